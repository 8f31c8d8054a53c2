import { barRowHeight } from "../chart/barRow.js";
import type { ChartRow } from "../chart/chart.js";
import type { FloorState } from "./floorState.js";
import { packInSight, type PackedBars } from "./packInSight.js";
import { createPen, HEIGHT, type Pen } from "./pen.js";

/** A row in sight; bars are packed for the window. */
export interface PlacedRow {
  readonly row: ChartRow;
  readonly y: number;
  readonly height: number;
  readonly packed: PackedBars | undefined;
}

/** The rows in sight. As in the overview, bars are as high as those in the window need. */
export function placeRows(pen: Pen, state: FloorState): PlacedRow[] {
  const { chart, head, scroll } = state;
  const placed: PlacedRow[] = [];
  let y = head - scroll;
  for (const row of chart.rows) {
    const sized = sizeRow(pen, row, state);
    if (y + sized.height > head) placed.push({ row, y, ...sized });
    y += sized.height;
    if (y > HEIGHT) break;
  }
  return placed;
}

/** How far down the curves of values begin in the window. */
export function valuesTop(context: CanvasRenderingContext2D, state: FloorState): number {
  const pen = createPen(context, state.window);
  const { rows } = state.chart;
  const first = rows.findIndex(({ kind, height }) => kind === "line" && height > 100);
  return rows.slice(0, first).reduce((sum, row) => sum + sizeRow(pen, row, state).height, 0);
}

function sizeRow(pen: Pen, row: ChartRow, { reaches }: FloorState) {
  const reach = reaches.get(row);
  const packed = row.kind === "bars" && reach ? packInSight(pen, row.all, reach) : undefined;
  return { height: packed ? barRowHeight(packed.laneCount) : row.height, packed };
}
