import type { ClinicalEvent, CodeableConcept, EventOfKind, TimePrecision } from "@ipo/model";
import type { Finishing } from "./finishingSteps.js";
import { isBefore } from "./timeDoubts.js";

type Death = EventOfKind<"death">;

/**
 * A patient dies once. Where the Patient and an Observation both state the death, at times that can be the same, one of
 * them is drawn: the one whose date says most (a day, a month, a year, none), and of equals one that names the cause.
 * The others are listed, with what they say. Deaths at times that cannot be the same, or of causes with different codes,
 * are both drawn, and an issue says so.
 */
export function markSameDeath(
  events: ClinicalEvent[],
  { input, person, issues, changedOutcomes }: Finishing,
): ClinicalEvent[] {
  const deaths = events.filter((event): event is Death => event.kind === "death");
  const [kept, ...others] = [...deaths].sort((a, b) => rankOf(b) - rankOf(a));
  if (!kept || others.length === 0) return events;
  const same: Death[] = [];
  for (const other of others) {
    const conflict = [kept, ...same].flatMap((known) => conflictOf(known, other))[0];
    if (conflict !== undefined) {
      issues.push({
        severity: "warning",
        code: "conflict",
        expression: other.path,
        diagnostics: conflict,
      });
      continue;
    }
    same.push(other);
    if (other.path !== person?.entry?.resourcePath) {
      const detail = input.index.byTypeAndId.get(kept.source)?.path ?? kept.path;
      changedOutcomes.set(other.path, { fate: "listed", reason: "duplicate", detail });
    }
  }
  return events.map((event) => {
    if (event === kept && same.length > 0)
      return { ...event, duplicates: same.map(({ id }) => id) };
    return same.includes(event as Death) ? { ...event, duplicateOf: kept.id } : event;
  });
}

/** A clock time counts as its day: it says no more of the death, and the cause does. */
const precisionRanks: Readonly<Partial<Record<TimePrecision, number>>> = { year: 2, month: 4 };

function rankOf({ time, cause }: Death): number {
  const point = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  return (point ? (precisionRanks[point.precision] ?? 6) : 0) + (cause ? 1 : 0);
}

/** Why two deaths cannot be one, in words; nothing where they can. */
function conflictOf(one: Death, other: Death): string[] {
  const of = `${one.source} and ${other.source} state`;
  if (!canBeSame(one, other))
    return [`${of} the death at different times. Both are shown. Correct one of them.`];
  return areDistinct(one.cause, other.cause)
    ? [`${of} different causes of the death. Both are shown. Correct one of them.`]
    : [];
}

/** Whether the times can be one; a death without a date can be any. */
function canBeSame(one: Death, other: Death): boolean {
  if (one.time.kind !== "point" || other.time.kind !== "point") return true;
  return !isBefore(one.time.at, other.time.at) && !isBefore(other.time.at, one.time.at);
}

/** Whether both causes have codes, and none that both have. */
function areDistinct(one: CodeableConcept | undefined, other: CodeableConcept | undefined) {
  const [codes, others] = [codesOf(one), codesOf(other)];
  return codes.length > 0 && others.length > 0 && !codes.some((code) => others.includes(code));
}

function codesOf(concept: CodeableConcept | undefined): string[] {
  return (concept?.coding ?? []).flatMap(({ system, code }) =>
    code === undefined ? [] : [`${system ?? ""}|${code}`],
  );
}
