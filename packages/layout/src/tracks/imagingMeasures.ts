import type { ClinicalEvent, EpochMs, EventOfKind, LabSeries, MeasurementEvent } from "@ipo/model";
import {
  eventsOfKind,
  isDated,
  labSeriesOf,
  quantityOf,
  seriesColumnsOf,
  textOf,
} from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { fonts } from "../geometry.js";
import type { Text } from "../locale/text.js";
import type { Mark } from "../marks/mark.js";
import { createValueScale, type ValueScale } from "../scale/valueScale.js";
import { measurementReadout } from "../strip/measurementReadout.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import type { ValueRoom } from "../strip/valueRoom.js";
import { memoise } from "../memoise.js";
import { placeRows, rowsAroundWindow } from "../strip/placeValues.js";
import { seriesFactsOf } from "../strip/seriesFacts.js";
import { layoutValues, type ValueStyle } from "../strip/valueStrip.js";
import { layoutValueTicks, valueTicksWidth } from "../strip/valueTicks.js";
import { formatQuantity } from "../text/formatNumber.js";
import { assessedStudiesOf, imagingEventsOf, type Assessed } from "./assessedStudies.js";
import { timepointOf, type Timepoint } from "./imagingTimepoint.js";
import {
  lazyLayout,
  type Readout,
  type SelectContext,
  type Strip,
  type TrackContext,
  type TrackLayout,
} from "./track.js";

type Measure = EventOfKind<"observation">;

/** One measure, and what the source calls each of its values. */
export type MeasureSeries = LabSeries<Measure> & {
  readonly timepoints: ReadonlyMap<Measure, Timepoint>;
  /** What was measured, such as a lesion by its site; `undefined` where the source does not say. */
  readonly site: string | undefined;
};

const HEIGHT = 62;
const PAD = 14;
/** Curves drawn; further measures stay where every dated fact has its place. */
const MOST = 4;

/** References that say what a measure was made in. */
const GROUNDS = new Set(["derivedFrom", "focus", "partOf", "hasMember"]);

/**
 * The numbers measured in imaging, such as the sum of the target lesions, one strip by name, unit and what was measured:
 * those that name a study or its report, and those whose code or name is of a response system. Never two units nor two
 * lesions on one curve, never a sum of its own.
 */
export function measureStrips({ record, text }: SelectContext): Strip<MeasureSeries>[] {
  const studies = new Set(imagingEventsOf(record).flatMap(sourceOfStudy));
  const measures = eventsOfKind(record, "observation").filter(
    (event) =>
      isDated(event.time) &&
      quantityOf(event) !== undefined &&
      (text.terminology.isResponseCode(event.code) ||
        (event.related ?? []).some(
          ({ relation, source }) => GROUNDS.has(relation) && studies.has(source),
        )),
  );
  if (measures.length === 0) return [];
  const byLesion = new Map<string, Measure[]>();
  for (const measure of measures) {
    const lesion = lesionKey(measure, studies);
    const own = byLesion.get(lesion);
    if (own) own.push(measure);
    else byLesion.set(lesion, [measure]);
  }
  const assessed = assessedStudiesOf(imagingEventsOf(record));
  return [...byLesion]
    .flatMap(([lesion, own]) =>
      labSeriesOf(own).map((series) => ({
        ...series,
        key: lesion === "" ? series.key : `${series.key}|${lesion}`,
      })),
    )
    .sort((a, b) => b.observations.length - a.observations.length)
    .slice(0, MOST)
    .map((one) => {
      const site = siteOf(one.observations[0], studies, { record, text });
      const timepoints = timepointsOf(one.observations, assessed);
      const series: MeasureSeries = { ...one, site, timepoints };
      return {
        id: `imaging:${series.key}`,
        label: labelOf(series, text),
        sublabel: series.unitText === "1" ? undefined : series.unitText || text("sublabel.noUnit"),
        rows: [series],
        events: series.observations,
      };
    });
}

/** The site as coded and as worded, and what the source points at: two that differ in any of it are two lesions. */
function lesionKey({ bodySite, related }: Measure, studies: ReadonlySet<string>): string {
  const codes = (bodySite?.coding ?? []).map(({ system, code }) => `${system ?? ""} ${code ?? ""}`);
  const words = textOf(bodySite)?.trim().toLowerCase() ?? "";
  return [...codes.sort(), words, ...focusOf(related, studies)].filter(Boolean).join("|");
}

/** What a measure is about, where that is no study. */
function focusOf(related: Measure["related"], studies: ReadonlySet<string>): string[] {
  return (related ?? [])
    .flatMap(({ relation, source }) =>
      relation === "focus" && !studies.has(source) ? [source] : [],
    )
    .sort();
}

/** The site in words, and the name that the record has for what the measure points at. */
function siteOf(
  measure: Measure | undefined,
  studies: ReadonlySet<string>,
  { record, text }: Pick<SelectContext, "record" | "text">,
): string | undefined {
  if (!measure) return undefined;
  const focus = focusOf(measure.related, studies);
  const named =
    focus.length === 0 ? [] : record.events.filter(({ source }) => focus.includes(source));
  const names = named.map((event) => titleOf(event, text));
  const words = [textOf(measure.bodySite), ...names].filter((name) => name !== undefined);
  return words.length === 0 ? undefined : [...new Set(words)].join(", ");
}

