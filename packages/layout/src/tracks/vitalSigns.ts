import type { LabSeries } from "@ipo/model";
import { datedByAnalyte, datedEventsOfKind, labSeriesOf, quantityOf, unitKeyOf } from "@ipo/model";
import { memoise } from "../memoise.js";
import { COLLAPSED_HEIGHT } from "../strip/collapsedStrip.js";
import { measurementReadout } from "../strip/measurementReadout.js";
import { bodyMeasures, isBloodPressure } from "./bodyMeasures.js";
import { overlayReadout, stripsOfRows } from "./labOverlay.js";
import { layoutOverlay, layoutOverlayCollapsed } from "./labOverlayStrip.js";
import { hasAxis, seriesRows, type SeriesRow } from "./labRow.js";
import { layoutSpark, seriesSummary } from "./labSpark.js";
import { heights, layoutSeriesStrip } from "./labStrip.js";
import {
  pressureReadout,
  pressuresOf,
  pressureWords,
  type VitalSign,
} from "./vitalSignsPressure.js";
import { layoutPressures } from "./vitalSignsPressureStrip.js";
import type { SelectContext, Strip, Track } from "./track.js";

/** A strip is of the parts of blood pressures, or of the series of one sign or of several laid over one another. */
type VitalRow =
  | { readonly kind: "pressures"; readonly parts: readonly VitalSign[] }
  | { readonly kind: "series"; readonly row: SeriesRow };

/** Order of the signs: as on a chart at the bedside; others after, as they come. */
const ORDER = ["heart-rate", "respiratory-rate", "temperature", "oxygen-saturation"];

/** Vital signs: blood pressures with both numbers in one strip, then a tight strip for each other sign. */
export const vitalSignsTrack: Track<VitalRow> = {
  kind: "vitalSigns",
  select: (context) => {
    const { record } = context;
    const parts = pressurePartsOf(datedEventsOfKind(record, "vitalSign"));
    const rank = ({ series: { analyte = "" } }: SeriesRow) => {
      const index = ORDER.indexOf(analyte);
      return index === -1 ? ORDER.length : index;
    };
    const rows = seriesRows("vitalSigns", seriesOfSigns(record), context).sort(
      (a, b) => rank(a) - rank(b),
    );
    return [
      ...pressureStrips(parts, context),
      ...stripsOfRows(rows, context).map((strip) => ({
        ...strip,
        rows: strip.rows.map((row) => ({ kind: "series" as const, row })),
      })),
    ];
  },
  layout: (strip, context) => {
    const parts = partsIn(strip);
    const [row, ...others] = seriesIn(strip);
    if (parts.length > 0) {
      const isAxis = areSeveral(parts);
      const height = isAxis ? heights.normal : heights.low;
      return layoutPressures(strip.label, strip.sublabel, parts, height, isAxis, context);
    }
    if (!row) return { height: 0, marks: [] };
    if (others.length > 0) return layoutOverlay({ ...strip, rows: [row, ...others] }, context);
    const height = hasAxis(row.series) ? heights.tight : heights.low;
    return layoutSeriesStrip(row, strip.sublabel, height, context);
  },
  readout: (strip, at, { text }) => {
    const [row, ...others] = seriesIn(strip);
    if (!row) return pressureReadout(pressuresOf(partsIn(strip)), at, text);
    return others.length > 0
      ? overlayReadout([row, ...others], at, text)
      : measurementReadout(row.series, at, text);
  },
  summary: (strip, context) => {
    const last = pressuresOf(partsIn(strip)).at(-1);
    return last
      ? pressureWords(last, context.text)
      : seriesIn(strip)
          .map((row) => seriesSummary(row, context))
          .join("; ");
  },
  layoutCollapsed: (strip, context) => {
    const parts = partsIn(strip);
    const [row, ...others] = seriesIn(strip);
    if (parts.length > 0)
      return layoutPressures(strip.label, undefined, parts, COLLAPSED_HEIGHT, false, context);
    if (!row) return { height: 0, marks: [] };
    return others.length > 0
      ? layoutOverlayCollapsed({ ...strip, rows: [row, ...others] }, context)
      : layoutSpark(row, context);
  },
};

/** The parts of blood pressures in the record's order. */
const pressurePartsOf = memoise((events: readonly VitalSign[]) => events.filter(isBloodPressure));

/** The series of the signs that are neither blood pressures nor measures of the body. */
function seriesOfSigns(record: SelectContext["record"]): readonly LabSeries<VitalSign>[] {
  const byAnalyte = datedByAnalyte(record, "vitalSign");
  const isOther = (event: VitalSign) =>
    !isBloodPressure(event) && !bodyMeasures.has(event.analyte ?? "");
  // What no table knows may be worded as what one does, and is then one series with it.
  if (byAnalyte.has(undefined))
    return labSeriesOf(datedEventsOfKind(record, "vitalSign").filter(isOther));
  const others = [...byAnalyte.values()].filter(([first]) => first && isOther(first));
  return others.flatMap(labSeriesOf);
}

/** One strip a unit; a part without a number goes with the first. */
function pressureStrips(events: readonly VitalSign[], { text }: SelectContext): Strip<VitalRow>[] {
  return [...partsByUnit(events)].map(([key, { words, parts }]) => {
    const unit = words || text("sublabel.noUnit");
    return {
      id: `vitalSigns:blood-pressure|${key}`,
      label: text("vitals.bloodPressure"),
      sublabel: areSeveral(parts) ? `${unit} · ${text("sublabel.linear")}` : unit,
      rows: [{ kind: "pressures" as const, parts }],
      events: parts,
    };
  });
}

interface UnitParts {
  readonly words: string;
  readonly parts: VitalSign[];
}

/** Whether parts are more than one pressure, which has two at most. They are paired only where it depends on that. */
function areSeveral(parts: readonly VitalSign[]): boolean {
  return parts.length > 2 || pressuresOf(parts).length > 1;
}

/** The parts by their unit, in the order that the units were first used. */
const partsByUnit = memoise((events: readonly VitalSign[]): ReadonlyMap<string, UnitParts> => {
  const quantities = events.map(quantityOf);
  const first = quantities.find((quantity) => quantity !== undefined);
  const units = new Map<string, UnitParts>();
  events.forEach((event, index) => {
    const quantity = quantities[index] ?? first;
    const key = quantity ? unitKeyOf(quantity) : "";
    const own = units.get(key);
    if (own) own.parts.push(event);
    else units.set(key, { words: quantity?.unit ?? quantity?.code ?? "", parts: [event] });
  });
  return units;
});

/** The list of a strip itself, so that what is known of it is kept with it. */
function partsIn({ rows: [row] }: Strip<VitalRow>): readonly VitalSign[] {
  return row?.kind === "pressures" ? row.parts : [];
}

function seriesIn({ rows }: Strip<VitalRow>): readonly SeriesRow[] {
  return rows.flatMap((row) => (row.kind === "series" ? [row.row] : []));
}
