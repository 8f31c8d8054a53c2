import { isGeneticsReport, tumourMarkerOf } from "@ipo/clinical";
import type { EpochMs, EventOfKind } from "@ipo/model";
import { anchorOf, eventsOfKinds, isDated } from "@ipo/model";
import { findingText, isNotFound } from "../describe/findingText.js";
import { labelOf } from "../describe/labelOf.js";
import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { clustersOf, layoutClusters, type ClusterLook } from "./clusteredMarks.js";
import { layoutClusteredRows, type ClusteredRow } from "./clusteredRows.js";
import {
  findingLabel,
  findingWords,
  reportWords,
  subjectOf,
  type GenomicFinding,
} from "./genomicsWords.js";
import {
  lazyLayout,
  type Readout,
  type SelectContext,
  type Strip,
  type Track,
  type TrackContext,
  type TrackLayout,
} from "./track.js";

type Row = GenomicFinding | EventOfKind<"report">;

const MIDDLE = 18;
const HEIGHT = 44;

const look: ClusterLook<Row> = {
  symbol: "hexagon",
  fill: "accent",
  words: (event, text) =>
    event.kind === "report" ? reportWords(event, text) : findingWords(event, text),
  isHollow: (event) => event.kind === "genomicFinding" && isNotFound(event),
  label: (event, text) =>
    event.kind === "report" ? labelOf(event, text) : findingLabel(event, text),
};

/**
 * Findings in genes, each a mark with its words, hollow where nothing was found; one row, or a row a gene where several
 * were looked at on the same days. Markers of the tumour's tissue are the pathology's.
 */
export const genomicsTrack: Track<Row> = {
  kind: "genomics",
  select: ({ record, text }) => {
    const rows = eventsOfKinds(record, "genomicFinding", "report").filter(
      (event): event is Row =>
        isDated(event.time) &&
        (event.kind === "report"
          ? isGeneticsReport(event)
          : tumourMarkerOf(event.code) === undefined),
    );
    return rows.length === 0
      ? []
      : [{ id: "genomics", label: text("track.genomics"), rows, events: rows }];
  },
  layout: layoutFindings,
  readout: ({ rows }, at, { text }) => findingsReadout(rows, at, text),
  summary: ({ rows }, { text, now }) => {
    const readout = findingsReadout(rows, now ?? (Infinity as EpochMs), text);
    return readout ? [readout.title, ...readout.details].join(" · ") : "";
  },
};

function layoutFindings({ label, rows }: Strip<Row>, context: TrackContext): TrackLayout {
  const groups = groupsOf(rows, context.text);
  const isCrowded = () => clustersOf(rows, context).some(({ items }) => items.length > 1);
  if (groups.length > 1 && isCrowded()) return layoutClusteredRows(label, groups, context);
  return lazyLayout({ height: HEIGHT }, () => [
    ...layoutStripLabel(label, undefined, context, { height: HEIGHT }),
    ...layoutClusters(rows, look, MIDDLE, context),
  ]);
}

/** The findings gene by gene in the order that they were first looked at, and the reports on them last. */
const groupsOf = memoiseByBoth((rows: readonly Row[], text: Text): ClusteredRow<Row>[] => {
  const groups = new Map<string, Row[]>();
  const reports: Row[] = [];
  for (const event of rows) {
    if (event.kind === "report") {
      reports.push(event);
      continue;
    }
    const subject = subjectOf(event, text);
    const group = groups.get(subject);
    if (group) group.push(event);
    else groups.set(subject, [event]);
  }
  if (reports.length > 0) groups.set(text("kind.report"), reports);
  return [...groups].map(([label, events]) => ({ label, events, look }));
});

/** The findings of the last day by an instant, those that were found first. */
function findingsReadout(
  rows: readonly Row[],
  at: EpochMs,
  text: SelectContext["text"],
): Readout | undefined {
  const findings = rows.filter((event) => event.kind === "genomicFinding");
  const last = lastAt(findings, at);
  if (!last) return undefined;
  const day = formatEventTime(last.time, formatDay);
  const same = findings.filter(
    (event) => anchorOf(event.time) === anchorOf(last.time) && event.kind === "genomicFinding",
  );
  const ordered = [...same].sort((a, b) => Number(isNotFound(a)) - Number(isNotFound(b)));
  const [title = "", ...others] = ordered.map((event) => findingText(event, text));
  const specimens = [...new Set(ordered.flatMap(({ specimen }) => specimen ?? []))];
  return {
    title,
    details: [...others, [...specimens, day].join(" ")],
    events: ordered.map(({ id }) => id),
  };
}
