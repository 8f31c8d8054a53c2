import type { LeadTimeRule } from "@ipo/clinical";
import type { EventTime, PatientRecord } from "@ipo/model";
import { dayTextOf, eventsOfKinds } from "@ipo/model";
import type { Text } from "../locale/text.js";
import type { Pathway } from "./pathway.js";

/**
 * The limits that can have applied to a pathway that has ended, in force on the day it started. Several are all
 * candidates, because measuring points do not say which condition held; none is chosen by guess. The intent of a
 * treatment narrows them only where a treatment that began on the day of the last point states it.
 */
export function limitsFor(
  { steps, start, end, isClosed }: Pathway,
  record: Pick<PatientRecord, "events">,
  { terminology }: Text,
): readonly LeadTimeRule[] {
  const last = end && steps.find(({ event }) => event === end);
  const startDay = dayOf(start.time);
  if (!last || isClosed || startDay === undefined) return [];
  const query = { pathway: last.code.slice(0, 3), startDay, endCode: last.code };
  return terminology.leadTimeRulesOf({
    ...query,
    intent: intentOn(dayOf(last.event.time), record),
  });
}

/** The intent of the treatments that began on a day, where all of them that state one state the same. */
function intentOn(day: string | undefined, record: Pick<PatientRecord, "events">) {
  const treatments = eventsOfKinds(record, "radiotherapy", "procedure", "medication");
  const stated = treatments.flatMap(({ status, time, intent }) =>
    status !== "planned" && intent !== undefined && dayOf(time) === day ? [intent] : [],
  );
  const [intent] = stated;
  return day !== undefined && new Set(stated).size === 1 ? intent : undefined;
}

function dayOf(time: EventTime): string | undefined {
  const at = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  return at && dayTextOf(at);
}

/** The limit in words: the one that applied, `gräns 60 d (v. 2016)`, every candidate with its condition, or that none is known. */
export function limitText(limits: readonly LeadTimeRule[], text: Text): string {
  if (limits.every(({ maxDays }) => maxDays === null)) return text("care.noLimit");
  const versions = [...new Set(limits.map(({ validFrom }) => validFrom?.slice(0, 4)))];
  const [version] = versions.length === 1 ? versions : [];
  const isOne = limits.length === 1;
  const words = limits
    .map(({ maxDays, condition, validFrom }) => {
      const days =
        maxDays === null ? text("care.noLimit") : text("care.stepDays", { days: maxDays });
      const own =
        version === undefined && validFrom !== undefined
          ? ` (${text("care.version", { version: validFrom.slice(0, 4) })})`
          : "";
      return isOne ? `${days}${own}` : `${days} ${text.of(condition)}${own}`;
    })
    .join(" / ");
  const suffix = version === undefined ? "" : ` (${text("care.version", { version })})`;
  return `${text("care.limit", { words })}${suffix}`;
}

/** The days of every candidate, without their conditions: `gräns 60 d / 28 d`. */
export function limitDays(limits: readonly LeadTimeRule[], text: Text): string {
  if (limits.every(({ maxDays }) => maxDays === null)) return text("care.noLimit");
  const words = limits.map(({ maxDays }) =>
    maxDays === null ? "?" : text("care.stepDays", { days: maxDays }),
  );
  return text("care.limit", { words: [...new Set(words)].join(" / ") });
}

/** What else the sources say of the limits: remarks, and where they were read. */
export function limitNotes(limits: readonly LeadTimeRule[], text: Text): string[] {
  const remarks = limits.flatMap(({ remark }) => (remark ? [text.of(remark)] : []));
  return [...new Set([...remarks, ...limits.map(({ source }) => source)])];
}
