import type { LabSegment, LabSeries, MeasurementEvent, Respondent } from "@ipo/model";
import { anchorOf, quantityOf } from "@ipo/model";
import { respondentText } from "../describe/respondentText.js";
import { fonts } from "../geometry.js";
import type { Text } from "../locale/text.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark } from "../marks/make.js";
import { memoise } from "../memoise.js";
import { memoiseLast } from "../memoiseLast.js";
import { fitText } from "../text/measureText.js";
import type { TrackContext } from "../tracks/track.js";
import { pixelSpanOf } from "./timeSpan.js";
import type { ValueRoom } from "./valueRoom.js";

/** Most pixels that the words of a border take; all of them are in its label. */
const WORDS_WIDTH = 170;
/** Borders closer than this leave no room for the words of each. */
const NEAR = 40;

/** A border between two values that no line may cross, because they were not measured in one way. */
export interface ValueBorder {
  readonly before: MeasurementEvent;
  readonly after: MeasurementEvent;
  readonly changes: readonly Change[];
  /** Whether it only takes back what a border before it changed, and needs no words of its own. */
  readonly isReturn?: boolean;
}

/** What stands on one side of a border; who answered is put into words with the language. */
type Side = string | Respondent | undefined;

/** What is another on the two sides of a border. */
interface Change {
  readonly what: "unit" | "method" | "laboratory" | "specimen" | "code" | "baseline" | "respondent";
  readonly from?: Side;
  readonly to?: Side;
}

/**
 * The borders of a series, in order of time: where method, laboratory, code, stated specimen or who answered changes, and where the
 * same analyte goes on in another unit (`siblings`), whose values have a strip of their own; and where a new baseline is
 * stated (`baselines`: the values that are one).
 */
export function bordersOf(
  series: LabSeries,
  siblings: readonly LabSeries[],
  baselines?: ReadonlySet<MeasurementEvent>,
): readonly ValueBorder[] {
  if (series.segments.length < 2 && siblings.length === 0 && !baselines) return noBorders;
  return keptBorders(series, siblings, baselines);
}

const noBorders: readonly ValueBorder[] = [];

const keptBorders = memoiseLast(findBorders);

function findBorders(
  series: LabSeries,
  siblings: readonly LabSeries[],
  baselines: ReadonlySet<MeasurementEvent> | undefined,
): ValueBorder[] {
  const segmentOf = new Map<MeasurementEvent, LabSegment>();
  for (const segment of series.segments)
    for (const event of segment.observations) segmentOf.set(event, segment);
  const borders: ValueBorder[] = [];
  for (const [index, event] of series.observations.entries()) {
    const before = series.observations[index - 1];
    const [from, to] = [before && segmentOf.get(before), segmentOf.get(event)];
    if (!before || !from || !to) continue;
    const changes: readonly Change[] = [
      ...(from === to ? [] : changesBetween(from, to)),
      ...(baselines?.has(event) ? [{ what: "baseline" } as const] : []),
    ];
    if (changes.length > 0 || from !== to) borders.push({ before, after: event, changes });
  }
  return [...borders, ...unitBorders(series, siblings)];
}

/** The events that the line does not run to from the one before. */
export const breaksOf: (borders: readonly ValueBorder[]) => ReadonlySet<MeasurementEvent> = memoise(
  (borders) => new Set(borders.map(({ after }) => after)),
);

/**
 * Each border as a dotted line with what changes in words beside it, where there is room; all of it in its label. Borders
 * close to one another share one short word for what kind of change they are.
 */
