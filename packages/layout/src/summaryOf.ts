import type { ClinicalEvent, EventOfKind, Patient, PatientRecord } from "@ipo/model";
import { anchorOf, eventsOfKind, startOf, textOf } from "@ipo/model";
import { icd10Of } from "@ipo/clinical";
import { contentOf } from "./describe/contentOf.js";
import { titleOf } from "./describe/titleOf.js";
import type { Text } from "./locale/text.js";
import type { TimelineOptions } from "./options.js";
import { prepareTimeline, type PreparedTimeline } from "./prepare.js";
import { latestAt } from "./strip/measurementReadout.js";
import { isOngoingAt, lastAt } from "./strip/timeSpan.js";
import { formatDay, formatEventTime } from "./text/formatTime.js";
import { treatmentItemsOf } from "./tracks/treatmentItems.js";

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
      ...ongoingFact(record, timeline),
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
  { patient }: PatientRecord,
  isHidden: boolean,
  { context: { text, now } }: PreparedTimeline,
): string {
  const number = patient.identifiers.find(({ kind }) => kind !== "other");
  const birth = patient.birthDate;
  const death = patient.deceased;
  const until = typeof death === "object" ? death.start : now;
  const years =
    birth && birth.precision === "day" && until !== undefined && death !== true
      ? wholeYears(birth.start, until)
      : undefined;
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

function wholeYears(from: number, to: number): number {
  const [a, b] = [new Date(from), new Date(to)];
  const years = b.getUTCFullYear() - a.getUTCFullYear();
  const isBeforeBirthday =
    b.getUTCMonth() < a.getUTCMonth() ||
    (b.getUTCMonth() === a.getUTCMonth() && b.getUTCDate() < a.getUTCDate());
  return isBeforeBirthday ? years - 1 : years;
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
    const named = code === undefined || name.includes(code) ? name : `${name} ${code}`;
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

/** The state of the disease, and its last turn. */
function statusFact(
  record: PatientRecord,
  { context: { text, now } }: PreparedTimeline,
): SummaryFact[] {
  const statuses = eventsOfKind(record, "diseaseStatus").filter(hasBegunBy(now));
  const states = statuses.filter(({ time }) => time.kind === "period");
  const at = now ?? (states.at(-1) && anchorOf((states.at(-1) as ClinicalEvent).time));
  const state =
    at === undefined
      ? undefined
      : lastAt(
          states.filter((event) => isOngoingAt(event, at)),
          at,
        );
  const turn = statuses.filter(({ time }) => time.kind === "point").at(-1);
  const words = [
    state && textOf(state.value),
    turn && `${textOf(turn.value) ?? titleOf(turn, text)} ${formatEventTime(turn.time, formatDay)}`,
  ].filter(Boolean);
  if (words.length === 0) return [];
  const day = record.asOf ? formatDay(record.asOf) : "";
  return [
    { id: "status", label: text("summary.status", { day }).trim(), value: words.join(" · ") },
  ];
}

function ongoingFact(record: PatientRecord, { context }: PreparedTimeline): SummaryFact[] {
  const { text, now, ongoingUntil } = context;
  if (now === undefined || ongoingUntil !== now) return [];
  // What has a planned continuation is ongoing too, between two of its doses.
  const all = treatmentItemsOf(record.events, context).filter(
    ({ row }) => row !== "procedures" && row !== "surgery",
  );
  const planned = new Set(all.filter(({ isPlanned }) => isPlanned).map(({ title }) => title));
  const items = all.filter(
    ({ isOngoing, isPlanned, start, end, title }) =>
      !isPlanned &&
      start <= now &&
      (isOngoing || (end !== undefined && (end > now || planned.has(title)))),
  );
  const words = [...new Map(items.map((item) => [item.title, item])).values()].map(
    ({ title, detail }) => (/^\d+\/\d+$/.test(detail) ? `${title} ${detail}` : title),
  );
  return words.length === 0
    ? []
    : [{ id: "ongoing", label: text("summary.ongoing"), value: words.join(" · ") }];
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

/** The latest value of the first analyte of the pack that the record has. */
function markerFact(
  record: PatientRecord,
  { context: { text, now, pack } }: PreparedTimeline,
): SummaryFact[] {
  const labs = eventsOfKind(record, "lab").filter(hasBegunBy(now));
  const analyte = pack.analytes.find((id) => labs.some((lab) => lab.analyte === id));
  const last =
    analyte === undefined
      ? []
      : latestAt(
          labs.filter((lab) => lab.analyte === analyte),
          now ?? (Infinity as never),
        );
  const [first] = last;
  if (!first) return [];
  const values = [...new Set(last.map((lab) => contentOf(lab, text)))].join(" / ");
  return [
    {
      id: "marker",
      label: text("summary.latest", { analyte: titleOf(first, text) }),
      value: `${values} · ${formatEventTime(first.time, formatDay)}`,
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
