import type { RadiotherapyEvent, RadiotherapyVolume } from "@ipo/model";
import { defined } from "../defined.js";
import * as z from "zod";
import { CodeableConcept, type Extension } from "../schema/datatypes.js";
import type { FhirProcedure } from "../schema/clinical.js";
import { list } from "../schema/list.js";
import { parseLeniently } from "../schema/parseLeniently.js";
import { optionalConcept } from "./concept.js";
import type { ReadContext } from "./context.js";
import { conceptExtension, extensionEnding } from "./extension.js";
import { numericQuantity } from "./quantity.js";
import { referredOf } from "./referred.js";

type RadiotherapyParts = Pick<
  RadiotherapyEvent,
  "volumes" | "fractionsPlanned" | "fractionsDelivered" | "modality" | "technique"
>;

/**
 * Doses, fractions and technique from the extensions of mCODE STU3/STU4, CodeX and the MII oncology module.
 * A dose keeps the unit it came in; doses to different volumes are listed and never added.
 */
export function radiotherapyOf(
  { extension }: FhirProcedure,
  context: ReadContext,
): RadiotherapyParts {
  const technique = extensionEnding(extension, "radiotherapy-modality-and-technique");
  return {
    volumes: volumesOf(extension ?? [], context),
    ...defined({
      fractionsDelivered:
        countOf(extensionEnding(extension, "fractions-delivered")) ??
        countOf(extensionEnding(extension, "radiotherapy-sessions")),
      fractionsPlanned:
        countOf(extensionEnding(extension, "fractions-prescribed")) ??
        countOf(extensionEnding(extension, "fractions-planned")),
      modality:
        conceptExtension(technique?.extension, "radiotherapy-modality") ??
        conceptExtension(extension, "radiotherapy-modality"),
      technique:
        conceptExtension(technique?.extension, "radiotherapy-technique") ??
        conceptExtension(extension, "radiotherapy-technique"),
    }),
  };
}

function volumesOf(extensions: readonly Extension[], context: ReadContext): RadiotherapyVolume[] {
  return extensions.flatMap((extension, index) => {
    const field = `extension[${index}]`;
    if (extension.url?.endsWith("radiotherapy-dose-delivered-to-volume"))
      return [volumeOf(extension, field, context)];
    if (!extension.url?.endsWith("bestrahlung-gesamtdosis")) return [];
    const dose = numericQuantity(extension.valueQuantity, `${field}.valueQuantity`, context);
    return dose ? [{ dose }] : [];
  });
}

function volumeOf(
  { extension }: Extension,
  field: string,
  context: ReadContext,
): RadiotherapyVolume {
  const volume = extensionEnding(extension, "volume")?.valueReference;
  const { entry, display } = volume ? referredOf(volume, context) : {};
  return defined({
    site:
      (entry && siteOf(entry.resource)) ??
      (display === undefined ? undefined : { coding: [], text: display }),
    dose: numericQuantity(
      extensionEnding(extension, "totalDoseDelivered")?.valueQuantity,
      `${field}.extension`,
      context,
    ),
    fractions: countOf(extensionEnding(extension, "fractionsDelivered")),
  });
}

const BodyStructure = z.object({
  description: z.string().optional(),
  location: CodeableConcept.optional(),
  identifier: list(z.object({ value: z.string().optional() })),
});

/** The name of a treated volume: its description, else its location. */
function siteOf(resource: unknown) {
  const structure = parseLeniently(BodyStructure, resource).data;
  return structure?.description === undefined
    ? optionalConcept(structure?.location)
    : { coding: [], text: structure.description };
}

function countOf(
  extension: Pick<Extension, "valueInteger" | "valueUnsignedInt" | "valuePositiveInt"> | undefined,
): number | undefined {
  const count =
    extension?.valueUnsignedInt ?? extension?.valuePositiveInt ?? extension?.valueInteger;
  return count !== undefined && Number.isInteger(count) ? count : undefined;
}
