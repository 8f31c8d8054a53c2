import { analytes } from "@ipo/clinical";
import type { PatientRecord } from "@ipo/model";
import { adverseRow, stateRow, treatmentRows } from "./barRows.js";
import type { Chart } from "./chart.js";
import { lineRow, type LineRow, type Measured } from "./lineRow.js";
import { symbolRows } from "./symbolRows.js";

/** The overview shows the first series at these heights, and the rest as one line each. */
const FIRST_HEIGHT = 132;
const WHOLE_HEIGHT = 58;
const WHOLE_COUNT = 6;
const FEW = 12;
const LINE_HEIGHT = 28;

/** Makes the chart of a record, with the rows of the overview in its order and at about its heights. */
export function chartOf(record: PatientRecord): Chart {
  const now = record.asOf?.start ?? Date.now();
  const series = seriesOf(record);
  const isLog = new Set(analytes.flatMap(({ id, scale }) => (scale === "log" ? [id] : [])));
  const labs = series.get("lab") ?? [];
  return {
    rows: [
      stateRow(record),
      symbolRows.care(record),
      ...treatmentRows(record, now),
      symbolRows.imaging(record),
      ...rowsOf(series.get("observation"), 62),
      ...labs.map((events, index) => {
        const [own] = events;
        const height =
          index === 0
            ? FIRST_HEIGHT
            : index < WHOLE_COUNT || labs.length <= FEW
              ? WHOLE_HEIGHT
              : LINE_HEIGHT;
        const analyte = own?.kind === "lab" ? (own.analyte ?? "") : "";
        const look = { label: own?.code.text ?? "", height, isLog: isLog.has(analyte) };
        return lineRow(events, look);
      }),
      adverseRow(record),
      symbolRows.symptoms(record),
      ...rowsOf(series.get("promScore"), 54),
      ...rowsOf(series.get("performanceStatus"), 59),
      ...rowsOf(series.get("vitalSign"), 44),
      symbolRows.genomics(record),
      symbolRows.pathology(record),
    ],
  };
}

function rowsOf(series: readonly Measured[][] = [], height: number): LineRow[] {
  return series.map((events) => {
    const label = events[0]?.code.text ?? "";
    return lineRow(events, { label, height });
  });
}

/** The values by kind and by what is measured, in order of time. */
function seriesOf({ events }: PatientRecord): ReadonlyMap<string, Measured[][]> {
  const kinds = new Set(["lab", "observation", "promScore", "performanceStatus", "vitalSign"]);
  const byKind = new Map<string, Map<string, Measured[]>>();
  for (const event of events) {
    if (!kinds.has(event.kind)) continue;
    const measured = event as Measured;
    const ofKind = byKind.get(event.kind) ?? new Map<string, Measured[]>();
    byKind.set(event.kind, ofKind);
    const key = event.code.text ?? "";
    const known = ofKind.get(key);
    if (known) known.push(measured);
    else ofKind.set(key, [measured]);
  }
  return new Map([...byKind].map(([kind, ofKind]) => [kind, [...ofKind.values()]]));
}
