import type { EpochMs } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { labelOf } from "../describe/labelOf.js";
import { titleOf } from "../describe/titleOf.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import type { PromForm } from "../strip/answeredForms.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { clampToPlot, isInPlot, lastAt, pixelSpanOf } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { FormsRow } from "./promRows.js";
import type { Readout, SelectContext, Strip, TrackContext, TrackLayout } from "./track.js";

const HEIGHT = 54;
const MIDDLE = 18;
const SIZE = 8;

/** What became of a form, by shape: answered is filled, under way is hollow, declined is a cross, stopped a hollow square. */
const looks: Readonly<Record<PromForm["form"], { symbol: SymbolName; isHollow?: boolean }>> = {
  completed: { symbol: "circle" },
  amended: { symbol: "circle" },
  "in-progress": { symbol: "circle", isHollow: true },
  stopped: { symbol: "square", isHollow: true },
  declined: { symbol: "cross" },
  unknown: { symbol: "diamond", isHollow: true },
};

/** The form by its instrument, else by its own title. */
function nameOf(form: PromForm, text: SelectContext["text"]): string {
  const { instrumentById } = text.terminology;
  const known = form.instrument === undefined ? undefined : instrumentById(form.instrument);
  return known ? text.of(known.label) : titleOf(form, text);
}

/** Forms that gave no score, each by what became of it, with its words beside it where there is room. */
export function layoutForms(
  { label, sublabel, rows }: Strip<FormsRow>,
  context: TrackContext,
): TrackLayout {
  const { text, measureText, columns, now, xScale } = context;
  const placed = rows.flatMap(({ forms }) =>
    forms.flatMap((form) => {
      const span = pixelSpanOf(form.time, context);
      return span && isInPlot({ start: span.middle, end: span.middle }, context)
        ? [{ form, span }]
        : [];
    }),
  );
  const clusters = clusterByPixel(placed, ({ span }) => span.middle, SIZE);
  const taken: Span[] = clusters.map(({ start, end }) => ({
    start: start - SIZE / 2 - 2,
    end: end + SIZE / 2 + 2,
  }));
  if (now !== undefined) taken.push({ start: xScale(now) - 2, end: xScale(now) + 2 });
  const marks = clusters.flatMap(({ items, start, end }): Mark[] => {
    const forms = items.map(({ form }) => form);
    const [first] = forms;
    if (!first) return [];
    const x = (start + end) / 2;
    const isAlike = forms.every(({ form }) => form === first.form);
    const words = [
      ...new Set(forms.map((form) => `${nameOf(form, text)}: ${contentOf(form, text)}`)),
    ].join(" · ");
    const width = measureText(words, fonts.small);
    const after = end + SIZE / 2 + LABEL_GAP;
    const before = start - SIZE / 2 - LABEL_GAP;
    const place = placeLabel(
      [
        { start: after - 2, end: after + width, anchor: "start" as const, at: after },
        { start: before - width, end: before + 2, anchor: "end" as const, at: before },
      ],
      taken,
      { start: columns.plot.x, end: columns.plot.x + columns.plot.width },
    );
    const stretches = items
      .filter(({ span }) => span.isWide)
      .map(({ span }) => clampToPlot(span, context));
    return [
      ...stretches.map((span) =>
        ruleMark([span.start, MIDDLE], [span.end, MIDDLE], "series-prom", { strokeWidth: 1.4 }),
      ),
      {
        shape: "symbol",
        x,
        y: MIDDLE,
        size: SIZE,
        fill: "series-prom",
        ...(isAlike ? looks[first.form] : looks.unknown),
        events: forms.map(({ id }) => id),
        label: forms.length === 1 ? labelOf(first, text) : clusterLabel(forms, text),
      },
      ...(place
        ? [
            textMark(
              {
                x: place.at,
                y: MIDDLE + 4,
                text: words,
                font: fonts.small,
                fill: "ink-muted",
                anchor: place.anchor,
                hasHalo: true,
              },
              measureText,
            ),
          ]
        : []),
    ];
  });
  return {
    height: HEIGHT,
    marks: [...layoutStripLabel(label, sublabel, context, { height: HEIGHT }), ...marks],
  };
}

/** The last form by an instant: what became of it, and when. */
export function formsReadout(
  { forms }: FormsRow,
  at: EpochMs,
  text: SelectContext["text"],
): Readout | undefined {
  const form = lastAt(forms, at);
  return (
    form && {
      title: nameOf(form, text),
      details: [contentOf(form, text), formatEventTime(form.time, formatDay)],
      events: [form.id],
    }
  );
}