export function layoutBorders(
  borders: readonly ValueBorder[],
  bottom: number,
  room: ValueRoom | undefined,
  context: TrackContext,
): Mark[] {
  const { plot } = context.columns;
  const placed = borders.flatMap((border) => {
    const [from, to] = [border.before, border.after].map(({ time }) => pixelSpanOf(time, context));
    const x = from && to ? (from.middle + to.middle) / 2 : -1;
    return x < plot.x || x > plot.x + plot.width ? [] : [{ ...border, x }];
  });
  placed.sort((a, b) => a.x - b.x);
  return placed.flatMap(({ changes, isReturn, x }, index): Mark[] => {
    const label = changes.map((change) => changeWords(change, context.text)).join(" · ");
    const places = [10, bottom + 2].flatMap((y) => [
      { x: x + 4, y, anchor: "start" as const },
      { x: x - 4, y, anchor: "end" as const },
    ]);
    const kinds = kindWords(changes, context.text);
    const [before, after] = [placed[index - 1], placed[index + 1]].map((other) =>
      other && Math.abs(other.x - x) < NEAR ? other : undefined,
    );
    const isAlone = before === undefined && after === undefined;
    const whole = shortened(label, changes, context, { isCut: isAlone });
    // Of several that only say what kind of change they are, the last does, clear of the others.
    const isSaid =
      whole.length === 1 && after !== undefined && kindWords(after.changes, context.text) === kinds;
    const words = isReturn || isSaid ? [] : whole;
    const style = { font: fonts.axis, fill: "ink-faint", label } as const;
    return [
      ruleMark([x, 2], [x, bottom], "ink-faint", { dash: [1, 2], label }),
      ...(room?.place({ words, places, ...style }) ?? []),
    ];
  });
}

function kindWords(changes: readonly Change[], text: Text): string {
  return changes.map(({ what }) => text(`lab.border.${what}`)).join(" · ");
}

/**
 * All that changes, if that is short; else what it changes to, cut where that may be (beside another border a cut name
 * says less than none); else only what kind of change it is.
 */
function shortened(
  label: string,
  changes: readonly Change[],
  { text, measureText }: TrackContext,
  { isCut }: { readonly isCut: boolean },
): string[] {
  const [first] = changes;
  if (!first) return [];
  if (first.what === "baseline") return [label];
  const to = `${text(`lab.border.${first.what}`)} → ${sideWords(first.to, text)}`;
  const fits = (words: string) => measureText(words, fonts.axis) <= WORDS_WIDTH;
  const cut = isCut ? [fitText(to, WORDS_WIDTH, fonts.axis, measureText)] : [to].filter(fits);
  return [...(fits(label) ? [label] : cut), kindWords(changes, text)];
}

function changesBetween(from: LabSegment, to: LabSegment): Change[] {
  const parts = ["method", "laboratory", "specimen", "code"] as const;
  const changed = parts.filter((part) => from[part] !== to[part]);
  // A code that changes with its method says the same once more, in a form that few can read.
  const told = changed.filter((part) => part !== "code" || changed.length === 1);
  const isOther = JSON.stringify(from.respondent) !== JSON.stringify(to.respondent);
  return [
    ...told.map((what) => ({ what, from: from[what], to: to[what] })),
    ...(isOther ? [{ what: "respondent", from: from.respondent, to: to.respondent } as const] : []),
  ];
}

function unitBorders(series: LabSeries, siblings: readonly LabSeries[]): ValueBorder[] {
  if (siblings.length === 0) return [];
  const measured = [series, ...siblings].flatMap((own) =>
    own.observations
      .filter((event) => quantityOf(event))
      .map((event) => ({ event, own, at: anchorOf(event.time) ?? 0 })),
  );
  measured.sort((a, b) => a.at - b.at);
  const firstOwn = measured.findIndex(({ own }) => own === series);
  return measured.flatMap(({ event, own }, index) => {
    const previous = measured[index - 1];
    if (!previous || previous.own === own) return [];
    if (own !== series && previous.own !== series) return [];
    const change = { what: "unit", from: unitOf(previous.own), to: unitOf(own) } as const;
    const isReturn = own === series && index > firstOwn;
    return [{ before: previous.event, after: event, changes: [change], isReturn }];
  });
}

function unitOf({ unitText, unit }: LabSeries): string | undefined {
  return unitText || unit || undefined;
}

function fromTo({ from, to }: Change, text: Text): string {
  return `${sideWords(from, text)} → ${sideWords(to, text)}`;
}

function sideWords(side: Side, text: Text): string {
  const words = typeof side === "object" ? respondentText(side, text) : side;
  return words || text("lab.border.unstated");
}

function changeWords(change: Change, text: Text): string {
  if (change.what === "baseline") return text("lab.border.baseline");
  const kind = text(`lab.border.${change.what}`);
  return `${kind}${change.what === "respondent" ? ":" : ""} ${fromTo(change, text)}`;
}
