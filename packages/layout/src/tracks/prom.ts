import type { EpochMs, EventOfKind, LabSeries } from "@ipo/model";
import { isDated, labSeriesOf, quantityOf } from "@ipo/model";
import type { Instrument, PromScale } from "@ipo/clinical";
import { titleOf } from "../describe/titleOf.js";
import { formatNumber } from "../text/formatNumber.js";
import { createValueScale } from "../scale/valueScale.js";
import { answeredForms, formsOf } from "../strip/answeredForms.js";
import { latestAt, measurementReadout } from "../strip/measurementReadout.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { layoutValues } from "../strip/valueStrip.js";
import { layoutValueTicks, valueTicksWidth } from "../strip/valueTicks.js";
import type { Readout, SelectContext, Strip, Track, TrackContext, TrackLayout } from "./track.js";

type Series = LabSeries<EventOfKind<"promScore">>;

/** A series of scores, with the forms that each of them was taken from. */
interface ScoreRow {
  readonly series: Series;
  readonly forms: ReturnType<typeof answeredForms>;
}

const HEIGHT = 62;
const PAD = 8;

/**
 * PROM scores: one strip per scale, on the scale's own range, with its direction in words. The direction is never
 * flipped; a scale that no table knows is drawn on the range of its values, without a direction.
 */
export const promTrack: Track<ScoreRow> = {
  kind: "prom",
  select: ({ record, text, pack }) => {
    const scores = record.events.filter(
      (event): event is EventOfKind<"promScore"> =>
        event.kind === "promScore" && isDated(event.time),
    );
    const rank = (series: Series) => {
      const index = pack.promScales.indexOf(series.identity);
      return index === -1 ? Number.MAX_SAFE_INTEGER : index;
    };
    return labSeriesOf(scores)
      .sort((a, b) => rank(a) - rank(b))
      .map((series) =>
        stripOf({ series, forms: answeredForms(record, series.observations) }, text),
      );
  },
  layout: layoutScores,
  readout: ({ rows: [row] }, at, { text }) => row && scoreReadout(row.series, at, text),
};

function stripOf(row: ScoreRow, text: SelectContext["text"]): Strip<ScoreRow> {
  const { series, forms } = row;
  const scale = scaleOf(series, text);
  const first = series.observations[0];
  const instrument = instrumentOf(series, text);
  return {
    id: `prom:${series.key}`,
    label: scale ? text.of(scale.label) : first ? titleOf(first, text) : series.key,
    sublabel: [
      instrument && text.of(instrument.label),
      scale && text(`direction.${scale.direction}`),
    ]
      .filter(Boolean)
      .join(" · "),
    rows: [row],
    events: [...series.observations, ...formsOf(forms)],
  };
}

function layoutScores(strip: Strip<ScoreRow>, context: TrackContext): TrackLayout {
  const row = strip.rows[0];
  if (!row) return { height: 0, marks: [] };
  const { series, forms } = row;
  const [top, bottom] = [PAD, HEIGHT - PAD];
  const known = scaleOf(series, context.text);
  const values = series.observations.flatMap((event) => quantityOf(event)?.value ?? []);
  const isInside =
    known !== undefined && values.every((value) => value >= known.min && value <= known.max);
  const scale = createValueScale({
    type: "linear",
    values,
    top,
    bottom,
    lang: context.text.lang,
    ...(isInside && { limits: [known.min, known.max] as const }),
  });
  const style = {
    tone: "series-prom",
    symbolSize: 6,
    isHollow: true,
    showsStanding: false,
    alsoEvents: forms,
  } as const;
  return {
    height: HEIGHT,
    valueScale: "linear",
    marks: [
      ...layoutValueTicks(scale, context),
      ...layoutStripLabel(strip.label, strip.sublabel, context, {
        height: HEIGHT,
        reserve: valueTicksWidth(scale, context),
      }),
      ...layoutValues(series, scale, bottom, style, context),
    ],
  };
}

/** The score with the scale's maximum, and the difference from the first score by the same method, as plain arithmetic. */
function scoreReadout(
  series: Series,
  at: EpochMs,
  text: SelectContext["text"],
): Readout | undefined {
  const known = scaleOf(series, text);
  const base = measurementReadout(series, at, text, { unit: known === undefined, standing: false });
  if (!base) return undefined;
  const [event] = latestAt(series.observations, at);
  const quantity = event && quantityOf(event);
  // A score by another method is another measure: the difference stays within the segment.
  const segment = series.segments.find(({ observations }) => event && observations.includes(event));
  const first = segment?.observations.map(quantityOf).find((candidate) => candidate !== undefined);
  if (!quantity || base.events.length > 1) return base;
  const isComparable =
    first !== undefined && first !== quantity && !first.comparator && !quantity.comparator;
  const difference = isComparable ? Number((quantity.value - first.value).toPrecision(12)) : 0;
  const signed =
    difference > 0
      ? `+${formatNumber(difference, text.lang)}`
      : formatNumber(difference, text.lang);
  return {
    ...base,
    title:
      known?.min === 0 && quantity.value >= known.min && quantity.value <= known.max
        ? text("prom.of", { value: base.title, max: formatNumber(known.max, text.lang) })
        : base.title,
    details: [
      ...base.details,
      ...(isComparable ? [text("prom.fromStart", { difference: signed })] : []),
    ],
  };
}

function scaleOf(series: Series, text: SelectContext["text"]): PromScale | undefined {
  const id = series.observations[0]?.scale;
  return id === undefined ? undefined : text.terminology.promScaleById(id);
}

function instrumentOf(series: Series, text: SelectContext["text"]): Instrument | undefined {
  const { findInstrument, instrumentById } = text.terminology;
  const first = series.observations[0];
  const id = first?.instrument ?? scaleOf(series, text)?.instrument;
  return id === undefined ? first && findInstrument(first.code) : instrumentById(id);
}
