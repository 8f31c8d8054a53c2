import { isPathologyReport, isTissueCode, tumourMarkerOf } from "@ipo/clinical";
import type { ClinicalEvent, EpochMs, EventOfKind } from "@ipo/model";
import { anchorOf, eventsOfKinds, isDated, textOf } from "@ipo/model";
import { formatValue } from "../describe/formatValue.js";
import { isNotFound } from "../describe/findingText.js";
import { labelOf } from "../describe/labelOf.js";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import { memoise } from "../memoise.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { lastAt } from "../strip/timeSpan.js";
import type { TakenEvents } from "../takenEvents.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import type { ClusterLook } from "./clusteredMarks.js";
import { layoutClusteredRows } from "./clusteredRows.js";
import { findingLabel, reportWords } from "./genomicsWords.js";
import type { Readout, SelectContext, Track } from "./track.js";

type Report = EventOfKind<"report">;
type Specimen = EventOfKind<"specimen">;
/** A marker of the tissue, or what the tissue is: histology, grade, size. */
type TissueFinding = EventOfKind<"genomicFinding"> | EventOfKind<"observation">;
type PathologyEvent = TissueFinding | Report | Specimen;

/** The values of one marker over time, the specimens, or the reports. */
interface PathologyRow {
  readonly id: "finding" | "specimen" | "report";
  readonly label: string;
  readonly events: readonly PathologyEvent[];
}

/**
 * What the tissue showed: a row for each receptor and marker, and for grade, histology and size, with its values side by
 * side as they change; specimens when they were taken; and pathology reports with their conclusions. Only what a code, or
 * a name that the tables know as a whole, says is pathology.
 */
export const pathologyTrack: Track<PathologyRow> = {
  kind: "pathology",
  select: (context, taken) => {
    const rows = rowsOf(context, taken);
    if (rows.length === 0) return [];
    const events = rows.flatMap((row) => row.events);
    return [{ id: "pathology", label: context.text("track.pathology"), rows, events }];
  },
  layout: ({ label, rows }, context) => layoutClusteredRows(label, drawnRows(rows), context),
  readout: ({ rows }, at, { text }) => pathologyReadout(rows, at, text),
  summary: ({ rows }, { text, now }) => {
    const readout = pathologyReadout(rows, now ?? (Infinity as EpochMs), text);
    return readout ? [readout.title, ...readout.details].filter(Boolean).join(" · ") : "";
  },
};

const drawnRows = memoise((rows: readonly PathologyRow[]) =>
  rows.map((row) => ({ label: row.label, events: row.events, look: lookOf(row) })),
);

const kinds = ["genomicFinding", "observation", "report", "specimen"] as const;

function rowsOf({ record, text }: SelectContext, taken: () => TakenEvents): PathologyRow[] {
  const events = eventsOfKinds(record, ...kinds).filter(
    ({ id, time }) => isDated(time) && !taken().ids.has(id),
  );
  const findings = new Map<string, { label: string; events: TissueFinding[] }>();
  for (const event of events) {
    if (!isTissueFinding(event)) continue;
    const marker = tumourMarkerOf(event.code);
    const key = marker?.id ?? codeKey(event) ?? titleOf(event, text);
    const group = findings.get(key);
    const label = marker ? text.of(marker.label) : titleOf(event, text);
    if (group) group.events.push(event);
    else findings.set(key, { label, events: [event] });
  }
  const reports = events.filter(
    (event): event is Report => event.kind === "report" && isPathologyReport(event),
  );
  const specimens = events.filter((event): event is Specimen => event.kind === "specimen");
  return [
    ...[...findings.values()].map((row): PathologyRow => ({ id: "finding", ...row })),
    { id: "specimen" as const, label: text("kind.specimen"), events: specimens },
    { id: "report" as const, label: text("kind.report"), events: reports },
  ].filter((row) => row.events.length > 0);
}

/** The first code of a finding, with its system: two names of one code are one row. */
function codeKey({ code }: TissueFinding): string | undefined {
  const coding = code.coding.find((one) => one.code !== undefined);
  return coding && `${coding.system ?? ""}|${coding.code ?? ""}`;
}

function isTissueFinding(event: ClinicalEvent): event is TissueFinding {
  return event.kind === "genomicFinding"
    ? tumourMarkerOf(event.code) !== undefined
    : event.kind === "observation" && isTissueCode(event.code);
}

function lookOf({ id, events }: PathologyRow): ClusterLook<PathologyEvent> {
  return {
    symbol: id === "specimen" ? "circle" : "square",
    fill: id === "finding" ? "accent" : "neutral",
    words: wordsOf,
    joined: (own, text) => joinedWords(own, events, text),
    isHollow: (event) => event.kind === "genomicFinding" && isNotFound(event),
    label: (event, text) =>
      event.kind === "genomicFinding" ? findingLabel(event, text) : labelOf(event, text),
  };
}

/** What a report concludes, what a specimen is, what a finding says. */
const wordsOf = memoiseByBoth((event: PathologyEvent, text: Text): string => {
  if (event.kind === "report") return reportWords(event, text);
  if (event.kind === "specimen")
    return [titleOf(event, text), textOf(event.bodySite)].filter(Boolean).join(", ");
  const status = event.status === "preliminary" ? ` (${text("status.preliminary")})` : "";
  return `${formatValue(event.value, text)}${status}`;
});

/** The words of a mark, after an arrow where the last value before it in the row was worded otherwise. */
function joinedWords(
  events: readonly PathologyEvent[],
  row: readonly PathologyEvent[],
  text: Text,
): string {
  const words = [...new Set(events.map((event) => wordsOf(event, text)))].join(" · ");
  const [first] = events;
  const before = first && row[row.indexOf(first) - 1];
  const isFinding = before?.kind === "genomicFinding" || before?.kind === "observation";
  return isFinding && wordsOf(before, text) !== wordsOf(first as PathologyEvent, text)
    ? `→ ${words}`
    : words;
}

/** Every marker with its values up to an instant, in their order, and the last report. */
function pathologyReadout(
  rows: readonly PathologyRow[],
  at: EpochMs,
  text: Text,
): Readout | undefined {
  const lines = rows
    .filter(({ id }) => id === "finding")
    .flatMap(({ label, events }) => {
      const known = events.filter(({ time }) => (anchorOf(time) ?? Infinity) <= at);
      const values = known.flatMap((event) =>
        "value" in event ? formatValue(event.value, text) : [],
      );
      const changes = values.filter((value, index) => value !== values[index - 1]);
      return changes.length === 0
        ? []
        : [{ words: `${label} ${changes.join(" → ")}`, ids: known.map(({ id }) => id) }];
    });
  const others = rows.filter(({ id }) => id !== "finding").flatMap(({ events }) => events);
  const last =
    lastAt(
      others.filter(({ kind }) => kind === "report"),
      at,
    ) ?? lastAt(others, at);
  if (lines.length === 0 && !last) return undefined;
  const closing = last ? [`${titleOf(last, text)} ${formatEventTime(last.time, formatDay)}`] : [];
  const [title = "", ...details] = [...lines.map(({ words }) => words), ...closing];
  return {
    title,
    details,
    events: [...lines.flatMap(({ ids }) => ids), ...(last ? [last.id] : [])],
  };
}
