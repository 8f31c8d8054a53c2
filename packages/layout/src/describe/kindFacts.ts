import type { ClinicalEvent, CodeableConcept, Conversion } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatNumber, formatQuantity } from "../text/formatNumber.js";
import { formatPoint } from "../text/formatTime.js";
import { attachmentsText, backgroundFacts } from "./backgroundFacts.js";
import { codeWord } from "./codeWords.js";
import { cycleText, dosageText, radiotherapyDose } from "./contentOf.js";
import { conceptText, fact, rangesText, type Fact } from "./fact.js";
import { formatValue } from "./formatValue.js";
import { respondentText } from "./respondentText.js";
import { thresholdText } from "./thresholdText.js";

/** The facts that only one kind of event has, in reading order. */
export function kindFacts(event: ClinicalEvent, text: Text): Fact[] {
  const one = (id: string, concept: CodeableConcept | undefined) =>
    fact(id, conceptText(concept, text), text);
  const many = (id: string, concepts: readonly CodeableConcept[] | undefined) =>
    fact(id, conceptsText(concepts, text), text);
  const words = (id: string, value: string | undefined) => fact(id, value, text);

  switch (event.kind) {
    case "lab":
    case "vitalSign":
    case "observation":
    case "performanceStatus":
    case "genomicFinding":
    case "symptom":
    case "promScore":
      return [
        ...words("value", formatValue(event.value, text)),
        ...words("range", rangesText(event.referenceRange, text)),
        ...many("interpretation", event.interpretation),
        ...observationFacts(event, text),
        ...one("method", event.method),
        ...one("bodySite", event.bodySite),
        ...words(
          "respondent",
          "respondent" in event ? respondentText(event.respondent, text) : undefined,
        ),
        ...words("converted", event.converted && conversionText(event.converted, text)),
        ...words("issued", event.issued && formatPoint(event.issued)),
      ];
    case "condition":
      return [
        ...many("stage", event.stage),
        ...many("bodySite", event.bodySite),
        ...one("histology", event.histology),
        ...words(
          "verification",
          event.verificationStatus && codeWord("verification", event.verificationStatus, text),
        ),
      ];
    case "stage":
      return [
        ...(event.quantity
          ? words("value", formatQuantity(event.quantity, text.lang))
          : one("value", event.value)),
        ...one("method", event.method),
      ];
    case "diseaseStatus":
      return [...one("value", event.value), ...many("evidence", event.evidence)];
    case "medication":
      return [
        ...words("attests", text(`resource.${event.resource}`)),
        ...words("dose", event.dose && formatQuantity(event.dose, text.lang)),
        ...words("dosage", dosageText(event, text)),
        ...one("route", event.route),
        ...words("regimen", event.regimen),
        ...words("cycle", event.cycle && cycleText(event.cycle, text)),
        ...treatmentFacts(event, text),
      ];
    case "radiotherapy":
      return [
        ...words("dose", radiotherapyDose(event, text)),
        ...words("volumes", event.volumes.map((volume) => volumeText(volume, text)).join("; ")),
        ...words(
          "fractions",
          fractionsText(event.fractionsDelivered, event.fractionsPlanned, text),
        ),
        ...one("modality", event.modality),
        ...one("technique", event.technique),
        ...words("cycle", event.cycle && cycleText(event.cycle, text)),
        ...treatmentFacts(event, text),
      ];
    case "procedure":
      return [
        ...words("cycle", event.cycle && cycleText(event.cycle, text)),
        ...one("outcome", event.outcome),
        ...treatmentFacts(event, text),
      ];
    case "imaging":
      return [
        ...words("modality", event.modality.map(({ display, code }) => display ?? code).join(", ")),
        ...many("bodySite", event.bodySite),
        ...words("conclusion", event.conclusion),
        ...many("conclusion", event.conclusionCode),
        ...words("studyUid", event.studyUid),
        ...words("attachments", attachmentsText(event.attachments)),
      ];
    case "response":
      return [...one("response", event.value), ...one("criteria", event.method)];
    case "report":
      return [
        ...words("conclusion", event.conclusion),
        ...many("conclusion", event.conclusionCode),
        ...words("attachments", attachmentsText(event.attachments)),
      ];
    case "promForm":
      return [
        ...words("respondent", respondentText(event.respondent, text)),
        ...words("writer", respondentText(event.author, text)),
        ...words(
          "answers",
          event.items
            .map(
              ({ text: question, linkId, answer }) =>
                `${question ?? linkId ?? "?"}: ${answer.map((value) => formatValue(value, text)).join(", ")}`,
            )
            .join("\n"),
        ),
      ];
    case "adverseEvent":
      return [
        ...words(
          "grade",
          event.grade === undefined ? text("adverse.noGrade") : String(event.grade),
        ),
        ...one("severity", event.severity),
        ...one("seriousness", event.seriousness),
        ...one("outcome", event.outcome),
      ];
    case "careEvent":
      return [
        ...words("decision", event.decision),
        ...many("reason", event.reason),
        ...many("bodySite", event.bodySite),
        ...words(
          "participants",
          (event.participants ?? [])
            .map(({ role, name }) => [conceptText(role, text), name].filter(Boolean).join(": "))
            .join("; "),
        ),
      ];
    case "carePlan":
      return [
        ...words("intent", event.intent && text(`intent.${event.intent}`)),
        ...many("activities", event.activities),
      ];
    case "death":
      return one("cause", event.cause);
    case "specimen":
      return one("bodySite", event.bodySite);
    case "followUp":
      return [];
    default:
      return backgroundFacts(event, text);
  }
}

