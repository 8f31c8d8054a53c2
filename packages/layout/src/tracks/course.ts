import type { ClinicalEvent, EpochMs, EventOfKind, PatientRecord } from "@ipo/model";
import { endOf, eventsOfKinds, isPartial, startOf, textOf } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { withVerification } from "../describe/withVerification.js";
import type { Text } from "../locale/text.js";

/** What makes up the course of a disease. */
export type Course = Extract<
  ClinicalEvent,
  { kind: "condition" | "stage" | "diseaseStatus" | "death" | "followUp" }
>;

/** A state of the disease spans time. */
export type State = EventOfKind<"diseaseStatus">;

/** The events of the course, dated or not: the cancer's own conditions, its states and turns, staging, death, follow-up. */
export function courseOfRecord(record: Pick<PatientRecord, "events">): readonly Course[] {
  const kinds = ["condition", "stage", "diseaseStatus", "death", "followUp"] as const;
  const events: readonly Course[] = eventsOfKinds(record, ...kinds);
  return events.filter((event) => event.kind !== "condition" || event.role !== "other");
}

/** A state spans time; a turn of the disease is at a point. */
export function isState(event: Course): event is State {
  return event.kind === "diseaseStatus" && event.time.kind === "period";
}

/** The short words of a pin or band. The primary diagnosis is "Diagnosis"; its name stands in the header and the label. */
export function courseWords(event: Course, text: Text): string {
  switch (event.kind) {
    case "condition":
      return withVerification(
        (event.role === "primary-cancer" ? undefined : textOf(event.code)) ??
          text("event.diagnosis"),
        event,
        text,
      );
    case "diseaseStatus":
      return textOf(event.value) ?? textOf(event.code) ?? text("kind.diseaseStatus");
    case "stage":
      return stageWords(event, text);
    case "death":
      return text("event.death");
    case "followUp":
      return text("event.followUp");
    default:
      return event satisfies never;
  }
}

/** A TNM category or group with its prefixes, as in `ycT2`, `pN1a` or `rM1d(1)`: it says itself what it is. */
const TNM = /^\(?[a-z]{0,3}[TNM][0-4Xi]/;

/**
 * A staging as it stands, with its prefix and the edition or method it was made by: `rT2aN2bM1c2 (TNM 9)`. A value that
 * does not say what it is, such as a depth in millimetres, is named first: `Breslow 3.6 mm`.
 */
function stageWords(event: EventOfKind<"stage">, text: Text): string {
  const value = textOf(event.value);
  const title = titleOf(event, text);
  if (value === undefined) return title || text("event.stage");
  const named = TNM.test(value) || sharesWord(value, title) ? value : `${title} ${value}`;
  const method = textOf(event.method);
  return method === undefined || named.includes(method) ? named : `${named} (${method})`;
}

/** Whether one of the words of two texts begins with one of the other: `Gleason 8` says what `Gleasonsumma` asks. */
function sharesWord(a: string, b: string): boolean {
  const [first, second] = [a, b].map((words) =>
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 3),
  );
  return (first ?? []).some((one) =>
    (second ?? []).some((other) => one.startsWith(other) || other.startsWith(one)),
  );
}

/** A state with the time that it holds for: an `undefined` end goes on. */
export interface StateSpan {
  readonly state: State;
  readonly start: EpochMs | undefined;
  readonly end: EpochMs | undefined;
}

/**
 * From when to when each state of a course holds, in its order: an open state ends where the next state begins, and the
 * last one with the patient's death.
 */
export function stateSpansOf(
  rows: readonly Course[],
  death = rows.find(({ kind }) => kind === "death"),
): StateSpan[] {
  const states = rows.filter(isState);
  let next = death && startOf(death.time);
  const spans = states.reverse().map((state) => {
    const start = startOf(state.time);
    const span = { state, start, end: endOf(state.time) ?? next };
    next = start ?? next;
    return span;
  });
  return spans.reverse();
}

/** All states that hold at an instant, in the order of the course: of several the last is what the disease has come to. */
export function statesAt(rows: readonly Course[], at: EpochMs): State[] {
  return stateSpansOf(rows)
    .filter(({ start, end }) => (start ?? -Infinity) <= at && at < (end ?? Infinity))
    .map(({ state }) => state);
}

/** The death, where it is past at an instant; one known to the year or month is past when that year or month is. */
export function deathBy(rows: readonly Course[], at: EpochMs): EventOfKind<"death"> | undefined {
  return rows.find(
    (event): event is EventOfKind<"death"> =>
      event.kind === "death" && (certainStartOf(event) ?? Infinity) <= at,
  );
}

function certainStartOf({ time }: Course): EpochMs | undefined {
  const isCoarse = time.kind === "point" && isPartial(time.at);
  return isCoarse ? endOf(time) : startOf(time);
}
