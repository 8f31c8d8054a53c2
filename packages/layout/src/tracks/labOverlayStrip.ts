import { fonts, labelInset } from "../geometry.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { createValueScale, type ValueScale } from "../scale/valueScale.js";
import { layoutEventBlocks } from "../strip/eventBlocks.js";
import { FIRST_BASELINE, layoutStripLabel } from "../strip/stripLabel.js";
import { layoutValues } from "../strip/valueStrip.js";
import { layoutValueTicks, valueTicksWidth } from "../strip/valueTicks.js";
import { fitText } from "../text/measureText.js";
import { axisRoom, axisValues, axisWords, type SeriesRow } from "./labRow.js";
import type { Strip, TrackContext, TrackLayout } from "./track.js";

const HEIGHT = 140;
const PAD = 8;
/** Height of the line with the name of an axis, and width of an axis inside the plot. */
const NAME_HEIGHT = 14;
const AXIS_WIDTH = 46;
const COLLAPSED_HEIGHT = 34;

/** How each series of an overlay is told from the others: by colour, by dash and by symbol. */
const looks: readonly { tone: Tone; symbol: SymbolName; dash?: readonly number[] }[] = [
  { tone: "series", symbol: "circle" },
  { tone: "series-second", symbol: "square", dash: [7, 3] },
  { tone: "series-third", symbol: "diamond", dash: [2, 3] },
  { tone: "series-fourth", symbol: "hexagon", dash: [9, 3, 2, 3] },
];

interface Overlaid {
  readonly row: SeriesRow;
  readonly look: (typeof looks)[number];
  readonly scale: ValueScale;
}

/**
 * Series laid over one another, each on an axis of its own: the first at the left of the plot, the others at its right
 * end, named above it. Ranges and the tone of values outside them are left to the single strips: which line a band
 * belongs to could not be seen.
 */
export function layoutOverlay(strip: Strip<SeriesRow>, context: TrackContext): TrackLayout {
  const { text } = context;
  const [top, bottom] = [PAD + NAME_HEIGHT * (strip.rows.length - 1), HEIGHT - PAD];
  const overlaid = strip.rows.flatMap((row, index): Overlaid[] => {
    const look = looks[index];
    if (!look) return [];
    const values = axisValues(row);
    const room = axisRoom(row.series, top, bottom);
    const scale = createValueScale({ type: row.axis, values, ...room, lang: text.lang });
    return [{ row, look, scale }];
  });
  const [first, ...others] = overlaid;
  if (!first) return { height: 0, marks: [] };
  return {
    height: HEIGHT,
    valueScale: first.scale.type,
    marks: [
      ...layoutValueTicks(first.scale, context),
      ...layoutKeys(overlaid, valueTicksWidth(first.scale, context), context),
      ...overlaid.flatMap(({ row, look, scale }) =>
        layoutValues(
          row.series,
          scale,
          bottom,
          {
            ...look,
            symbolSize: 5.6,
            isHollow: false,
            showsStanding: false,
            hasWords: false,
            siblings: row.siblings,
          },
          context,
        ),
      ),
      ...others.flatMap((other, index) =>
        layoutInnerAxis(other, others.length - 1 - index, index, { top, bottom }, context),
      ),
    ],
  };
}

/** An overlay as one line: its name, and its values as small blocks. */
export function layoutOverlayCollapsed(
  strip: Strip<SeriesRow>,
  context: TrackContext,
): TrackLayout {
  const height = COLLAPSED_HEIGHT;
  return {
    height,
    marks: [
      ...layoutStripLabel(strip.label, undefined, context, { height }),
      ...layoutEventBlocks(strip.events, { y: 13, height: 8, width: 3 }, context),
    ],
  };
}

/** Symbol, name, unit and axis of every series in the label column. */
function layoutKeys(
  overlaid: readonly Overlaid[],
  reserve: number,
  { text, columns, measureText }: TrackContext,
): Mark[] {
  const x = labelInset(columns.label);
  const room = columns.label.width - x - 14 - reserve;
  return overlaid.flatMap(({ row, look }, index): Mark[] => {
    const y = FIRST_BASELINE + index * 30;
    const unit = axisWords(row, text);
    const [name, sub] = [
      fitText(row.label, room, fonts.heading, measureText),
      fitText(unit, room, fonts.sub, measureText),
    ];
    const symbol = { shape: "symbol" as const, symbol: look.symbol, size: 7, fill: look.tone };
    return [
      { ...symbol, x: x + 4, y: y - 4, events: [] },
      textMark(
        { x: x + 14, y, text: name, font: fonts.heading, fill: "ink", label: row.label },
        measureText,
      ),
      textMark(
        { x: x + 14, y: y + 13, text: sub, font: fonts.sub, fill: "ink-muted", label: unit },
        measureText,
      ),
    ];
  });
}

/** An axis inside the plot, `column` from its right end, with its name in line `line` above it. */
function layoutInnerAxis(
  { row, look: { tone, symbol }, scale }: Overlaid,
  column: number,
  line: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  { text, columns, measureText }: TrackContext,
): Mark[] {
  const x = columns.plot.x + columns.plot.width - 6 - column * AXIS_WIDTH;
  const name = `${row.label} · ${axisWords(row, text)}`;
  const nameY = PAD + 4 + line * NAME_HEIGHT;
  const fitted = fitText(name, columns.plot.width / 2, fonts.small, measureText);
  const style = { anchor: "end", hasHalo: true, fill: tone } as const;
  return [
    ruleMark([x, nameY + 3], [x, bottom], tone),
    { shape: "symbol", symbol, x, y: nameY - 3, size: 7, fill: tone, events: [] },
    textMark(
      { ...style, x: x - 8, y: nameY, text: fitted, font: fonts.small, label: name },
      measureText,
    ),
    ...scale.ticks
      .filter(({ y }) => y >= top - 1)
      .flatMap(({ y, label }) => [
        ruleMark([x - 3, y], [x, y], tone),
        textMark({ ...style, x: x - 6, y: y + 3.5, text: label, font: fonts.axis }, measureText),
      ]),
    ...scale.minorTicks.map((y) => ruleMark([x - 2, y], [x, y], tone)),
  ];
}
