import { offer } from "./bench.js";
import { toneAt, type Chart, type ChartRow } from "./chart/chart.js";
import { chartOf } from "./chart/chartOf.js";
import { drawFrame } from "./floor/drawFrame.js";
import { HEAD, SCROLLED_HEAD, type FloorState } from "./floor/floorState.js";
import { reachOf } from "./floor/packInSight.js";
import { valuesTop } from "./floor/placeRows.js";
import { createPen, HEIGHT, PLOT, WIDTH } from "./floor/pen.js";
import { createPyramid, type Pyramid } from "./floor/pyramid.js";
import type { TimeWindow } from "./contender.js";

// The floor: the same marks drawn straight to one canvas, with no library. What is faster than this draws less.
interface Prepared {
  readonly chart: Chart;
  readonly pyramids: ReadonlyMap<ChartRow, Pyramid>;
  readonly reaches: ReadonlyMap<ChartRow, Float64Array>;
}

offer<Prepared>({
  prepare: (record) => {
    const chart = chartOf(record);
    const pyramids = new Map(
      chart.rows.flatMap((row) =>
        row.kind === "line" ? [[row, createPyramid(row.values)] as const] : [],
      ),
    );
    const reaches = new Map(
      chart.rows.flatMap((row) => (row.kind === "bars" ? [[row, reachOf(row.all)] as const] : [])),
    );
    return { chart, pyramids, reaches };
  },
  mount: (element, { chart, pyramids, reaches }, window) => {
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    element.append(canvas);
    const context = canvas.getContext("2d", { alpha: false });
    if (!context) throw new Error("no canvas");
    const overview = drawOverview(chart, window);
    const state: FloorState = {
      ...{ chart, pyramids, reaches, overview, window },
      ...{ scroll: 0, head: HEAD, at: undefined, said: "" },
    };
    drawFrame(context, state);
    canvas.addEventListener("pointermove", ({ offsetX, offsetY }) => {
      const isOver = offsetX >= PLOT.x && offsetX < PLOT.x + PLOT.width && offsetY > state.head;
      const { start, end } = state.window;
      state.at = isOver ? start + ((offsetX - PLOT.x) / PLOT.width) * (end - start) : undefined;
      drawFrame(context, state);
    });
    return {
      setWindow: (next) => {
        state.window = next;
        drawFrame(context, state);
      },
      showValues: () => {
        state.head = SCROLLED_HEAD;
        state.scroll = valuesTop(context, state);
        drawFrame(context, state);
      },
      readoutText: () => state.said,
    };
  },
});

/** The whole course in small, drawn once. */
function drawOverview(chart: Chart, whole: TimeWindow): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = 40;
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) return canvas;
  const { xOf } = createPen(context, whole);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, WIDTH, 40);
  let lane = 0;
  for (const row of chart.rows) {
    if (row.kind !== "bars" || row.isGraded) continue;
    for (const { starts, ends, tones } of row.lanes) {
      starts.forEach((start, index) => {
        context.fillStyle = toneAt(tones[index] ?? 0);
        const x = xOf(start);
        context.fillRect(x, 4 + lane, Math.max(1, xOf(ends[index] ?? start) - x), 2);
      });
      lane = (lane + 3) % 30;
    }
  }
  return canvas;
}
