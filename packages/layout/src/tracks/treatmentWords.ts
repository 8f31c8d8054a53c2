import type { ClinicalEvent, DoseGap, DoseIntensity, EpochMs, PatientRecord } from "@ipo/model";
import { anchorOf, eventsOfKind, startOf, textOf } from "@ipo/model";
import { contentOf, doseOf } from "../describe/contentOf.js";
import { labelOf } from "../describe/labelOf.js";
import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { memoiseLast } from "../memoiseLast.js";
import { clusterLabel, clusterTime } from "../strip/clusterMark.js";
import { lastAt } from "../strip/timeSpan.js";
import { formatNumber, formatNumberShort, formatQuantity } from "../text/formatNumber.js";
import { formatDay, formatEventTime, formatInstantDay } from "../text/formatTime.js";
import { dosageOf } from "./drugDetail.js";
import { dosesGivenIn } from "./treatmentCounts.js";
import { endReasonOf, type TreatmentEvent, type TreatmentItem } from "./treatmentItem.js";
import type { SelectContext } from "./track.js";

type WordContext = Pick<SelectContext, "record" | "text" | "now" | "ongoingUntil">;

/**
 * All that a treatment's mark says in words: what, how many doses were given, when, how much of what was ordered, for
 * what, and how it ended.
 */
export function treatmentLabel(
  item: TreatmentItem,
  { record, text, now, ongoingUntil }: WordContext,
): string {
  return keptLabel(item, record, text, now, ongoingUntil);
}

const keptLabel = memoiseLast(
  (
    item: TreatmentItem,
    record: PatientRecord,
    text: Text,
    now: EpochMs | undefined,
    ongoingUntil: EpochMs | undefined,
  ) => writeLabel(item, { record, text, now, ongoingUntil }),
);

function writeLabel(item: TreatmentItem, context: WordContext): string {
  const { text } = context;
  const { title, events, treatment } = item;
  const wholeDetail = item.detail("all");
  const regimen = item.regimen ?? (item.regimenParts ?? []).map((part) => part.regimen).join(" → ");
  const [only] = events;
  const after = [
    ...(item.doseGaps?.() ?? []).map((gap) => gapWords(gap, events, text)),
    intentOf(item, text),
    intensityOf(item, text),
    stopWords(item, text),
    endReasonOf(item),
    item.sameVolume ?? "",
  ];
  // The words of a single event already say whether it is planned or goes on.
  if (events.length === 1 && only) return sentence([openLabel(only, context), ...after]);
  const given = dosesGivenIn(events);
  const doses = given > 0 ? text("treatment.doses", { count: given }) : "";
  const isSaid = wholeDetail.split(", ").includes(doses);
  // Orders and hand-outs do not say when a drug was given. The day of a dose is no end of what goes on.
  const isOpen = item.isOngoing;
  const whole = treatment
    ? clusterTime([...treatment.courses, ...treatment.doses], { isOpen })
    : clusterLabel(events, text);
  return sentence([
    title,
    wholeDetail,
    isSaid ? "" : doses,
    regimen,
    whole,
    isOpen && given > 0 ? lastDoseWords(events, undefined, text) : "",
    endOf(item, context),
    ...after,
  ]);
}

/** `last dose 2018-12-12`: the last that was given, or that was by an instant; empty where none was. */
export function lastDoseWords(
  events: readonly ClinicalEvent[],
  at: EpochMs | undefined,
  text: Text,
): string {
  const doses = events.filter((event) => dosesGivenIn([event]) > 0);
  const last = lastAt(doses, at ?? (Infinity as EpochMs));
  return last ? text("treatment.lastDose", { day: formatEventTime(last.time, formatDay) }) : "";
}

/** `63 d between doses 2018-12-12 – 2019-02-13`: the days of its two doses, as written. */
export function gapWords(
  { start, end, days }: DoseGap,
  events: readonly ClinicalEvent[],
  text: Text,
): string {
  const span = `${dayOf(events, start)} – ${dayOf(events, end)}`;
  return `${text("treatment.doseGap", { days })} ${span}`;
}

