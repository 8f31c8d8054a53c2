import type {
  ClinicalEvent,
  EpochMs,
  EventOfKind,
  Patient,
  PatientRecord,
  TimePoint,
} from "@ipo/model";
import {
  anchorOf,
  dayTextOf,
  endOf,
  eventsOfKind,
  isPartial,
  quantityOf,
  startOf,
  textOf,
} from "@ipo/model";
import { icd10Of } from "@ipo/clinical";
import { contentOf } from "./describe/contentOf.js";
import { titleOf } from "./describe/titleOf.js";
import { withVerification } from "./describe/withVerification.js";
import type { Text } from "./locale/text.js";
import type { TimelineOptions } from "./options.js";
import { prepareTimeline, type PreparedTimeline } from "./prepare.js";
import { latestAt } from "./strip/measurementReadout.js";
import { formatDay, formatEventTime, formatInstantDay } from "./text/formatTime.js";
import { courseWords, isCourse, isState, stateAt } from "./tracks/course.js";
import { ongoingTreatments } from "./tracks/ongoingTreatments.js";

/** One fact of the header. */
export interface SummaryFact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

/** Who the patient is, and where things stand now, in the record's own words. What the record lacks is left out. */
export interface Summary {
  readonly name: string;
  readonly identity: string;
  readonly facts: readonly SummaryFact[];
}

/** Options of the summary. A protected identity is left out unless the host asks for it. */
export type SummaryOptions = Omit<TimelineOptions, "width"> & {
  readonly showProtectedIdentity?: boolean | undefined;
};

/** The header of the overview: name, identity line and the facts of now. */
export function summaryOf(record: PatientRecord, options: SummaryOptions = {}): Summary {
  const timeline = prepareTimeline(record, options);
  const { text } = timeline.context;
  const isHidden = record.patient.isProtected && options.showProtectedIdentity !== true;
  return {
    name: isHidden ? text("summary.protected") : nameOf(record.patient, text),
    identity: identityOf(record, isHidden, timeline),
    facts: [
      ...diagnosisFacts(record, text),
      ...statusFact(record, timeline),
      ...ongoingFact(timeline),
      ...performanceFact(record, timeline),
      ...markerFact(record, timeline),
    ],
  };
}

function nameOf({ name }: Patient, text: Text): string {
  const parts = [name?.family, name?.given.join(" ")].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : (name?.text ?? text("summary.noName"));
}

