import { drawBars } from "./drawBars.js";
import { drawLabels, drawReadout } from "./drawColumns.js";
import { drawLine } from "./drawLine.js";
import { drawSymbols } from "./drawSymbols.js";
import { SCROLLED_HEAD, type FloorState } from "./floorState.js";
import { createPen, HEIGHT, PLOT, WIDTH, type Pen } from "./pen.js";
import { placeRows } from "./placeRows.js";

/** Draws all that is in sight. */
export function drawFrame(context: CanvasRenderingContext2D, state: FloorState): void {
  const pen = createPen(context, state.window);
  const { head } = state;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const said: string[] = [];
  context.save();
  context.beginPath();
  context.rect(0, head, WIDTH, HEIGHT - head);
  context.clip();
  drawGrid(pen, head, HEIGHT, false);
  const inSight = placeRows(pen, state);
  context.save();
  context.beginPath();
  context.rect(PLOT.x, head, PLOT.width, HEIGHT - head);
  context.clip();
  for (const { row, y, packed } of inSight) {
    if (row.kind === "bars") {
      if (packed) drawBars(pen, row, packed, y);
    } else if (row.kind === "symbols") drawSymbols(pen, row, y);
    else {
      const pyramid = state.pyramids.get(row);
      if (pyramid) drawLine(pen, row, pyramid, y);
    }
  }
  context.restore();
  for (const { row, y, height } of inSight) {
    drawLabels(context, row, y, height);
    said.push(drawReadout(context, row, y, state.at ?? state.window.end));
  }
  context.restore();
  state.said = said.join("\n");
  drawHead(pen, state);
}

function drawHead(pen: Pen, { chart, overview, at, head }: FloorState): void {
  const { context, xOf } = pen;
  context.fillStyle = "#1b2733";
  context.font = "700 20px sans-serif";
  if (head > SCROLLED_HEAD) context.fillText(chart.title, 20, 32);
  context.drawImage(overview, 0, head - SCROLLED_HEAD);
  drawGrid(pen, head - 26, head, true);
  if (at === undefined) return;
  context.fillStyle = "#1f4e79";
  context.fillRect(Math.round(xOf(at)), head, 1, HEIGHT - head);
  context.fillText(new Date(at).toISOString().slice(0, 10), xOf(at), head - 8);
}

function drawGrid({ context, window, xOf }: Pen, top: number, bottom: number, hasWords: boolean) {
  const first = new Date(window.start).getUTCFullYear();
  const last = new Date(window.end).getUTCFullYear();
  const months = window.end - window.start < 3 * 365 * 86_400_000 ? 3 : 12;
  context.fillStyle = hasWords ? "#5b6875" : "#e7ebef";
  context.font = "600 12px sans-serif";
  for (let year = first; year <= last; year += 1)
    for (let month = 0; month < 12; month += months) {
      const x = xOf(Date.UTC(year, month, 1));
      if (x < PLOT.x || x > PLOT.x + PLOT.width) continue;
      if (!hasWords) context.fillRect(Math.round(x), top, 1, bottom - top);
      else context.fillText(month === 0 ? String(year) : String(month + 1), x + 4, top + 17);
    }
}
