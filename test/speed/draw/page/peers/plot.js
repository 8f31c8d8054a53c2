import * as Plot from "@observablehq/plot";
import { offer } from "../bench.js";
import { toneAt } from "../chart/chart.js";
import { chartOf } from "../chart/chartOf.js";
import { shapes } from "../chart/symbolRow.js";
import { firstFrom } from "../chart/firstFrom.js";

const symbolOf = {
  circle: "circle",
  diamond: "diamond",
  square: "square",
  up: "triangle",
  down: "triangle2",
};
const MOST_SYMBOLS = 500;

// The library has no updates: each window is drawn anew, from what lies in it.
offer({
  prepare: (record) => chartOf(record),
  mount: (element, { rows }, first) => {
    const setWindow = (window) =>
      element.replaceChildren(...rows.map((row, index) => plotOf(row, window, index === 0)));
    setWindow(first);
    return { setWindow };
  },
});

function plotOf(row, window, isFirst) {
  return Plot.plot({
    width: 1600,
    height: row.height + (isFirst ? 24 : 0),
    ...{ marginLeft: 212, marginRight: 132, marginTop: isFirst ? 24 : 4, marginBottom: 4 },
    x: {
      type: "utc",
      domain: [window.start, window.end],
      axis: isFirst ? "top" : null,
      grid: true,
    },
    y: yScaleOf(row),
    marks: [
      ...marksOf(row, window),
      Plot.text([row.label], { frameAnchor: "top-left", dx: -190, fontWeight: 600 }),
    ],
  });
}

function yScaleOf(row) {
  if (row.kind === "line")
    return {
      domain: [row.min, row.max],
      type: row.isLog ? "log" : "linear",
      ticks: 2,
      label: null,
    };
  const count = Math.max(1, row.kind === "bars" ? row.lanes.length : row.lines.length);
  return { domain: [-0.5, count - 0.5], reverse: true, axis: null };
}

function marksOf(row, window) {
  if (row.kind === "line") return lineMarks(row, window);
  if (row.kind === "symbols") {
    const first = firstFrom(row.times, window.start);
    const count = firstFrom(row.times, window.end) - first;
    const data = Array.from({ length: count }, (_, index) => first + index);
    return [
      Plot.dot(data, {
        x: (index) => row.times[index],
        y: (index) => row.line[index],
        fill: (index) => toneAt(row.tone[index] ?? 0),
        symbol: (index) => symbolOf[shapes[row.shape[index] ?? 0] ?? "circle"],
        r: 4,
      }),
    ];
  }
  const scale = 1256 / (window.end - window.start);
  const bars = row.lanes.flatMap(({ starts, ends, tones, texts }, lane) =>
    texts.flatMap((text, index) => {
      const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
      return end < window.start || start > window.end
        ? []
        : [{ lane, start, end, text, tone: toneAt(tones[index] ?? 0) }];
    }),
  );
  return [
    Plot.rect(bars, {
      ...{ x1: "start", x2: "end", fill: "tone", clip: true },
      y1: ({ lane }) => lane - 0.35,
      y2: ({ lane }) => lane + 0.35,
    }),
    // Words in bars that have room for them.
    Plot.text(
      bars.filter(({ start, end, text }) => (end - start) * scale > 7 * text.length),
      {
        x: "start",
        y: "lane",
        text: "text",
        fill: "white",
        textAnchor: "start",
        dx: 4,
        clip: true,
      },
    ),
  ];
}

function lineMarks(row, window) {
  const from = Math.max(0, firstFrom(row.times, window.start) - 1);
  const to = firstFrom(row.times, window.end) + 1;
  const x = row.times.subarray(from, to);
  const y = row.values.subarray(from, to);
  const apart = Array.from(x.keys()).filter((index) => row.standing[from + index] !== 0);
  const isSparse = x.length <= MOST_SYMBOLS;
  return [
    ...(row.high === undefined
      ? []
      : [Plot.rect([0], { y1: row.low ?? row.min, y2: row.high, fill: "#e4f1ec" })]),
    Plot.line(x, { x, y, stroke: toneAt(0), strokeWidth: 1, clip: true }),
    ...(isSparse ? [Plot.dot(x, { x, y, fill: toneAt(0), r: 2, clip: true })] : []),
    Plot.dot(apart, {
      x: (index) => x[index],
      y: (index) => y[index],
      ...{ fill: toneAt(8), r: 2, clip: true },
    }),
  ];
}
