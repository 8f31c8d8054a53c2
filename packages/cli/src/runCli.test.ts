import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { CheckReport } from "./check/checkReport.js";
import { runCli } from "./runCli.js";

const root = path.resolve(import.meta.dirname, "../../..");
const ivar = path.join(root, "examples/patients/ivar-testsson.json");
const nils = path.join(root, "examples/patients/nils-provare.json");

/** Runs the program on real files, but keeps what it writes. */
async function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const files = new Map<string, string | Uint8Array>();
  const code = await runCli(argv, {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    readFile: (file) => fs.promises.readFile(file),
    readStdin: () => fs.promises.readFile(ivar),
    writeFile: async (file, data) => void files.set(file, data),
  });
  return { code, out: out.join(""), err: err.join(""), files };
}

type Report = CheckReport;

/** Entries counted without our reader: elements of every Bundle.entry and array, lines of NDJSON, or the lone resource. */
function countEntries(text: string): number {
  const isBundle = (value: unknown): value is { entry?: unknown[] } =>
    (value as { resourceType?: string } | null)?.resourceType === "Bundle";
  const inside = (value: unknown): number => (isBundle(value) ? list(value.entry ?? []) : 0);
  const list = (values: readonly unknown[]): number =>
    values.reduce<number>((sum, value) => {
      const resource = (value as { resource?: unknown } | null)?.resource ?? value;
      return sum + 1 + inside(resource);
    }, 0);
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (Array.isArray(value)) return list(value);
    return isBundle(value) ? inside(value) : 1;
  } catch {
    return list(
      text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line) as unknown),
    );
  }
}