/** The day, as its source wrote it, of the dose that lies at an instant: the instant alone does not know its zone. */
function dayOf(events: readonly ClinicalEvent[], at: EpochMs): string {
  const time = events.find((event) => anchorOf(event.time) === at)?.time;
  const point = time?.kind === "point" ? time.at : time?.kind === "period" ? time.start : undefined;
  return point ? formatDay(point) : formatInstantDay(at);
}

function endOf({ isOngoing, isPlanned, end }: TreatmentItem, context: WordContext): string {
  const { text } = context;
  if (isOngoing) return knownUntil(context) ?? text("treatment.ongoing");
  if (isPlanned) return text("treatment.planned");
  return end ? "" : text("treatment.endUnknown");
}

/**
 * The words of an event. Of one that the source leaves open when the patient has died, they say until when it is known
 * instead of that it goes on.
 */
export function openLabel(event: ClinicalEvent, context: WordContext): string {
  const isOpen = event.time.kind === "period" && event.time.end === undefined;
  const until = isOpen && event.status === "active" ? knownUntil(context) : undefined;
  if (until === undefined) return dosedLabel(event, context.text);
  return `${dosedLabel({ ...event, status: "completed" }, context.text)}, ${until}`;
}

/** The words of an act, with why it ended. */
export function actWords(act: TreatmentEvent, context: WordContext): string {
  return sentence([openLabel(act, context), textOf(act.stopReason) ?? ""]);
}

/** The words of an event, those of how a drug is taken among them: behind its dose, or behind its dose and cycle. */
export const dosedLabel = memoiseByBoth((event: ClinicalEvent, text: Text): string => {
  if (event.kind !== "medication") return labelOf(event, text);
  const dosage = dosageOf(event, text);
  const amount = doseOf(event, text) ?? "";
  if (!event.cycle || !event.dose || dosage === undefined || dosage === amount)
    return labelOf({ ...event, dose: undefined, dosage }, text);
  // Dose and cycle stay together, as they stand in the table.
  const rest = dosage.startsWith(amount) ? dosage.slice(amount.length) : dosage;
  const whole = `${contentOf(event, text)} · ${rest.replace(/^[\s·,;]+/, "")}`;
  return labelOf({ ...event, dose: undefined, cycle: undefined, dosage: whole }, text);
});

/** Until when what goes on is known, where that is before now: the day of death. */
function knownUntil({ record, text, now, ongoingUntil }: WordContext): string | undefined {
  if (ongoingUntil === undefined || ongoingUntil === now) return undefined;
  const death = eventsOfKind(record, "death").find(({ time }) => startOf(time) === ongoingUntil);
  const day = death ? formatEventTime(death.time, formatDay) : formatInstantDay(ongoingUntil);
  return text("treatment.knownUntil", { day });
}

/** Why it stopped, in the source's words, else that it did, or that it is on hold; empty for what ended as meant. */
export function stopWords({ stop, isOnHold }: TreatmentItem, text: Text): string {
  if (isOnHold) return text("status.on-hold");
  return stop === undefined ? "" : stop || text("treatment.stopped");
}

/** What a treatment was meant for, where its events say so and agree. */
export const intentOf = memoiseByBoth(({ events }: TreatmentItem, text: Text): string => {
  const intents = new Set(events.flatMap(({ intent }) => intent ?? []));
  const [intent] = intents;
  return intent !== undefined && intents.size === 1 ? text(`intent.${intent}`) : "";
});

/** Given and ordered doses with their sums, where the record states both. */
export function intensityOf({ treatment }: TreatmentItem, text: Text): string {
  return treatment?.doseIntensity ? intensityWords(treatment.doseIntensity, text) : "";
}

function intensityWords({ given, ordered, share }: DoseIntensity, text: Text): string {
  return text("treatment.intensity", {
    given: given.count,
    ordered: ordered.count,
    amount: formatNumber(given.amount.value, text.lang),
    of: formatQuantity(ordered.amount, text.lang),
    percent: formatNumberShort(Number((share * 100).toPrecision(12)), text.lang, 3),
  });
}

function sentence(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
