import type { FhirProcedure } from "../../schema/clinical.js";
import type { Annotation } from "../../schema/datatypes.js";
import type { ProcedureKind } from "./classifyProcedure.js";
import { normaliseConcept } from "../concept.js";
import { conceptExtension, extensionEnding } from "../extension.js";
import { isModality } from "./radiotherapy.js";
import { quantityText } from "../quantity.js";
import { remarksOf } from "../remarks.js";

/** Kinds whose event has no field for the outcome. */
const WITHOUT_OUTCOME: ReadonlySet<ProcedureKind> = new Set(["radiotherapy"]);
/** Kinds whose event has no field for why it was done, or for why it was stopped. */
const WITHOUT_REASON: ReadonlySet<ProcedureKind> = new Set(["imaging"]);
const WITHOUT_STOP: ReadonlySet<ProcedureKind> = new Set([
  ...(["mdk", "pathway", "referral", "contact", "imaging"] as const),
]);

/** What a Procedure says that its event has no field for: complications, follow-up, what was used, timing to surgery, doses, motion. */
export function procedureRemarks(kind: ProcedureKind, resource: FhirProcedure): Annotation[] {
  const { extension, usedCode } = resource;
  const isRadiotherapy = kind === "radiotherapy";
  return remarksOf({
    outcome: WITHOUT_OUTCOME.has(kind) ? resource.outcome : undefined,
    reasonCode: WITHOUT_REASON.has(kind) ? resource.reasonCode : undefined,
    statusReason: WITHOUT_STOP.has(kind) ? resource.statusReason : undefined,
    complication: resource.complication,
    followUp: resource.followUp,
    usedCode: (usedCode ?? []).filter(
      (used) => !(isRadiotherapy && isModality(normaliseConcept(used))),
    ),
    method: isRadiotherapy ? undefined : conceptExtension(extension, "/procedure-method"),
    urgency: conceptExtension(extension, "-operation-urgency"),
    stellungzurop: conceptExtension(extension, "-stellungzurop"),
    boost: conceptExtension(extension, "-bestrahlung-boost"),
    einzeldosis: quantityText(
      extensionEnding(extension, "-bestrahlung-einzeldosis")?.valueQuantity,
    ),
    motionManagement: [
      conceptExtension(extension, "-respiratory-motion-management"),
      conceptExtension(extension, "-motion-mgmt-technique"),
    ],
    gesamtdosis: isRadiotherapy
      ? undefined
      : quantityText(extensionEnding(extension, "-bestrahlung-gesamtdosis")?.valueQuantity),
  });
}
