/* global document */
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { DataSet, Graph2d, Timeline } from "vis-timeline/standalone";
import { offer } from "../bench.js";
import { toneAt } from "../chart/chart.js";
import { chartOf } from "../chart/chartOf.js";

const MOST_SYMBOLS = 500;

// The library's Graph2d counts with a variable that it never declares; as a module it stops there unless the page has it.
Object.assign(globalThis, { i: 0 });

// A Timeline for bars and events, and a Graph2d of the same library for each series, moved together.
offer({
  prepare: (record) => chartOf(record),
  mount: (element, { rows }, window) => {
    const groups = [];
    const items = [];
    rows.forEach((row, group) => {
      if (row.kind === "line") return;
      groups.push({ id: group, content: row.label });
      if (row.kind === "bars")
        for (const { starts, ends, tones, texts } of row.lanes)
          texts.forEach((content, index) => {
            const style = `background:${toneAt(tones[index] ?? 0)};color:#fff;border:0`;
            const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
            items.push({ id: items.length, group, content, start, end, style, type: "range" });
          });
      else
        row.texts.forEach((content, index) => {
          const start = row.times[index] ?? 0;
          items.push({ id: items.length, group, content, start, type: "point" });
        });
    });
    const { start, end } = window;
    const options = { start, end, showCurrentTime: false };
    const timeline = new Timeline(room(element), new DataSet(items), new DataSet(groups), {
      ...options,
      orientation: "top",
      stack: true,
      margin: { item: 2 },
    });
    const graphs = rows.flatMap((row) =>
      row.kind === "line" ? [graphOf(room(element), row, options)] : [],
    );
    return {
      setWindow: ({ start, end }) => {
        for (const part of [timeline, ...graphs]) part.setWindow(start, end, { animation: false });
      },
      remove: () => {
        for (const part of [timeline, ...graphs]) part.destroy();
      },
    };
  },
});

function graphOf(element, row, options) {
  const data = Array.from(row.times, (x, index) => ({ x, y: row.values[index] ?? 0, group: 0 }));
  return new Graph2d(element, data, new DataSet([{ id: 0, content: row.label }]), {
    ...options,
    height: row.height,
    interpolation: false,
    sampling: true,
    drawPoints: data.length <= MOST_SYMBOLS ? { size: 4, style: "circle" } : false,
    dataAxis: { width: "110px" },
    showMajorLabels: false,
    showMinorLabels: false,
  });
}

function room(element) {
  const own = document.createElement("div");
  element.append(own);
  return own;
}
