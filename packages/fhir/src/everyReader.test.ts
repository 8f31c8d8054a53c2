import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createBundleReader } from "./createBundleReader.js";
import { readBundle, readBundleInSlices } from "./readBundle.js";

const shared = fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const own = fileURLToPath(new URL("../../../examples/patients", import.meta.url));
const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /json$/.test(name) && !name.endsWith("index.json"))
        .map((name) => [name, join(folder, name)] as const)
        .sort()
    : [];

const PAGE = 7;

/** The result with the places of pages turned into those of the whole: `page 2: Bundle.entry[1]` is `Bundle.entry[8]`. */
function asOneInput(result: unknown): unknown {
  const text = JSON.stringify(result).replace(
    /page (\d+): Bundle\.entry\[(\d+)\]/g,
    (_all, page: string, entry: string) =>
      `Bundle.entry[${(Number(page) - 1) * PAGE + Number(entry)}]`,
  );
  return JSON.parse(text);
}

function bundleIn(text: string): { entry: unknown[] } | undefined {
  try {
    const json = JSON.parse(text) as { resourceType?: string; entry?: unknown[] };
    return json.resourceType === "Bundle" && json.entry
      ? { ...json, entry: json.entry }
      : undefined;
  } catch {
    return undefined;
  }
}

async function compare(file: string): Promise<void> {
  const text = readFileSync(file, "utf8");
  const whole = readBundle(text);
  let turns = 0;
  const pause = () => {
    turns += 1;
    return Promise.resolve();
  };
  expect(await readBundleInSlices(text, { sliceMs: 0, pause })).toEqual(whole);
  expect(turns).toBeGreaterThan(0);
  const bundle = bundleIn(text);
  if (!bundle) return;
  const reader = createBundleReader();
  for (let start = 0; start < bundle.entry.length; start += PAGE)
    reader.add({ ...bundle, entry: bundle.entry.slice(start, start + PAGE) });
  expect(asOneInput(reader.read())).toEqual(asOneInput(whole));
}

describe("reading in one go, in slices and in pages gives the same", () => {
  it.each(filesIn(own))("for the example %s", async (_name, file) => {
    await compare(file);
  });

  const isThere = existsSync(shared);
  describe.skipIf(!isThere)(
    isThere ? "for the shared data" : "for the shared data, which are not on this machine",
    () => {
      it.each(filesIn(shared))("%s", async (_name, file) => {
        await compare(file);
      });
    },
  );
});