function conceptsText(concepts: readonly CodeableConcept[] | undefined, text: Text): string {
  const words = (concepts ?? []).map((concept) => conceptText(concept, text));
  return words.filter(Boolean).join("; ");
}

function conversionText({ quantity, rule }: Conversion, text: Text): string {
  return `${formatQuantity(quantity, text.lang)} (${rule})`;
}

type ObservationLike = Extract<
  ClinicalEvent,
  {
    kind:
      | "lab"
      | "vitalSign"
      | "observation"
      | "performanceStatus"
      | "genomicFinding"
      | "symptom"
      | "promScore";
  }
>;

function observationFacts(event: ObservationLike, text: Text): Fact[] {
  switch (event.kind) {
    case "lab":
      return [
        ...fact("laboratory", event.laboratory, text),
        ...fact("specimen", event.specimen, text),
      ];
    case "symptom":
      return fact("level", event.level && text(`symptom.level.${event.level}`), text);
    case "promScore": {
      const scale =
        event.scale === undefined ? undefined : text.terminology.promScaleById(event.scale);
      if (!scale) return [];
      const range = text("scale.range", {
        min: formatNumber(scale.min, text.lang),
        max: formatNumber(scale.max, text.lang),
      });
      const thresholds = text.terminology
        .promThresholdsOf(scale.id)
        .map((threshold) => thresholdText(threshold, scale.direction, text));
      return [
        ...fact("scale", `${range} · ${text(`direction.${scale.direction}`)}`, text),
        ...fact("thresholds", thresholds.join("\n"), text),
      ];
    }
    case "genomicFinding":
      return [
        ...fact("gene", conceptText(event.gene, text), text),
        ...fact("variant", event.variant, text),
        ...fact("significance", conceptText(event.significance, text), text),
        ...fact("origin", event.origin && text(`genomics.${event.origin}`), text),
        ...fact("specimen", event.specimen, text),
      ];
    default:
      return [];
  }
}

function treatmentFacts(
  event: Extract<ClinicalEvent, { kind: "medication" | "radiotherapy" | "procedure" }>,
  text: Text,
): Fact[] {
  return [
    ...fact("intent", event.intent && text(`intent.${event.intent}`), text),
    ...fact("bodySite", conceptsText(event.bodySite, text), text),
    ...fact("reason", conceptsText(event.reason, text), text),
    ...fact("stopReason", conceptText(event.stopReason, text), text),
  ];
}

function volumeText(
  { site, dose, fractions }: Extract<ClinicalEvent, { kind: "radiotherapy" }>["volumes"][number],
  text: Text,
): string {
  return [
    conceptText(site, text),
    dose && formatQuantity(dose, text.lang),
    fractions === undefined ? undefined : `${fractions} fr`,
  ]
    .filter(Boolean)
    .join(" ");
}

function fractionsText(
  delivered: number | undefined,
  planned: number | undefined,
  text: Text,
): string | undefined {
  if (delivered === undefined && planned === undefined) return undefined;
  if (delivered !== undefined && planned !== undefined)
    return text("treatment.given", { given: delivered, of: planned });
  return String(delivered ?? planned);
}
