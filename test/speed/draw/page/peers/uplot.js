import "uplot/dist/uPlot.min.css";
import uPlot from "uplot";
import { offer } from "../bench.js";
import { toneAt } from "../chart/chart.js";
import { chartOf } from "../chart/chartOf.js";

// Lines only: a chart for each series, moved together, with the values at the pointer in their legends.
offer({
  prepare: (record) => chartOf(record).rows.flatMap((row) => (row.kind === "line" ? [row] : [])),
  mount: (element, rows, window) => {
    const plots = rows.map((row, index) => plotOf(element, row, window, index === 0));
    return {
      setWindow: ({ start, end }) => {
        for (const plot of plots) plot.setScale("x", { min: start / 1000, max: end / 1000 });
      },
      readoutText: () => element.textContent ?? "",
      remove: () => {
        for (const plot of plots) plot.destroy();
      },
    };
  },
});

function plotOf(element, row, { start, end }, isFirst) {
  const scale = { min: row.min, max: row.max };
  const options = {
    width: 1600,
    height: row.height + (isFirst ? 30 : 0),
    title: "",
    cursor: { sync: { key: "all" }, y: false },
    legend: { live: true },
    scales: {
      x: { min: start / 1000, max: end / 1000 },
      y: { distr: row.isLog ? 3 : 1, range: [scale.min, scale.max] },
    },
    axes: [
      { show: isFirst, side: 0 },
      { size: 60, splits: () => [row.min, row.max] },
    ],
    series: [{}, { label: row.label, stroke: toneAt(0), width: 1 }],
    hooks: {
      drawClear: [
        ({ ctx, bbox, valToPos }) => {
          if (row.high === undefined) return;
          const top = valToPos(row.high, "y", true);
          ctx.fillStyle = "#e4f1ec";
          ctx.fillRect(bbox.left, top, bbox.width, valToPos(row.low ?? row.min, "y", true) - top);
        },
      ],
    },
  };
  const seconds = row.times.map((time) => time / 1000);
  return new uPlot(options, [seconds, row.values], element);
}