/** The site before the name, so that a narrow column never shortens it away. */
function labelOf(
  { observations: [first], key, site }: Pick<MeasureSeries, "observations" | "key" | "site">,
  text: Text,
): string {
  return [site, first ? titleOf(first, text) : key].filter(Boolean).join(" · ");
}

/** A value is what its own words say, else what the examination is that it was measured in. */
function timepointsOf(
  measures: readonly Measure[],
  assessed: readonly Assessed[],
): ReadonlyMap<Measure, Timepoint> {
  const studies = new Map(
    assessed.flatMap(({ study, reports }) =>
      study ? [[study.source, { study, reports }] as const] : [],
    ),
  );
  return new Map(
    measures.flatMap((measure) => {
      const named = (measure.related ?? []).flatMap(({ relation, source }) =>
        GROUNDS.has(relation) ? (studies.get(source) ?? []) : [],
      );
      const [ground, ...others] = named;
      const ofStudy =
        ground && others.length === 0 ? timepointOf(ground.study, ground.reports) : undefined;
      const timepoint = timepointOf(measure) ?? ofStudy;
      return timepoint ? [[measure, timepoint] as const] : [];
    }),
  );
}

/** A study, and a report that names one. */
function sourceOfStudy(event: ClinicalEvent): string[] {
  if (event.kind === "imaging") return [event.source];
  const isOnStudy =
    event.kind === "report" && event.related?.some(({ relation }) => relation === "imagingStudy");
  return isOnStudy ? [event.source] : [];
}

/** The curve of one measure, each value with its number where there is room; the line breaks at every stated baseline. */
export function layoutMeasures(
  { label, sublabel, rows: [series] }: Strip<MeasureSeries>,
  context: TrackContext,
): TrackLayout {
  if (!series) return { height: 0, marks: [] };
  const [top, bottom] = [PAD + 4, HEIGHT - 10];
  const scale = createValueScale({
    type: "linear",
    values: seriesFactsOf(series).numbers,
    top,
    bottom,
    lang: context.text.lang,
  });
  const baselines = baselinesOf(series);
  const style: ValueStyle = {
    tone: "series",
    symbolSize: 5.2,
    isHollow: false,
    showsStanding: false,
    baselines,
    moreWords: (room) => numbersIn(room, series, baselines, scale, context),
  };
  const reserve = valueTicksWidth(scale, context);
  return lazyLayout({ height: HEIGHT, valueScale: "linear" }, () => [
    ...layoutValueTicks(scale, context),
    ...layoutStripLabel(label, sublabel, context, { height: HEIGHT, reserve }),
    ...layoutValues(series, scale, bottom, style, context),
  ]);
}

const baselinesOf = memoise(
  ({ observations, timepoints }: MeasureSeries): ReadonlySet<MeasurementEvent> =>
    new Set(observations.filter((event) => timepoints.get(event) === "baseline")),
);

/**
 * The numbers above their points: those that the source calls baseline or nadir, with that word, before the others. At a
 * new baseline the border has the word already.
 */
function numbersIn(
  room: ValueRoom,
  { observations, timepoints }: MeasureSeries,
  baselines: ReadonlySet<MeasurementEvent>,
  scale: ValueScale,
  context: TrackContext,
): Mark[] {
  const { text } = context;
  const columns = seriesColumnsOf(observations);
  const rows = rowsAroundWindow(columns, context.viewport);
  const numbers = placeRows(columns, rows, scale, context).flatMap(
    ({ event, x, y, isCensored }) => {
      const measure = event.kind === "observation" ? event : undefined;
      const quantity = measure && quantityOf(measure);
      // A value with a comparator has its words below the axis already.
      if (!measure || !quantity || y === undefined || isCensored) return [];
      const number = formatQuantity(quantity, text.lang, { unit: false, short: true });
      const timepoint = timepoints.get(measure);
      const isBorder = baselines.has(measure) && measure !== observations[0];
      const named = timepoint && !isBorder ? [`${number} ${text(`imaging.${timepoint}`)}`] : [];
      return [{ x, y: y - 6, words: [...named, number], isNamed: timepoint !== undefined }];
    },
  );
  const ordered = [...numbers].sort((a, b) => Number(b.isNamed) - Number(a.isNamed));
  return ordered.flatMap(({ x, y, words, isNamed }) => {
    const fill = isNamed ? "ink" : "ink-muted";
    return room.place({ words, places: [{ x, y, anchor: "middle" }], font: fonts.axis, fill });
  });
}

/** The last value with its date, what was measured, and what the source calls it. */
export function measuresReadout(
  { rows: [series] }: Strip<MeasureSeries>,
  at: EpochMs,
  { text }: SelectContext,
): Readout | undefined {
  const readout = series && measurementReadout(series, at, text, { standing: false });
  if (!readout) return undefined;
  const last = series.observations.find(({ id }) => readout.events.includes(id));
  const timepoint = last && series.timepoints.get(last);
  const [day, ...others] = readout.details;
  const details = [day, series.site, ...others, timepoint && text(`imaging.${timepoint}`)];
  return {
    ...readout,
    // Shown as one line the strip has its name only.
    givesWay: "",
    details: details.filter((detail) => detail !== undefined),
  };
}
