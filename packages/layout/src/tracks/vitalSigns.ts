import type { EventOfKind } from "@ipo/model";
import { datedEventsOfKind, labSeriesOf, quantityOf, unitKeyOf } from "@ipo/model";
import { COLLAPSED_HEIGHT } from "../strip/collapsedStrip.js";
import { measurementReadout } from "../strip/measurementReadout.js";
import { bodyMeasures, isBloodPressure } from "./bodyMeasures.js";
import { overlayReadout, stripsOfRows } from "./labOverlay.js";
import { layoutOverlay, layoutOverlayCollapsed } from "./labOverlayStrip.js";
import { hasAxis, seriesRows, type SeriesRow } from "./labRow.js";
import { layoutSpark, seriesSummary } from "./labSpark.js";
import { heights, layoutSeriesStrip } from "./labStrip.js";
import {
  partsOf,
  pressureReadout,
  pressuresOf,
  pressureWords,
  type Pressure,
} from "./vitalSignsPressure.js";
import { layoutPressures } from "./vitalSignsPressureStrip.js";
import type { SelectContext, Strip, Track } from "./track.js";

type VitalSign = EventOfKind<"vitalSign">;

/** A strip is of blood pressures, or of the series of one sign or of several laid over one another. */
type VitalRow =
  | { readonly kind: "pressures"; readonly pressures: readonly Pressure[] }
  | { readonly kind: "series"; readonly row: SeriesRow };

/** Order of the signs: as on a chart at the bedside; others after, as they come. */
const ORDER = ["heart-rate", "respiratory-rate", "temperature", "oxygen-saturation"];

/** Vital signs: blood pressures with both numbers in one strip, then a tight strip for each other sign. */
export const vitalSignsTrack: Track<VitalRow> = {
  kind: "vitalSigns",
  select: (context) => {
    const events = datedEventsOfKind(context.record, "vitalSign").filter(
      ({ analyte = "" }) => !bodyMeasures.has(analyte),
    );
    const others = events.filter((event) => !isBloodPressure(event));
    const rank = ({ series: { analyte = "" } }: SeriesRow) => {
      const index = ORDER.indexOf(analyte);
      return index === -1 ? ORDER.length : index;
    };
    const rows = seriesRows("vitalSigns", labSeriesOf(others), context).sort(
      (a, b) => rank(a) - rank(b),
    );
    return [
      ...pressureStrips(events.filter(isBloodPressure), context),
      ...stripsOfRows(rows, context).map((strip) => ({
        ...strip,
        rows: strip.rows.map((row) => ({ kind: "series" as const, row })),
      })),
    ];
  },
  layout: (strip, context) => {
    const pressures = pressuresIn(strip);
    const [row, ...others] = seriesIn(strip);
    if (pressures.length > 0) {
      const isAxis = pressures.length > 1;
      const height = isAxis ? heights.normal : heights.low;
      return layoutPressures(strip.label, strip.sublabel, pressures, height, isAxis, context);
    }
    if (!row) return { height: 0, marks: [] };
    if (others.length > 0) return layoutOverlay({ ...strip, rows: [row, ...others] }, context);
    const height = hasAxis(row.series) ? heights.tight : heights.low;
    return layoutSeriesStrip(row, strip.sublabel, height, context);
  },
  readout: (strip, at, { text }) => {
    const [row, ...others] = seriesIn(strip);
    if (!row) return pressureReadout(pressuresIn(strip), at, text);
    return others.length > 0
      ? overlayReadout([row, ...others], at, text)
      : measurementReadout(row.series, at, text);
  },
  summary: (strip, context) => {
    const last = pressuresIn(strip).at(-1);
    return last
      ? pressureWords(last, context.text)
      : seriesIn(strip)
          .map((row) => seriesSummary(row, context))
          .join("; ");
  },
  layoutCollapsed: (strip, context) => {
    const pressures = pressuresIn(strip);
    const [row, ...others] = seriesIn(strip);
    if (pressures.length > 0)
      return layoutPressures(strip.label, undefined, pressures, COLLAPSED_HEIGHT, false, context);
    if (!row) return { height: 0, marks: [] };
    return others.length > 0
      ? layoutOverlayCollapsed({ ...strip, rows: [row, ...others] }, context)
      : layoutSpark(row, context);
  },
};

/** One strip a unit; a part without a number goes with the first. */
function pressureStrips(events: readonly VitalSign[], { text }: SelectContext): Strip<VitalRow>[] {
  const unitOf = (event: VitalSign) => {
    const quantity = quantityOf(event);
    return quantity && { key: unitKeyOf(quantity), words: quantity.unit ?? quantity.code ?? "" };
  };
  const units = new Map<string, string>();
  for (const event of events) {
    const unit = unitOf(event);
    if (unit && !units.has(unit.key)) units.set(unit.key, unit.words);
  }
  const [first = ""] = units.keys();
  if (units.size === 0 && events.length > 0) units.set(first, "");
  return [...units].map(([key, words]) => {
    const own = events.filter((event) => (unitOf(event)?.key ?? first) === key);
    const pressures = pressuresOf(own);
    const unit = words || text("sublabel.noUnit");
    const isAxis = pressures.length > 1;
    return {
      id: `vitalSigns:blood-pressure|${key}`,
      label: text("vitals.bloodPressure"),
      sublabel: isAxis ? `${unit} · ${text("sublabel.linear")}` : unit,
      rows: [{ kind: "pressures" as const, pressures }],
      events: pressures.flatMap(partsOf),
    };
  });
}

/** The list of a strip itself, so that what is known of it is kept with it. */
function pressuresIn({ rows: [row] }: Strip<VitalRow>): readonly Pressure[] {
  return row?.kind === "pressures" ? row.pressures : [];
}

function seriesIn({ rows }: Strip<VitalRow>): readonly SeriesRow[] {
  return rows.flatMap((row) => (row.kind === "series" ? [row.row] : []));
}
