import type { ChartRow } from "../chart/chart.js";
import { yOf } from "./drawLine.js";
import { firstFrom, PLOT, READOUT_X, WIDTH } from "./pen.js";

/** Draws what stands beside the plot: the row's name, unit, value axis and the line beneath it. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  row: ChartRow,
  y: number,
  height: number,
): void {
  context.fillStyle = "#1b2733";
  context.font = "600 12.5px sans-serif";
  context.fillText(row.label, 20, y + 18);
  context.fillStyle = "#5b6875";
  context.font = "11px sans-serif";
  if (row.height > 30) context.fillText(row.sublabel, 20, y + 34);
  context.fillStyle = "#e7ebef";
  context.fillRect(0, y + height, WIDTH, 1);
  context.fillStyle = "#8a95a1";
  context.font = "10px sans-serif";
  if (row.kind === "line") {
    const ticks = row.height > 40 ? [row.max, (row.min + row.max) / 2, row.min] : [];
    context.setLineDash([2, 3]);
    context.strokeStyle = "#e7ebef";
    context.beginPath();
    for (const tick of ticks) {
      const at = Math.round(y + yOf(row, tick)) + 0.5;
      context.fillText(tick.toPrecision(3), PLOT.x - 40, at + 3);
      context.moveTo(PLOT.x, at);
      context.lineTo(PLOT.x + PLOT.width, at);
    }
    context.stroke();
    context.setLineDash([]);
  }
  if (row.kind === "symbols")
    row.lines.forEach((line, index) =>
      context.fillText(line, 120, y + 18 + index * row.lineHeight),
    );
}

/** Tells the last of the row by an instant, and gives what it told. */
export function drawReadout(
  context: CanvasRenderingContext2D,
  row: ChartRow,
  y: number,
  at: number,
): string {
  const times = row.kind === "bars" ? row.all.starts : row.times;
  const index = firstFrom(times, at) - 1;
  if (index < 0) return "";
  const title =
    row.kind === "line"
      ? `${row.values[index]} ${row.unit}`
      : ((row.kind === "bars" ? row.all.texts : row.texts)[index] ?? "");
  const day = new Date(times[index] ?? 0).toISOString().slice(0, 10);
  context.fillStyle = "#1b2733";
  context.font = "600 13px sans-serif";
  context.fillText(title, READOUT_X, y + 18);
  if (row.height > 30) {
    context.fillStyle = "#5b6875";
    context.font = "11px sans-serif";
    context.fillText(day, READOUT_X, y + 33);
  }
  return `${title} ${day}`;
}
