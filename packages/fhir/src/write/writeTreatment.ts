import type { Extension } from "fhir/r4";
import type { Cycle, TreatmentIntent } from "@ipo/model";
import { systems } from "@ipo/clinical";
import { extensionsOf, extensionUrls } from "./extensions.js";

/** SNOMED CT codes of the mCODE value set of procedure intents. */
const INTENTS: Readonly<Record<TreatmentIntent, string>> = {
  curative: "373808002",
  palliative: "363676003",
  supportive: "399707004",
  diagnostic: "261004008",
};

/** The extensions that treatments share: intent and cycle. */
export function treatmentExtensions({
  intent,
  cycle,
}: {
  readonly intent?: TreatmentIntent | undefined;
  readonly cycle?: Cycle | undefined;
}): Extension[] {
  return extensionsOf(
    intent && {
      url: extensionUrls.procedureIntent,
      valueCodeableConcept: { coding: [{ system: systems.snomed, code: INTENTS[intent] }] },
    },
    cycle && {
      url: extensionUrls.treatmentCycle,
      extension: extensionsOf(
        { url: "number", valueInteger: cycle.number },
        { url: "of", valueInteger: cycle.of },
      ),
    },
  );
}
