import { shapes } from "../chart/symbolRow.js";

const symbolOf = {
  circle: "circle",
  diamond: "diamond",
  square: "rect",
  up: "triangle",
  down: "arrow",
};
/** Above so many values in a series its symbols are left to those outside the range; the library draws each as an object. */
const MOST_SYMBOLS = 500;

/** A grid for each row; lines thinned by the library's own `lttb`, bars by a custom series. */
export function echartsOption({ rows }, window, head, toneAt) {
  const series = [];
  let top = head;
  const grid = rows.map(({ height }) => {
    const own = { left: 212, width: 1256, top: top + 4, height: height - 8 };
    top += height;
    return own;
  });
  rows.forEach((row, index) => {
    const at = { xAxisIndex: index, yAxisIndex: index };
    if (row.kind === "bars") series.push(bars(row, at, toneAt));
    else if (row.kind === "symbols") series.push(symbols(row, at, toneAt));
    else series.push(...lines(row, at, toneAt));
  });
  const indexes = (isLine) =>
    rows.flatMap(({ kind }, index) => ((kind === "line") === isLine ? [index] : []));
  const zoom = { type: "inside", startValue: window.start, endValue: window.end };
  return {
    animation: false,
    title: rows.map(({ label, sublabel }, index) => ({
      ...{
        text: label,
        subtext: sublabel,
        left: 20,
        top: grid[index]?.top ?? 0,
        padding: 0,
        itemGap: 12,
      },
      ...{ textStyle: { fontSize: 12.5 }, subtextStyle: { fontSize: 11 } },
    })),
    grid,
    tooltip: { trigger: "axis", transitionDuration: 0, confine: true },
    axisPointer: { link: [{ xAxisIndex: "all" }], animation: false },
    xAxis: rows.map((_, index) => ({
      ...{ type: "time", gridIndex: index, position: "top", min: window.start, max: window.end },
      axisLabel: { show: index === 0 },
      axisTick: { show: index === 0 },
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: "#e7ebef" } },
    })),
    yAxis: rows.map((row, index) => ({
      gridIndex: index,
      splitNumber: 2,
      axisLine: { show: false },
      axisTick: { show: false },
      ...(row.kind === "line"
        ? {
            type: row.isLog ? "log" : "value",
            min: row.min,
            max: row.max,
            axisLabel: { fontSize: 10 },
          }
        : { type: "value", inverse: true, min: -0.5, max: countOf(row) - 0.5, show: false }),
    })),
    dataZoom: [
      { ...zoom, xAxisIndex: indexes(false), filterMode: "weakFilter" },
      { ...zoom, xAxisIndex: indexes(true), filterMode: "filter" },
    ],
    series,
  };
}

function countOf(row) {
  return Math.max(1, row.kind === "bars" ? row.lanes.length : row.lines.length);
}

function bars(row, at, toneAt) {
  const data = row.lanes.flatMap(({ starts, ends, tones, texts }, lane) =>
    texts.map((text, index) => [lane, starts[index], ends[index], tones[index], text]),
  );
  return {
    ...at,
    type: "custom",
    encode: { x: [1, 2], y: 0 },
    dimensions: ["lane", "start", "end", "tone", "text"],
    data,
    renderItem: (_params, api) => {
      const [x = 0, y = 0] = api.coord([api.value(1), api.value(0)]);
      const [end = 0] = api.coord([api.value(2), api.value(0)]);
      const shape = { x, y: y - 7, width: Math.max(2, end - x), height: 14 };
      const text = String(api.value(4));
      const style = { text, fill: "#fff", fontSize: 11 };
      return {
        type: "rect",
        shape,
        style: { fill: toneAt(Number(api.value(3))) },
        // Words in bars that have room for them.
        ...(shape.width > 7 * text.length && {
          textContent: { style },
          textConfig: { position: "insideLeft" },
        }),
      };
    },
  };
}

function symbols(row, at, toneAt) {
  return {
    ...at,
    type: "scatter",
    symbolSize: 8,
    data: Array.from(row.times, (time, index) => ({
      value: [time, row.line[index] ?? 0],
      symbol: symbolOf[shapes[row.shape[index] ?? 0] ?? "circle"],
      itemStyle: { color: toneAt(row.tone[index] ?? 0) },
    })),
  };
}

function lines(row, at, toneAt) {
  const points = Array.from(row.times, (time, index) => [time, row.values[index] ?? NaN]);
  const apart = points.filter((_, index) => row.standing[index] !== 0);
  const area = [[{ yAxis: row.low ?? row.min }, { yAxis: row.high }]];
  return [
    {
      ...at,
      type: "line",
      name: row.label,
      sampling: "lttb",
      data: points,
      showSymbol: points.length <= MOST_SYMBOLS,
      symbolSize: 4,
      lineStyle: { width: 1, color: toneAt(0) },
      itemStyle: { color: toneAt(0) },
      ...(row.high !== undefined && {
        markArea: { silent: true, itemStyle: { color: "#e4f1ec" }, data: area },
      }),
    },
    { ...at, type: "scatter", data: apart, symbolSize: 5, z: 3, itemStyle: { color: toneAt(8) } },
  ];
}
