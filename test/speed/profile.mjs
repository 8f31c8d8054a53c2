// Where layout spends its time in a workload, in Node, by kind of track.
//   node --expose-gc test/speed/profile.mjs S|M|L|XL [--frames 20] [--height 1000] [--json]
//   node --cpu-prof test/speed/profile.mjs L       writes a profile that a browser's developer tools open
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundleSource } from "./bundleSource.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    frames: { type: "string", default: "20" },
    height: { type: "string", default: "1000" },
    json: { type: "boolean", default: false },
  },
});
const [size = "M"] = positionals;
const frames = Number(values.frames);
const { workload, defaultTracks, layoutTimeline, layoutReadouts, indexRecord } = await source();

const record = timed("record made", () => workload(size));
const spent = new Map();
const tracks = defaultTracks.map((track) => ({
  ...track,
  select: (context) => charge(track.kind, "select", () => track.select(context)),
  layout: (strip, context) => charge(track.kind, "layout", () => track.layout(strip, context)),
}));
const options = { width: 1600, tracks };

if (indexRecord) timed("record indexed", () => indexRecord(record));
const scene = timed("first layout", () => drawn(layoutTimeline(record, options)));
const first = tableOf(1);
spent.clear();
const years = 365.25 * 86_400_000;
const { end } = scene.viewport;
const pans = Array.from({ length: frames }, (_, frame) => {
  const start = end - (4 + frame * 0.01) * years;
  const began = performance.now();
  drawn(layoutTimeline(record, { ...options, viewport: { start, end: start + 2 * years } }));
  return performance.now() - began;
}).sort((a, b) => a - b);
const readouts = timed("readouts", () => layoutReadouts(record, scene, end - years, options));

const inSight = scene.tracks.filter(({ y }) => y < Number(values.height));
const summary = {
  size,
  events: record.events.length,
  tracks: scene.tracks.length,
  tracksInSight: inSight.length,
  marksInSight: inSight.reduce((sum, { marks }) => sum + marks.length, 0),
  readouts: readouts.length,
  panMedianMs: round(pans[frames >> 1]),
  panP95Ms: round(pans[Math.min(frames - 1, Math.floor(frames * 0.95))]),
};
if (values.json) {
  console.log(JSON.stringify({ ...summary, first, perPan: tableOf(frames) }, undefined, 2));
} else {
  console.table([summary]);
  console.log("first layout, ms");
  console.table(first);
  console.log("each pan frame, ms");
  console.table(tableOf(frames));
}

/** Reads the marks of the tracks in the window, as a painter would. */
function drawn(scene) {
  for (const track of scene.tracks)
    if (track.y < Number(values.height)) charge(track.kind, "marks", () => track.marks.length);
  return scene;
}

function charge(kind, step, run) {
  const began = performance.now();
  const result = run();
  const own = spent.get(kind) ?? { select: 0, layout: 0, marks: 0 };
  own[step] += performance.now() - began;
  spent.set(kind, own);
  return result;
}

function tableOf(count) {
  const rows = [...spent].map(([kind, { select, layout, marks }]) => [
    kind,
    { select: round(select / count), layout: round(layout / count), marks: round(marks / count) },
  ]);
  return Object.fromEntries(rows);
}

function timed(name, run) {
  const began = performance.now();
  const result = run();
  if (!values.json) console.log(`${name}: ${round(performance.now() - began)} ms`);
  return result;
}

function round(value) {
  return Math.round(value * 100) / 100;
}

async function source() {
  const folder = mkdtempSync(fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url)));
  const outfile = path.join(folder, "profile.mjs");
  const here = fileURLToPath(new URL(".", import.meta.url));
  await bundleSource({
    stdin: {
      contents:
        'export * from "./workload.ts"; export * from "@ipo/layout"; export * from "@ipo/model";',
      resolveDir: here,
      loader: "ts",
    },
    platform: "node",
    sourcemap: "inline",
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