describe("ipo check", () => {
  it("prints the documented JSON and nothing else", async () => {
    const { code, out, err } = await run("check", ivar, "--json");
    const report = JSON.parse(out) as Report;
    expect([code, err]).toEqual([0, ""]);
    expect(CheckReport.parse(report)).toEqual(report);
    expect(Object.keys(report)).toEqual([
      "version",
      "entries",
      "fates",
      "unplaced",
      "issues",
      "issueCodes",
      "events",
      "span",
      "patients",
    ]);
    expect(Object.keys(report.fates)).toEqual([
      "drawn",
      "listed",
      "withheld",
      "unsupported",
      "invalid",
    ]);
    expect(report.fates).toEqual({
      drawn: report.entries - 3,
      listed: 2,
      withheld: 1,
      unsupported: 0,
      invalid: 0,
    });
    expect(report.unplaced.map(({ fate }) => fate).sort()).toEqual([
      "listed",
      "listed",
      "withheld",
    ]);
    expect(report.span?.start).toBe("2018-03-01");
    expect(report.patients).toEqual(["ivar-testsson"]);
  });

  it("says the same in words", async () => {
    const { out } = await run("check", ivar);
    for (const words of [
      "Observation/ivar-psa-withdrawn",
      "entered in error",
      "2018-03-01",
      "142  lab",
    ])
      expect(out).toContain(words);
  });

  it("says of every code among the issues what it means and what to do", async () => {
    const { issues, issueCodes } = JSON.parse((await run("check", nils, "--json")).out) as Report;
    expect(Object.keys(issueCodes)).toEqual([...new Set(issues.map(({ code }) => code))].sort());
    for (const { count, meaning, fix } of Object.values(issueCodes)) {
      expect(count).toBeGreaterThan(0);
      expect([meaning, fix]).not.toContain(null);
    }
    expect((await run("check", nils)).out).toContain("What to do:");
  });

  it("reads several files as pages of one input", async () => {
    const report = JSON.parse((await run("check", ivar, nils, "--json")).out) as Report;
    const alone = JSON.parse((await run("check", ivar, "--json")).out) as Report;
    expect(report.entries).toBeGreaterThan(alone.entries);
    expect(report.patients).toContain("ivar-testsson");
    expect(report.unplaced[0]?.path).toMatch(/^page 1: /);
  });

  it("exits with 1 for errors only when asked to be strict", async () => {
    expect((await run("check", nils)).code).toBe(0);
    expect((await run("check", nils, "--strict")).code).toBe(1);
    expect((await run("check", ivar, "--strict")).code).toBe(0);
  });

  it("with several patients, each entry has the fate it has in its own patient's record", async () => {
    const report = JSON.parse((await run("check", nils, "--json")).out) as Report;
    expect(report.patients.length).toBeGreaterThan(1);
    const others = ({ unplaced }: Report) =>
      unplaced.filter(({ reason }) => reason.includes("another patient")).length;
    const one = JSON.parse(
      (await run("check", nils, "--json", "--patient", "nils-provare")).out,
    ) as Report;
    expect(one.entries).toBe(report.entries);
    // Left over are only entries about somebody whom the input does not hold.
    expect(others(report)).toBeLessThan(others(one));
  });

  it.each([
    [["check", "no-such-file.json"], "no-such-file.json"],
    [["check", path.join(root, "LICENSE")], "no FHIR"],
    [["check", ivar, "--patient", "nobody"], "ivar-testsson"],
    [["check"], "file"],
    [["check", ivar, "--wrong"], "--wrong"],
    [["draw", ivar], "draw"],
  ])("%j: a clear message, no stack trace, and exit 2", async (argv, part) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(part);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe("ipo render", () => {
  it("SVG: a whole picture that asks for nothing, with the patient's values", async () => {
    const { code, files } = await run("render", ivar, "-o", "out.svg", "--lang", "en");
    const svg = String(files.get("out.svg"));
    expect(code).toBe(0);
    expect(svg).toMatch(/^<(\?xml|svg)/);
    for (const words of [
      "Testsson, Ivar",
      "Disease course",
      "41 µg/L".replace(" ", "\u00a0"),
      "539",
    ])
      expect(svg).toContain(words);
    expect(svg).not.toMatch(/<script|<foreignObject|href="http|var\(--/);
  });

  it("HTML: one file, no script, and text of the record stays text", async () => {
    const { files } = await run("render", nils, "--patient", "nils-provare", "-o", "out.html");
    const html = String(files.get("out.html"));
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).not.toMatch(/<script|<link|src="http|@import/);
    expect(html).toContain("<table");
  });

  it("PNG: is a PNG, and not one colour", async () => {
    const { files } = await run("render", ivar, "-o", "out.png", "--width", "900");
    const png = files.get("out.png") as Uint8Array;
    expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(png.length).toBeGreaterThan(50_000);
  });

  it("draws the window asked, and another one is another picture", async () => {
    const whole = (await run("render", ivar, "-o", "out.svg")).files.get("out.svg");
    const part = (
      await run("render", ivar, "-o", "out.svg", "--from", "2025", "--to", "2025-06")
    ).files.get("out.svg");
    expect(part).not.toEqual(whole);
    expect(String(part)).not.toContain("Kastrationsresistens");
  });

  it("reads standard input for -", async () => {
    expect((await run("render", "-", "-o", "out.svg")).code).toBe(0);
  });

  it.each([
    [["-o", "out.gif"], ".png"],
    [["-o", "out.svg", "--width", "12"], "640"],
    [["-o", "out.svg", "--from", "2025-13"], "2025-13"],
    [["-o", "out.svg", "--from", "2025", "--to", "2020"], "2025"],
    [["-o", "out.svg", "--lang", "xx"], "xx"],
    [["-o", "out.svg", "--theme", "pink"], "pink"],
    [[], "output"],
  ])("%j: a clear message and exit 2", async (argv, part) => {
    const { code, err, files } = await run("render", ivar, ...argv);
    expect(code).toBe(2);
    expect(err).toContain(part);
    expect(files.size).toBe(0);
  });

  it("does not choose among several patients", async () => {
    const { code, err } = await run("render", nils, "-o", "out.svg");
    expect(code).toBe(2);
    expect(err).toContain("--patient");
  });
});

describe("ipo convert", () => {
  const contentOf = ({ files }: Awaited<ReturnType<typeof run>>, name: string) =>
    JSON.parse(String(files.get(name))) as unknown;

  it("makes a record of FHIR, a Bundle of that record, and the same record of that Bundle", async () => {
    const dir = await fs.promises.mkdtemp(path.join(os.tmpdir(), "ipo-"));
    const [one, bundle] = [path.join(dir, "record.json"), path.join(dir, "bundle.json")];
    const record = contentOf(await run("convert", ivar, "-o", "record.json"), "record.json");
    await fs.promises.writeFile(one, JSON.stringify(record));
    const written = contentOf(await run("convert", one, "-o", "bundle.json"), "bundle.json");
    expect(written).toMatchObject({ resourceType: "Bundle", type: "collection" });
    await fs.promises.writeFile(bundle, JSON.stringify(written));
    const again = contentOf(await run("convert", bundle, "-o", "record.json"), "record.json");
    await fs.promises.rm(dir, { recursive: true });
    const withoutPaths = (json: unknown) => {
      const { events, ...rest } = PatientRecord.parse(json);
      return { ...rest, events: events.map(({ path: _path, ...event }) => event) };
    };
    expect(withoutPaths(again)).toEqual(withoutPaths(record));
  });

  it("writes to standard output for -, and nothing else", async () => {
    const { code, out, files } = await run("convert", ivar, "-o", "-", "--to", "bundle");
    expect([code, files.size]).toEqual([0, 0]);
    expect(JSON.parse(out)).toMatchObject({ resourceType: "Bundle" });
  });

  it.each([
    [[nils, "-o", "record.json"], "--patient"],
    [[ivar, "-o", "out.txt"], "--to"],
    [[ivar], "output"],
    [[path.join(root, "LICENSE"), "-o", "record.json"], "no FHIR"],
  ])("%j: a clear message and exit 2", async (argv, part) => {
    const { code, err, files } = await run("convert", ...argv);
    expect([code, files.size]).toEqual([2, 0]);
    expect(err).toContain(part);
  });
});

const shared = path.join(root, "../shared/data");
const files = fs.existsSync(shared)
  ? fs
      .readdirSync(shared, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(json|ndjson)$/.test(file))
  : [];

describe.skipIf(files.length === 0)(
  `every public FHIR file${files.length === 0 ? " (skipped: the shared data are not beside this clone)" : ""}`,
  () => {
    it.each(files)(
      "%s: is read, its fates add up to its entries, and it is drawn",
      async (file) => {
        const name = path.join(shared, file);
        const { code, out } = await run("check", name, "--json");
        expect(code).toBe(0);
        const { entries, fates, patients } = JSON.parse(out) as Report;
        expect(entries).toBe(countEntries(fs.readFileSync(name, "utf8")));
        expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(entries);
        const choice = patients.length > 1 ? ["--patient", patients[0] ?? ""] : [];
        const rendered = await run("render", name, "-o", "out.svg", ...choice);
        expect(rendered.code).toBe(0);
        expect(String(rendered.files.get("out.svg"))).toContain("</svg>");
      },
    );
  },
);
