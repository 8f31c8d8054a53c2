import {
  textOf,
  type ClinicalEvent,
  type CodeableConcept,
  type ConditionEvent,
  type EventStatus,
  type EventTime,
} from "@ipo/model";
import { defined, nonEmpty } from "../defined.js";
import { Condition, type FhirCondition } from "../schema/clinical.js";
import type { Annotation } from "../schema/datatypes.js";
import { bodySitesOf } from "./bodySite.js";
import { normaliseConcept, optionalConcept } from "./concept.js";
import { parseResource, type ReadContext } from "./context.js";
import { eventBaseOf } from "./eventBase.js";
import { conceptExtension, extensionOf, withExtensionReferences } from "./extension.js";
import { quantityText, rangeText } from "./quantity.js";
import { remarksOf } from "./remarks.js";
import { firstTime, periodTime, pointTime } from "./time.js";

const ASSERTED = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate";

/** A Condition as one event, from onset to abatement. */
export function normaliseCondition(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Condition, context);
  const code = normaliseConcept(resource.code);
  const verificationStatus = codeOf(resource.verificationStatus);
  const clinicalStatus = codeOf(resource.clinicalStatus);
  const time = timeOf(resource, clinicalStatus, context);
  const base = eventBaseOf(
    resource,
    {
      time,
      status: statusOf(verificationStatus),
      sourceStatus: clinicalStatus,
      code,
      actors: [resource.asserter, resource.recorder],
      recorded: [resource.recordedDate, "recordedDate"],
      related: withExtensionReferences(
        {
          encounter: resource.encounter,
          "stage.assessment": (resource.stage ?? []).flatMap(({ assessment }) => assessment ?? []),
          "evidence.detail": (resource.evidence ?? []).flatMap(({ detail }) => detail ?? []),
        },
        resource.extension,
      ),
      note: [...(resource.note ?? []), ...remarksOn(resource, time)],
    },
    context,
  );
  const event: ConditionEvent = {
    kind: "condition",
    ...base,
    role: roleOf(code, resource.meta?.profile ?? [], context),
    ...defined({
      clinicalStatus,
      verificationStatus,
      bodySite: bodySitesOf(resource.bodySite),
      histology: conceptExtension(resource.extension, "histology-morphology-behavior"),
      stage: nonEmpty(
        (resource.stage ?? []).map(stageOf).filter((summary) => summary !== undefined),
      ),
    }),
  };
  return [event];
}

/** A stage group with how it was set, clinically or by pathology, after its words: `IIA (Clinical staging)`. */
function stageOf({
  summary,
  type,
}: NonNullable<FhirCondition["stage"]>[number]): CodeableConcept | undefined {
  const stage = optionalConcept(summary);
  const kind = textOf(optionalConcept(type));
  return stage && kind !== undefined
    ? { ...stage, text: `${textOf(stage) ?? ""} (${kind})` }
    : stage;
}

/** What has no field of its own: the severity, the grounds, and an onset or end in words where the time does not hold it. */
function remarksOn(resource: FhirCondition, time: EventTime): Annotation[] {
  const onset = onsetWords(resource);
  return remarksOf({
    onset: time.kind === "undated" && time.text === onset ? undefined : onset,
    onsetPeriod: bothEnds(resource.onsetPeriod),
    abatement:
      quantityText(resource.abatementAge) ??
      rangeText(resource.abatementRange) ??
      resource.abatementString,
    abatementPeriod: bothEnds(resource.abatementPeriod),
    severity: resource.severity,
    evidence: (resource.evidence ?? []).flatMap(({ code }) => code ?? []),
  });
}

/** An onset or an end that lies between two dates: the time holds only the outer one. */
function bothEnds(period: FhirCondition["onsetPeriod"]): string | undefined {
  const { start, end } = period ?? {};
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}

/**
 * Onset, with the abatement where stated. Without one, the condition is open only where the source calls it active;
 * otherwise the onset stands alone. An age or a text has no place on the axis. The date of recording is not an onset.
 */
function timeOf(
  resource: FhirCondition,
  clinicalStatus: string | undefined,
  context: ReadContext,
): EventTime {
  const asserted = extensionOf(resource.extension, ASSERTED)?.valueDateTime;
  const onset = firstTime(
    [
      pointTime(resource.onsetDateTime, "onsetDateTime", context),
      startOfPeriod(periodTime(resource.onsetPeriod, "onsetPeriod", context)),
      onsetWords(resource) === undefined ? pointTime(asserted, "extension", context) : undefined,
    ],
    onsetWords(resource),
  );
  const isOnsetUnreadable =
    onset.kind === "undated" && (resource.onsetDateTime ?? resource.onsetPeriod) !== undefined;
  if (isOnsetUnreadable) return onset;
  const abatement = firstTime([
    pointTime(resource.abatementDateTime, "abatementDateTime", context),
    endOfPeriod(periodTime(resource.abatementPeriod, "abatementPeriod", context)),
  ]);
  if (abatement.kind === "point") {
    if (onset.kind !== "point") return { kind: "period", end: abatement.at };
    return { kind: "period", start: onset.at, end: abatement.at };
  }
  const isOpen =
    clinicalStatus === "active" || clinicalStatus === "recurrence" || clinicalStatus === "relapse";
  return onset.kind === "point" && isOpen && !hasAbated(resource)
    ? { kind: "period", start: onset.at }
    : onset;
}

function hasAbated(resource: FhirCondition): boolean {
  const { abatementDateTime, abatementPeriod, abatementAge, abatementRange, abatementString } =
    resource;
  return [abatementDateTime, abatementPeriod, abatementAge, abatementRange, abatementString].some(
    (field) => field !== undefined,
  );
}

function startOfPeriod(time: EventTime | undefined): EventTime | undefined {
  return time?.kind === "period" && time.start ? { kind: "point", at: time.start } : time;
}

function endOfPeriod(time: EventTime | undefined): EventTime | undefined {
  const at = time?.kind === "period" ? (time.end ?? time.start) : undefined;
  return at ? { kind: "point", at } : time;
}

function onsetWords({ onsetAge, onsetRange, onsetString }: FhirCondition): string | undefined {
  return quantityText(onsetAge) ?? rangeText(onsetRange) ?? onsetString;
}

function codeOf(concept: FhirCondition["clinicalStatus"]): string | undefined {
  const { coding, text } = normaliseConcept(concept);
  return coding.find(({ code }) => code !== undefined)?.code ?? text;
}

function statusOf(verificationStatus: string | undefined): EventStatus {
  if (verificationStatus === undefined) return "unknown";
  return verificationStatus === "confirmed" ? "final" : "preliminary";
}

function roleOf(
  code: CodeableConcept,
  profile: readonly string[],
  { terminology }: ReadContext,
): ConditionEvent["role"] {
  const coded = terminology.tumourRoleOf(code);
  if (coded) return coded;
  if (profile.some((address) => address.includes("secondary-cancer-condition")))
    return "secondary-cancer";
  return profile.some((address) => address.includes("primary-cancer-condition"))
    ? "primary-cancer"
    : "other";
}
