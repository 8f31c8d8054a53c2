import { ALERT, toneAt } from "../chart/chart.js";
import type { LineRow } from "../chart/lineRow.js";
import { firstFrom, PLOT, type Pen } from "./pen.js";
import { extremeIn, type Pyramid } from "./pyramid.js";

/** The overview gathers the values of a dense strip in columns of so many pixels, and draws the lowest and the highest. */
const COLUMN = 3;
const TOP = 8;
const BOTTOM = 8;

/** The height that a value stands at in its row. */
export function yOf(row: LineRow, value: number): number {
  const { isLog, min, max, height } = row;
  const part = isLog
    ? Math.log(Math.max(value, min) / min) / Math.log(max / min || 10)
    : (value - min) / (max - min || 1);
  return height - BOTTOM - part * (height - TOP - BOTTOM);
}

/** Draws one series: its range, the curve, a symbol for each value or for the ends of each column, and what is outside. */
export function drawLine(pen: Pen, row: LineRow, pyramid: Pyramid, y: number): void {
  const { context, window, xOf, scale } = pen;
  const { times, values, standing } = row;
  if (row.high !== undefined) {
    const top = y + yOf(row, row.high);
    context.fillStyle = "#e4f1ec";
    context.fillRect(PLOT.x, top, PLOT.width, y + yOf(row, row.low ?? row.min) - top);
  }
  const from = Math.max(0, firstFrom(times, window.start) - 1);
  const to = Math.min(times.length, firstFrom(times, window.end) + 1);
  const points: number[] = [];
  if (to - from <= (2 * PLOT.width) / COLUMN) {
    for (let index = from; index < to; index += 1) points.push(index);
  } else {
    let index = from;
    while (index < to) {
      const column = Math.floor(((times[index] ?? 0) - window.start) * (scale / COLUMN));
      const next = Math.min(
        to,
        Math.max(index + 1, firstFrom(times, window.start + ((column + 1) * COLUMN) / scale)),
      );
      const low = extremeIn(values, pyramid.lowest, 1, index, next);
      const high = extremeIn(values, pyramid.highest, -1, index, next);
      if (low === high) points.push(low);
      else points.push(Math.min(low, high), Math.max(low, high));
      index = next;
    }
  }
  const xs = points.map((index) => xOf(times[index] ?? 0));
  const ys = points.map((index) => y + yOf(row, values[index] ?? 0));
  context.beginPath();
  for (let index = 0; index < xs.length; index += 1) context.lineTo(xs[index] ?? 0, ys[index] ?? 0);
  context.strokeStyle = toneAt(0);
  context.lineWidth = 1;
  context.stroke();

  const isCrowded = points.length > 250;
  context.beginPath();
  for (let index = 0; index < xs.length; index += 1) {
    if (standing[points[index] ?? 0] !== 0) continue;
    const [x, at] = [xs[index] ?? 0, ys[index] ?? 0];
    // A dot of three pixels looks the same drawn as a square, in half the time.
    if (isCrowded) context.rect(x - 1.5, at - 1.5, 3, 3);
    else {
      context.moveTo(x + 2.2, at);
      context.arc(x, at, 2.2, 0, 2 * Math.PI);
    }
  }
  context.fillStyle = row.isHollow ? "#ffffff" : toneAt(0);
  context.fill();
  if (row.isHollow) context.stroke();
  drawStanding(pen, row, from, to, y);
}

/** Every value that is outside its range or has a comparator, none of them thinned out. */
function drawStanding({ context, xOf }: Pen, row: LineRow, from: number, to: number, y: number) {
  const { times, values, standing } = row;
  const outside = new Path2D();
  const censored = new Path2D();
  for (let index = from; index < to; index += 1) {
    const kind = standing[index];
    if (!kind) continue;
    const x = xOf(times[index] ?? 0);
    const at = y + yOf(row, values[index] ?? 0);
    if (kind === 1) outside.rect(x - 2, at - 2, 4, 4);
    else {
      censored.moveTo(x - 4, at);
      censored.lineTo(x + 4, at);
      censored.moveTo(x, at + 8);
      censored.lineTo(x + 4, at + 1);
      censored.lineTo(x - 4, at + 1);
      censored.closePath();
    }
  }
  context.fillStyle = toneAt(ALERT);
  context.fill(outside);
  context.stroke(censored);
}
