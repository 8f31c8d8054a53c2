// How long `readBundle` takes beside `JSON.parse`, and how much memory. Run with `pnpm bench:read`, which builds first.
//   node --expose-gc test/speed/read.mjs [FILE] [--json]
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { readBundle, readBundleInSlices } from "../../packages/fhir/dist/index.js";
import { bigBundle } from "./bigBundle.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const { gc } = globalThis;
if (!gc) throw new Error("Run with node --expose-gc, so that memory can be measured.");

const [file] = positionals;
const texts = file
  ? [() => readFileSync(file, "utf8")]
  : [1, 10, 100].map((megabytes) => () => bigBundle(megabytes * 1e6));

const rows = [];
for (const text of texts) rows.push(await measure(text()));
if (values.json) console.log(JSON.stringify(rows, undefined, 2));
else console.table(rows);

async function measure(text) {
  const rounds = text.length > 50e6 ? 5 : 15;
  const parseMs = median(rounds, () => JSON.parse(text));
  const bundle = JSON.parse(text);
  const readMs = median(rounds, () => readBundle(bundle));
  return {
    megabytes: round(text.length / 1e6),
    entries: bundle.entry?.length,
    parseMs: round(parseMs),
    readMs: round(readMs),
    timeRatio: round(readMs / parseMs),
    ...(await memory(text, readMs / 8)),
    longestSliceMs: round(await longestSlice(bundle)),
  };
}

/** The median of several runs, each on a heap without what the run before has left. */
function median(rounds, run) {
  const times = Array.from({ length: rounds }, () => {
    gc();
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[rounds >> 1];
}

/** The heap that the result keeps, and the most that reading holds at a time, as parts of what the parsed JSON takes. */
async function memory(text, sliceMs) {
  const before = heap();
  const bundle = JSON.parse(text);
  const parsed = heap() - before;
  let most = 0;
  const pause = async () => {
    most = Math.max(most, heap());
  };
  const result = await readBundleInSlices(bundle, { sliceMs, pause });
  const kept = heap() - before - parsed;
  const work = Math.max(kept, most - before - parsed);
  return {
    entriesAccountedFor: result.account.entries,
    resultHeapRatio: round(kept / parsed),
    workHeapRatio: round(work / parsed),
  };
}

function heap() {
  gc();
  return process.memoryUsage().heapUsed;
}

async function longestSlice(bundle) {
  let start = performance.now();
  let longest = 0;
  const endSlice = () => {
    longest = Math.max(longest, performance.now() - start);
  };
  const pause = async () => {
    endSlice();
    await new Promise((resolve) => setImmediate(resolve));
    start = performance.now();
  };
  await readBundleInSlices(bundle, { pause });
  endSlice();
  return longest;
}

function round(value) {
  return Math.round(value * 100) / 100;
}
