import type { EpochMs, EventOfKind, LabSeries, MeasurementEvent } from "@ipo/model";
import { isDated, labSeriesOf, quantityOf } from "@ipo/model";
import { analyteById } from "@ipo/clinical";
import { titleOf } from "../describe/titleOf.js";
import { createValueScale } from "../scale/valueScale.js";
import { layoutRangeBands } from "../strip/rangeBand.js";
import { measurementReadout } from "../strip/measurementReadout.js";
import { ownRange } from "../strip/measurement.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { layoutValues } from "../strip/valueStrip.js";
import { layoutValueTicks, valueTicksWidth } from "../strip/valueTicks.js";
import type { SelectContext, Strip, Track, TrackContext, TrackLayout } from "./track.js";

type LabEvent = EventOfKind<"lab"> | EventOfKind<"vitalSign">;

const TALL = 132;
const NORMAL = 58;
const PAD = 8;

/** Laboratory values: one strip per analyte and unit, in the pack's order, then by how many values there are. */
export const labTrack: Track<LabSeries<LabEvent>> = measurementTrack("lab", "lab");

/** Vital signs and body measures, drawn as the laboratory's. */
export const vitalSignsTrack: Track<LabSeries<LabEvent>> = measurementTrack(
  "vitalSigns",
  "vitalSign",
);

function measurementTrack(kind: string, eventKind: LabEvent["kind"]): Track<LabSeries<LabEvent>> {
  return {
    kind,
    select: (context) => {
      const events = context.record.events.filter(
        (event): event is LabEvent => event.kind === eventKind && isDated(event.time),
      );
      return ordered(labSeriesOf(events), context).map((series) => stripOf(kind, series, context));
    },
    layout: layoutSeries,
    readout: (strip, at: EpochMs, { text }) => {
      const series = strip.rows[0];
      return series && measurementReadout(series, at, text);
    },
  };
}

function ordered(series: LabSeries<LabEvent>[], { pack }: SelectContext): LabSeries<LabEvent>[] {
  const rank = ({ analyte }: LabSeries) => {
    const index = analyte === undefined ? -1 : pack.analytes.indexOf(analyte);
    return index === -1 ? Number.MAX_SAFE_INTEGER : index;
  };
  return [...series].sort(
    (a, b) => rank(a) - rank(b) || b.observations.length - a.observations.length,
  );
}

function stripOf(
  kind: string,
  series: LabSeries<LabEvent>,
  { text }: SelectContext,
): Strip<LabSeries<LabEvent>> {
  const first = series.observations[0];
  const known = series.analyte === undefined ? undefined : analyteById(series.analyte);
  return {
    id: `${kind}:${series.key}`,
    label: known ? text.of(known.label) : first ? titleOf(first, text) : series.key,
    sublabel:
      series.unitText ||
      (series.observations.some(quantityOf) ? text("sublabel.noUnit") : undefined),
    rows: [series],
    events: series.observations,
  };
}

function layoutSeries(strip: Strip<LabSeries<LabEvent>>, context: TrackContext): TrackLayout {
  const series = strip.rows[0];
  if (!series) return { height: 0, marks: [] };
  const { text, pack } = context;
  const type =
    context.valueScales[strip.id] ??
    (series.analyte === undefined ? "linear" : (analyteById(series.analyte)?.scale ?? "linear"));
  const isTall = type === "log" && pack.analytes[0] === series.analyte;
  const height = isTall ? TALL : NORMAL;
  const [top, bottom] = [PAD, height - PAD];
  const scale = createValueScale({
    type,
    values: axisValues(series.observations),
    top,
    bottom,
    lang: text.lang,
  });
  const sublabel =
    scale.type === "log"
      ? series.unitText
        ? text("sublabel.log", { unit: series.unitText })
        : text("sublabel.logNoUnit")
      : strip.sublabel;
  const style = { tone: "series", symbolSize: 5.2, isHollow: false, showsStanding: true } as const;
  const hasNumbers = series.observations.some(quantityOf);
  return {
    height,
    valueScale: scale.type,
    marks: [
      ...layoutRangeBands(series.observations, scale, top, bottom, "range", context),
      ...(hasNumbers ? layoutValueTicks(scale, context) : []),
      ...layoutStripLabel(strip.label, sublabel, context, {
        reserve: valueTicksWidth(scale, context),
        lines: 2,
      }),
      ...layoutValues(series, scale, bottom, style, context),
    ],
  };
}

/** Values and the limits of their ranges, so that both fit the axis. A range far from every value does not flatten it. */
function axisValues(observations: readonly MeasurementEvent[]): number[] {
  const values = observations.flatMap((event) => quantityOf(event)?.value ?? []);
  const limits = observations.flatMap((event) => {
    const range = ownRange(event);
    return [range?.low?.value, range?.high?.value].filter((limit) => limit !== undefined);
  });
  if (values.length === 0) return limits;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const reach = Math.max(high - low, Math.abs(high) * 0.5) * 2;
  return [...values, ...limits.filter((limit) => limit >= low - reach && limit <= high + reach)];
}
