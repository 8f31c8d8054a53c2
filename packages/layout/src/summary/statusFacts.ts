import type { EpochMs, EventOfKind, PatientRecord } from "@ipo/model";
import { endOf, textOf } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import type { PreparedTimeline } from "../prepare.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { courseOfRecord, courseWords, isState, statesAt, type Course } from "../tracks/course.js";
import { courseGroupsOf } from "../tracks/diseaseGroups.js";
import { hasBegunBy, type SummaryFact } from "./summaryFact.js";

/**
 * The death, else the state of the disease, and the last turn of it: a fact for every diagnosis, with its name where there
 * are several. A death is one fact before them, and ends every state.
 */
export function statusFacts(
  record: PatientRecord,
  { context }: PreparedTimeline,
): readonly SummaryFact[] {
  const { text, now, display } = context;
  const course = courseOfRecord(context.record);
  const groups = courseGroupsOf(course, text, display.diagnosis);
  const death = deathWords(record, course.filter(hasBegunBy(now)), text);
  const day = record.asOf ? formatDay(record.asOf) : "";
  const label = text("summary.status", { day }).trim();
  const factOf = (
    id: string,
    name: string | undefined,
    words: readonly (string | undefined)[],
  ): SummaryFact[] => {
    const value = words.filter(Boolean).join(" · ");
    return value === ""
      ? []
      : [{ id, label: name === undefined ? label : `${label} · ${name}`, value }];
  };
  const [only, ...others] = groups;
  if (only && others.length === 0)
    return factOf("status", undefined, [
      death ?? stateWords(only.rows, now, text),
      turnWords(only.rows, now, text),
    ]);
  return [
    ...factOf("status", undefined, [death]),
    ...groups.flatMap(({ diagnosis, name, rows }) =>
      factOf(`status:${diagnosis?.id ?? ""}`, name, [
        death === undefined ? stateWords(rows, now, text) : undefined,
        turnWords(rows, now, text),
      ]),
    ),
  ];
}

function deathWords(
  { patient }: PatientRecord,
  course: readonly Course[],
  text: Text,
): string | undefined {
  const death = course.find(({ kind }) => kind === "death");
  if (death) return `${courseWords(death, text)} ${formatEventTime(death.time, formatDay)}`;
  return patient.deceased === true ? text("summary.deadUndated") : undefined;
}

/** The states that hold now, the latest first; where now is not known, the last state, with its end if it has one. */
function stateWords(
  rows: readonly Course[],
  now: EpochMs | undefined,
  text: Text,
): string | undefined {
  const begun = rows.filter(hasBegunBy(now));
  if (now !== undefined) {
    const words = statesAt(begun, now).map((state) => courseWords(state, text));
    return [...new Set(words.reverse())].join(" · ");
  }
  const last = begun.filter(isState).at(-1);
  if (!last) return undefined;
  const words = courseWords(last, text);
  return endOf(last.time) === undefined
    ? words
    : `${words} ${formatEventTime(last.time, formatDay)}`;
}

/** The last turn of the disease with its day. */
function turnWords(
  rows: readonly Course[],
  now: EpochMs | undefined,
  text: Text,
): string | undefined {
  const turn = rows
    .filter(hasBegunBy(now))
    .filter((event): event is EventOfKind<"diseaseStatus"> => event.kind === "diseaseStatus")
    .filter(({ time }) => time.kind === "point")
    .at(-1);
  return (
    turn && `${textOf(turn.value) ?? titleOf(turn, text)} ${formatEventTime(turn.time, formatDay)}`
  );
}
