import {
  textOf,
  type CodeableConcept as Concept,
  type RadiotherapyEvent,
  type RadiotherapyVolume,
} from "@ipo/model";
import { defined } from "../../defined.js";
import * as z from "zod";
import { CodeableConcept, type Extension, type Reference } from "../../schema/datatypes.js";
import type { FhirProcedure } from "../../schema/clinical.js";
import { list } from "../../schema/list.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { bodySiteOf } from "../bodySite.js";
import { optionalConcepts } from "../concept.js";
import type { ReadContext } from "../context.js";
import { conceptExtensions, extensionEnding } from "../extension.js";
import { numericQuantity } from "../quantity.js";
import { referredOf } from "../referred.js";
import { wholeNumber } from "../wholeNumber.js";

const DOSE_TO_VOLUME = "radiotherapy-dose-delivered-to-volume";

type RadiotherapyParts = Pick<
  RadiotherapyEvent,
  "volumes" | "fractionsPlanned" | "fractionsDelivered" | "modality" | "technique"
>;

/**
 * Doses, fractions and technique from the extensions of mCODE STU3/STU4, CodeX and the MII oncology module.
 * A dose keeps the unit it came in; doses to different volumes are listed and never added.
 */
export function radiotherapyOf(
  { extension, usedCode }: FhirProcedure,
  context: ReadContext,
): RadiotherapyParts {
  const both = (extension ?? []).filter(({ url }) =>
    url?.endsWith("radiotherapy-modality-and-technique"),
  );
  const stated = (ending: string) =>
    [...both.map((part) => part.extension), extension].flatMap((part) =>
      conceptExtensions(part, ending),
    );
  return {
    volumes: volumesOf(extension ?? [], context),
    ...defined({
      fractionsDelivered:
        countOf(extensionEnding(extension, "fractions-delivered")) ??
        countOf(extensionEnding(extension, "radiotherapy-sessions")),
      fractionsPlanned:
        countOf(extensionEnding(extension, "fractions-prescribed")) ??
        countOf(extensionEnding(extension, "fractions-planned")),
      modality: together([
        ...stated("/mcode-radiotherapy-modality"),
        ...(optionalConcepts(usedCode) ?? []).filter(isModality),
      ]),
      technique: together([
        ...stated("/mcode-radiotherapy-technique"),
        ...conceptExtensions(extension, "/procedure-method"),
      ]),
    }),
  };
}

/** Whether a code used in the procedure is the kind of radiation (MII oncology `Strahlenart`). */
export function isModality({ coding }: Concept): boolean {
  return coding.some(({ system }) => system?.endsWith("-strahlentherapie-strahlenart"));
}

/** One concept for a field that holds one: of several, such as photons and electrons, all words and all codings. */
function together(concepts: readonly Concept[]): Concept | undefined {
  if (concepts.length <= 1) return concepts[0];
  const words = new Set(concepts.map(textOf));
  return { coding: concepts.flatMap(({ coding }) => coding), text: [...words].join("; ") };
}

/** The treated volumes, as the doses refer to them. */
export function volumeReferences({ extension }: FhirProcedure): Reference[] {
  return (extension ?? [])
    .filter(({ url }) => url?.endsWith(DOSE_TO_VOLUME))
    .flatMap((dose) => extensionEnding(dose.extension, "volume")?.valueReference ?? []);
}

function volumesOf(extensions: readonly Extension[], context: ReadContext): RadiotherapyVolume[] {
  return extensions.flatMap((extension, index) => {
    const field = `extension[${index}]`;
    if (extension.url?.endsWith(DOSE_TO_VOLUME)) return [volumeOf(extension, field, context)];
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
  locationQualifier: list(CodeableConcept),
});

/** The name of a treated volume: its description, else its location with its side and place. */
function siteOf(resource: unknown) {
  const structure = parseLeniently(BodyStructure, resource).data;
  if (structure?.description !== undefined) return { coding: [], text: structure.description };
  const site = bodySiteOf(structure?.location);
  const words = [site, ...(optionalConcepts(structure?.locationQualifier) ?? [])].map(textOf);
  return site && words.length > 1 ? { ...site, text: words.join(", ") } : site;
}

function countOf(
  extension: Pick<Extension, "valueInteger" | "valueUnsignedInt" | "valuePositiveInt"> | undefined,
): number | undefined {
  return wholeNumber(
    extension?.valueUnsignedInt ?? extension?.valuePositiveInt ?? extension?.valueInteger,
  );
}
