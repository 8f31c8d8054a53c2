// The drawing benchmark, in real Chromium. `pnpm bench:draw` runs all of it; see README.md.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundlePages } from "./bundlePages.mjs";
import { comparePictures } from "./comparePictures.mjs";
import { contenders, sizes } from "./contenders.mjs";
import { measureGrowth } from "./measureGrowth.mjs";
import { printReport } from "./report.mjs";
import { runOnce } from "./runOnce.mjs";
import { summarise } from "./summarise.mjs";
import { targetsOf } from "./targets.mjs";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: sizes.join(",") },
    only: { type: "string", default: contenders.map(({ name }) => name).join(",") },
    rounds: { type: "string", default: "5" },
    "peer-rounds": { type: "string" },
    steps: { type: "string", default: "120" },
    quick: { type: "boolean", default: false },
    growth: { type: "boolean", default: false },
    json: { type: "string" },
    store: { type: "boolean", default: false },
  },
});
const root = fileURLToPath(new URL("../../../", import.meta.url));
const out = path.join(root, "test-results/draw");
const pictures = path.join(out, "pictures");
mkdirSync(pictures, { recursive: true });

const wanted = contenders.filter(({ name }) => values.only.split(",").includes(name));
const wantedSizes = sizes.filter((size) => values.size.split(",").includes(size));
const rounds = values.quick ? 1 : Number(values.rounds);
const peerRounds = Math.min(rounds, Number(values["peer-rounds"] ?? rounds));
const steps = values.quick ? 40 : Number(values.steps);
// One that is not asked for can be what another one stands in.
const around = contenders.filter(({ name }) => wanted.some((one) => one.around === name));
const pages = await bundlePages([...new Set([...wanted, ...around])], path.join(out, "pages"));

const results = {};
for (const size of wantedSizes) results[size] = await measureSize(size);
const compared = Object.fromEntries(
  wantedSizes.map((size) => [size, comparePictures(pictures, size, results[size])]),
);
const growth = {};
if (values.growth || !values.quick) {
  const [size] = wantedSizes.filter((one) => one === "L" || values.growth);
  const contender = wanted.find(({ name }) => name === "ipo");
  if (size && contender)
    growth[size] = await measureGrowth({ contender, page: pages.ipo.page, size, steps, rounds });
}

const { version } = JSON.parse(
  readFileSync(path.join(root, "packages/react/package.json"), "utf8"),
);
const report = {
  version,
  date: new Date().toISOString().slice(0, 10),
  rounds,
  peerRounds,
  steps,
  gzip: Object.fromEntries(Object.entries(pages).map(([name, { gzip }]) => [name, gzip])),
  sizes: results,
  targets: Object.fromEntries(wantedSizes.map((size) => [size, targetsOf(size, results[size])])),
  growth,
  compared,
};
printReport(report);
if (!wantedSizes.every((size) => Object.values(compared[size]).every(({ isSame }) => isSame)))
  process.exitCode = 1;
console.log(`Pictures: ${path.relative(process.cwd(), pictures)}`);
const text = `${JSON.stringify(report, undefined, 2)}\n`;
if (values.json) writeFileSync(values.json, text);
if (values.store) {
  const folder = fileURLToPath(new URL("../results/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${version}.json`), text);
}

/** All contenders at one size, one after the other, round after round. */
async function measureSize(size) {
  const runs = Object.fromEntries(wanted.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const contender of wanted) {
      const own = runs[contender.name];
      const ownRounds = contender.isPeer ? peerRounds : rounds;
      if (round >= ownRounds) continue;
      // What was not on the page in time, or failed, is not tried again.
      if (own.some(({ timeout, error }) => timeout || error)) continue;
      const { page } = pages[contender.name];
      const { places } = contender;
      const shown = round === 0 ? pictures : undefined;
      own.push(
        await tried({
          contender,
          page,
          around: pages[contender.around]?.page,
          size,
          steps,
          places,
          pictures: shown,
        }),
      );
      console.error(`${size} ${contender.name} ${round + 1}/${ownRounds} ${lineOf(own.at(-1))}`);
    }
  return Object.fromEntries(wanted.map(({ name }) => [name, summarise(runs[name])]));
}

/** A run, or what went wrong in it; the others still run, and the command fails in the end. */
async function tried(run) {
  try {
    return await runOnce(run);
  } catch (error) {
    process.exitCode = 1;
    return { error: String(error.message).split("\n")[0] };
  }
}

function lineOf({ timeout, error, mountCpu }) {
  if (error) return error;
  return timeout ? "not in 60 s" : `${mountCpu?.toFixed(0)} ms`;
}
