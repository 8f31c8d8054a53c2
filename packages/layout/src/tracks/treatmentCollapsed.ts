import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { fonts, LABEL_GAP } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { packLanes } from "../lanes/packLanes.js";
import { COLLAPSED_HEIGHT } from "../strip/collapsedStrip.js";
import { layoutEventBlocks } from "../strip/eventBlocks.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import { fitText } from "../text/measureText.js";
import { lineSpan, lineTitles } from "./treatmentLines.js";

import type { TreatmentRows } from "./treatmentRows.js";
import { lineAndCycle } from "./treatmentSections.js";
import { treatmentsInUse } from "./treatmentsInUse.js";
import { openLabel } from "./treatmentWords.js";
import type { SelectContext, Strip, TrackContext, TrackLayout } from "./track.js";

const BAR = { y: 4, height: 15 } as const;
const BLOCKS = { y: 23, height: 7, width: 3 } as const;
const SHORTEST = 18;

/** The treatments in one line: how many lines, which of them and which cycle it is now, and what is in use. */
export function treatmentSummary(
  { rows: [rows] }: Strip<TreatmentRows>,
  context: SelectContext,
): string {
  if (!rows) return "";
  const { text, now } = context;
  const count = rows.lines.length;
  const lines = count > 0 ? text("treatment.lines", { count }) : "";
  if (now === undefined) return lines;
  const current = treatmentsInUse(rows.items, now, context);
  const names = current.flatMap(({ isConcomitant, title }) => (isConcomitant ? [] : [title]));
  const heading = lineAndCycle(rows, current, now as EpochMs, context);
  return [lines, heading, [...new Set(names)].join(", ")].filter(Boolean).join(" · ");
}

/**
 * The strip as one line: its lines of therapy as bars with their names, and every other event as a small block below.
 * Without lines it says in words what is in use.
 */
export function layoutCollapsedTreatments(
  strip: Strip<TreatmentRows>,
  context: TrackContext,
): TrackLayout {
  const lines = strip.rows[0]?.lines ?? [];
  const ids = new Set(lines.map(({ id }) => id));
  const rest = strip.events.filter(({ id }) => !ids.has(id));
  return {
    height: COLLAPSED_HEIGHT,
    marks: [
      ...layoutStripLabel(strip.label, undefined, context, {
        height: COLLAPSED_HEIGHT,
        reserve: 24,
      }),
      ...(lines.length > 0 ? layoutLineBars(lines, context) : layoutWords(strip, context)),
      ...layoutEventBlocks(rest, BLOCKS, context),
    ],
  };
}

function layoutWords(strip: Strip<TreatmentRows>, context: TrackContext): Mark[] {
  const { measureText, columns } = context;
  const words = treatmentSummary(strip, context);
  const room = columns.plot.width - 2 * LABEL_GAP;
  const text = fitText(words, room, fonts.sub, measureText);
  const place = { x: columns.plot.x + LABEL_GAP, y: 14, font: fonts.sub } as const;
  if (text === "") return [];
  return [
    textMark({ ...place, text, fill: "ink-muted", hasHalo: true, label: words }, measureText),
  ];
}

/** Lines that overlap share the height, so that none lies on another. */
function layoutLineBars(lines: TreatmentRows["lines"], context: TrackContext): Mark[] {
  const { measureText, text } = context;
  const seen = lines
    .map((line) => ({ line, span: lineSpan(line, context) }))
    .filter(({ span }) => isInPlot(span, context) && span.end > span.start);
  const { packed, laneCount } = packLanes(seen, ({ span }) => span);
  const height = BAR.height / Math.max(1, laneCount);
  return packed.flatMap(({ item: { line, span }, lane }): Mark[] => {
    const { start, end } = clampToPlot(span, context);
    const y = BAR.y + lane * height;
    const bar: Mark = {
      shape: "rect",
      x: start,
      y,
      width: Math.max(2, end - start - 1),
      height: laneCount > 1 ? height - 1 : height,
      radius: 2,
      fill: "neutral",
      ...(line.status === "planned" && { pattern: "outline" as const }),
      events: [line.id],
      label: openLabel(line as ClinicalEvent, context),
    };
    const room = end - start - 8;
    const titles = lineTitles(line, text);
    const whole = titles[0];
    const fitting = titles.find((title) => measureText(title, fonts.mark) <= room);
    const words = fitting ?? fitText(titles.at(-1) ?? whole, room, fonts.mark, measureText);
    if (laneCount > 1 || room < SHORTEST || words === "") return [bar];
    const fill = line.status === "planned" ? "ink" : "ink-inverse";
    const place = { x: start + 4, y: y + 11.5, text: words, font: fonts.mark, fill } as const;
    return [bar, textMark({ ...place, label: whole }, measureText)];
  });
}