function identityOf(
  { patient, asOf }: PatientRecord,
  isHidden: boolean,
  { context: { text, now }, isNowGiven }: PreparedTimeline,
): string {
  const number = patient.identifiers.find(({ kind }) => kind !== "other");
  const birth = patient.birthDate;
  const death = patient.deceased;
  const present = isNowGiven && now !== undefined ? formatInstantDay(now) : dayOf(asOf);
  const until = typeof death === "object" ? dayOf(death) : death ? undefined : present;
  const born = dayOf(birth);
  const years = born !== undefined && until !== undefined ? wholeYears(born, until) : undefined;
  return [
    isHidden ? undefined : number ? formatPersonalNumber(number.value) : birth && formatDay(birth),
    patient.gender && text(`gender.${patient.gender}`),
    years === undefined ? undefined : text("summary.age", { years }),
    typeof death === "object"
      ? text("summary.dead", { day: formatDay(death) })
      : death
        ? text("summary.deadUndated")
        : undefined,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** `194803149824` as `19480314-9824`; anything of another form as it is. */
function formatPersonalNumber(value: string): string {
  return /^\d{12}$/.test(value) ? `${value.slice(0, 8)}-${value.slice(8)}` : value;
}

/** The calendar day as written; `undefined` for one known only to the year or month, which gives no age. */
function dayOf(point: TimePoint | undefined): string | undefined {
  return point && !isPartial(point) ? dayTextOf(point) : undefined;
}

/** Whole years between two calendar days, `2025-04-11`. */
function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Each primary diagnosis with its code, and the last staging of every kind. */
function diagnosisFacts(record: PatientRecord, text: Text): SummaryFact[] {
  const primary = eventsOfKind(record, "condition").filter(({ role }) => role === "primary-cancer");
  const stages = new Map<string, EventOfKind<"stage">>();
  for (const stage of eventsOfKind(record, "stage")) stages.set(titleOf(stage, text), stage);
  const staging = [...stages.values()].map((stage) => contentOf(stage, text)).filter(Boolean);
  const isOne = primary.length === 1;
  return primary.map((condition) => {
    const code = icd10Of(condition.code);
    const name = titleOf(condition, text);
    const coded = code === undefined || name.includes(code) ? name : `${name} ${code}`;
    const named = withVerification(coded, condition, text);
    const own =
      staging.length > 0 && isOne
        ? staging
        : (condition.stage ?? []).flatMap((stage) => textOf(stage) ?? []);
    return {
      id: `diagnosis:${condition.id}`,
      label: text("summary.diagnosis"),
      value: [named, ...own].join(" · "),
    };
  });
}

/** The state of the disease or the death, and the last turn of the disease. */
function statusFact(
  record: PatientRecord,
  { context: { text, now } }: PreparedTimeline,
): SummaryFact[] {
  const statuses = eventsOfKind(record, "diseaseStatus").filter(hasBegunBy(now));
  const turn = statuses.filter(({ time }) => time.kind === "point").at(-1);
  const words = [
    standing(record, now, text),
    turn && `${textOf(turn.value) ?? titleOf(turn, text)} ${formatEventTime(turn.time, formatDay)}`,
  ].filter(Boolean);
  if (words.length === 0) return [];
  const day = record.asOf ? formatDay(record.asOf) : "";
  return [
    { id: "status", label: text("summary.status", { day }).trim(), value: words.join(" · ") },
  ];
}

/** The death, else the state that holds now; where now is not known, the last state, with its end if it has one. */
function standing(record: PatientRecord, now: EpochMs | undefined, text: Text): string | undefined {
  const course = record.events.filter(isCourse).filter(hasBegunBy(now));
  const death = course.find(({ kind }) => kind === "death");
  const deceased = record.patient.deceased;
  if (death) return `${courseWords(death, text)} ${formatEventTime(death.time, formatDay)}`;
  if (deceased === true) return text("summary.deadUndated");
  if (now !== undefined) {
    const state = stateAt(course, now);
    return state && courseWords(state, text);
  }
  const last = course.filter(isState).at(-1);
  if (!last) return undefined;
  const words = courseWords(last, text);
  return endOf(last.time) === undefined
    ? words
    : `${words} ${formatEventTime(last.time, formatDay)}`;
}

function ongoingFact({ context }: PreparedTimeline): SummaryFact[] {
  const words = ongoingTreatments(context);
  return words.length === 0
    ? []
    : [{ id: "ongoing", label: context.text("summary.ongoing"), value: words.join(" · ") }];
}

function performanceFact(
  record: PatientRecord,
  { context: { text, now } }: PreparedTimeline,
): SummaryFact[] {
  const last = eventsOfKind(record, "performanceStatus").filter(hasBegunBy(now)).at(-1);
  return last
    ? [
        {
          id: "performance",
          label: text("summary.performance"),
          value: `${contentOf(last, text)} · ${formatEventTime(last.time, formatDay)}`,
        },
      ]
    : [];
}

/** The latest number of the first analyte of the pack that the record has, and what came after it without one. */
function markerFact(
  record: PatientRecord,
  { context: { text, now, pack } }: PreparedTimeline,
): SummaryFact[] {
  const labs = eventsOfKind(record, "lab").filter(hasBegunBy(now));
  const analyte = pack.analytes.find((id) => labs.some((lab) => lab.analyte === id));
  if (analyte === undefined) return [];
  const own = labs.filter((lab) => lab.analyte === analyte);
  const at = now ?? (Infinity as EpochMs);
  const last = latestAt(own, at);
  const [first] = last;
  if (!first) return [];
  const numbers = latestAt(own.filter(quantityOf), at);
  const shown = last.some(quantityOf) ? [last] : [numbers, last];
  const value = shown.flatMap((values) => {
    const words = [...new Set(values.map((lab) => contentOf(lab, text)))].join(" / ");
    return values[0] ? [`${words} · ${formatEventTime(values[0].time, formatDay)}`] : [];
  });
  return [
    {
      id: "marker",
      label: text("summary.latest", { analyte: titleOf(first, text) }),
      value: value.join(" · "),
    },
  ];
}

/** Dated events that had begun by now; all dated ones when now is not known. */
function hasBegunBy(now: number | undefined): (event: ClinicalEvent) => boolean {
  return ({ time }) => {
    const anchor = startOf(time) ?? anchorOf(time);
    return anchor !== undefined && (now === undefined || anchor <= now);
  };
}
