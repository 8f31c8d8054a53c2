import type { EpochMs, PatientRecord } from "@ipo/model";
import { endOf, eventsBesideValues, eventsOfKind, startOf, textOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { titleOf } from "../describe/titleOf.js";
import type { MessageKey, Text } from "../locale/text.js";
import { memoise } from "../memoise.js";
import { memoiseLast } from "../memoiseLast.js";
import { isResolvedOpen } from "../strip/isResolvedOpen.js";
import { isOngoingAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime, formatInstantDay } from "../text/formatTime.js";
import { worstGrade, type AdverseEvent, type Episode } from "./adverseEpisodes.js";
import type { Readout, SelectContext, Strip } from "./track.js";

const ABSENT_SYSTEM = /\/data-absent-reason$/;

/** Why a source gives no grade, as the message that says so; `undefined` where it gives no reason. */
export function absentReasonOf({ grade, severity }: AdverseEvent): MessageKey | undefined {
  if (grade !== undefined) return undefined;
  const code = severity?.coding.find(({ system }) => ABSENT_SYSTEM.test(system ?? ""))?.code;
  return code === "not-asked" || code === "asked-unknown" || code === "asked-declined"
    ? `absent.${code}`
    : undefined;
}

/** The grade in words; without one the severity as worded, the reason that there is none, or that it is not stated. */
export function gradeText(event: AdverseEvent, text: Text): string {
  const { grade, severity } = event;
  if (grade !== undefined) return text("adverse.grade", { grade });
  const reason = absentReasonOf(event);
  return reason ? text(reason) : (textOf(severity) ?? text("adverse.noGrade"));
}

/** `suspected: cabazitaxel`: the treatments that the source suspects, by the names they have in the record. */
export function suspectText(
  { suspects }: AdverseEvent,
  record: PatientRecord,
  text: Text,
): string | undefined {
  if (suspects.length === 0) return undefined;
  const places = [...new Set(suspects)].flatMap((source) => placesOf(record).get(source) ?? []);
  const all = eventsBesideValues(record);
  // In the record's order, however they were named.
  const named = places.sort((a, b) => a - b).flatMap((place) => all[place] ?? []);
  const names = [...new Set(named.map((event) => titleOf(event, text)))];
  return names.length === 0 ? undefined : text("adverse.suspected", { names: names.join(", ") });
}

/** The places of events by their source, among those that are no measured values: no value is suspected. */
const placesOf = memoise((record: PatientRecord): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  eventsBesideValues(record).forEach(({ source }, place) => {
    const own = places.get(source);
    if (own) own.push(place);
    else places.set(source, [place]);
  });
  return places;
});

/** What a block says: term, grade, time, what is suspected, and until when an open one is known to go on. */
export function adverseLabel(
  event: AdverseEvent,
  { record, text, ongoingUntil }: SelectContext,
): string {
  return keptLabel(event, record, text, ongoingUntil);
}

const keptLabel = memoiseLast(
  (event: AdverseEvent, record: PatientRecord, text: Text, ongoingUntil: EpochMs | undefined) => {
    const isOpen = event.time.kind === "period" && event.time.end === undefined;
    const until =
      isOpen && !isResolvedOpen(event) && ongoingUntil !== undefined
        ? text("adverse.knownUntil", { day: knownDay(ongoingUntil, record) })
        : undefined;
    const reason = absentReasonOf(event);
    return [labelOf(event, text), reason && text(reason), suspectText(event, record, text), until]
      .filter(Boolean)
      .join(", ");
  },
);

/** The day of the death that ends what is known, as written; else the day of the present. */
function knownDay(until: EpochMs, record: PatientRecord): string {
  const death = eventsOfKind(record, "death").find(({ time }) => startOf(time) === until);
  return death ? formatEventTime(death.time, formatDay) : formatInstantDay(until);
}

/** The adverse events going on at an instant, the highest grade first. */
function ongoingAt(
  rows: readonly Episode[],
  at: EpochMs,
  until: EpochMs | undefined,
): AdverseEvent[] {
  return rows
    .flatMap(({ gradings }) => gradings)
    .filter(
      (event) =>
        isOngoingAt(event, at) &&
        !isResolvedOpen(event) &&
        (endOf(event.time) !== undefined || at <= (until ?? Infinity)),
    )
    .sort((a, b) => (b.grade ?? -1) - (a.grade ?? -1));
}

/** Every adverse event going on at an instant with its grade and what is suspected, the highest grade first. */
export function adverseReadout(
  rows: readonly Episode[],
  at: EpochMs,
  { record, text, ongoingUntil }: SelectContext,
): Readout {
  const current = ongoingAt(rows, at, ongoingUntil);
  const [first, ...rest] = current;
  if (!first) return { title: text("adverse.none"), details: [], events: [] };
  return {
    title: titleOf(first, text),
    details: [
      gradeText(first, text),
      suspectText(first, record, text),
      ...rest.flatMap((event) => [
        `${titleOf(event, text)}, ${gradeText(event, text)}`,
        suspectText(event, record, text),
      ]),
    ].filter((line) => line !== undefined),
    events: current.map(({ id }) => id),
  };
}

/** One line for a collapsed strip: what goes on now, where there is one, and the highest grade there has been. */
export function adverseSummary(
  { rows }: Strip<Episode>,
  { text, now, ongoingUntil }: SelectContext,
): string {
  const current = now === undefined ? [] : ongoingAt(rows, now, ongoingUntil);
  const named = current.map((event) => `${titleOf(event, text)}, ${gradeText(event, text)}`);
  const worst = [...rows].sort((a, b) => worstGrade(b) - worstGrade(a))[0];
  const grading = worst?.gradings.find(({ grade }) => grade === worstGrade(worst));
  const known =
    current.length === 0
      ? text("adverse.none")
      : text("adverse.ongoing", { list: named.join("; ") });
  return [
    // Without a present nobody can say what goes on, nor that nothing does.
    now === undefined ? undefined : known,
    grading &&
      text("adverse.worst", {
        term: titleOf(grading, text),
        grade: gradeText(grading, text),
        day: formatEventTime(grading.time, formatDay),
      }),
  ]
    .filter(Boolean)
    .join(" · ");
}
