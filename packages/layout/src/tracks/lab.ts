import type { EpochMs, EventOfKind, LabSeries } from "@ipo/model";
import { isDated, labSeriesOf, quantityOf } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { createValueScale } from "../scale/valueScale.js";
import { layoutRangeBands, rangeInUnit } from "../strip/rangeBand.js";
import { measurementReadout } from "../strip/measurementReadout.js";
import { censoring } from "../strip/measurement.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { layoutValues } from "../strip/valueStrip.js";
import { layoutValueTicks, valueTicksWidth } from "../strip/valueTicks.js";
import type { SelectContext, Strip, Track, TrackContext, TrackLayout } from "./track.js";

type LabEvent = EventOfKind<"lab"> | EventOfKind<"vitalSign">;

const TALL = 132;
const NORMAL = 58;
/** For a series of results in words, which has no axis and no unit. */
const LOW = 46;
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
  return {
    id: `${kind}:${series.key}`,
    label: first ? titleOf(first, text) : series.key,
    sublabel: unitWords(series, text),
    rows: [series],
    events: series.observations,
  };
}

/** The unit for the label: none for UCUM `1` (a count), and a word where numbers came without any unit. */
function unitWords(series: LabSeries<LabEvent>, text: SelectContext["text"]): string | undefined {
  if (series.unitText === "1") return undefined;
  if (series.unitText !== "") return series.unitText;
  return series.observations.some(quantityOf) ? text("sublabel.noUnit") : undefined;
}

function layoutSeries(strip: Strip<LabSeries<LabEvent>>, context: TrackContext): TrackLayout {
  const series = strip.rows[0];
  if (!series) return { height: 0, marks: [] };
  const { text, pack } = context;
  const type =
    context.display.valueScales?.[strip.id] ??
    (series.analyte === undefined
      ? "linear"
      : (text.terminology.analyteById(series.analyte)?.scale ?? "linear"));
  const isTall = type === "log" && pack.analytes[0] === series.analyte;
  const hasNumbers = series.observations.some(quantityOf);
  const height = isTall ? TALL : hasNumbers ? NORMAL : LOW;
  const [top, bottom] = [PAD, height - PAD];
  const scale = createValueScale({
    type,
    values: axisValues(series, type),
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
  return {
    height,
    valueScale: scale.type,
    marks: [
      ...layoutRangeBands(series, scale, top, bottom, "range", context),
      ...(hasNumbers ? layoutValueTicks(scale, context) : []),
      ...layoutStripLabel(strip.label, sublabel, context, {
        height,
        reserve: valueTicksWidth(scale, context),
      }),
      ...layoutValues(series, scale, bottom, style, context),
    ],
  };
}

/** A limit this many times farther out than every value would leave the values no room to differ in. */
const FARTHEST_LIMIT = 20;

/** Beyond a value with a comparator a log axis goes on by this factor, so that the words of the limit have room there. */
const LIMIT_ROOM = 1.6;

/** Values and the limits of their ranges in the same unit, so that a value and the range it is read against are both on the axis. */
function axisValues({ observations, unit }: LabSeries, type: "linear" | "log"): number[] {
  const quantities = observations.flatMap((event) => quantityOf(event) ?? []);
  const values = quantities.map(({ value }) => value);
  const limits = observations.flatMap((event) => {
    const range = rangeInUnit(event, unit);
    return [range?.low?.value, range?.high?.value].filter((limit) => limit !== undefined);
  });
  if (values.length === 0) return limits;
  const reach = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) * FARTHEST_LIMIT;
  const beyond = quantities.flatMap((quantity) => {
    const side = censoring(quantity);
    if (type === "linear" || !side) return [];
    return [side === "below" ? quantity.value / LIMIT_ROOM : quantity.value * LIMIT_ROOM];
  });
  return [...values, ...beyond, ...limits.filter((limit) => Math.abs(limit) <= reach)];
}
