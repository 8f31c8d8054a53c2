import { packById, type Pack } from "@ipo/clinical";
import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import type { TimelineOptions } from "../options.js";
import type { TrackScene } from "../scene.js";
import { boundsOf } from "../marks/boundsOf.js";
import { at, lab, recordOf } from "../testing/makeEvent.js";
import { labTrack } from "./lab.js";

type Lab = Extract<ClinicalEvent, { kind: "lab" }>;

const prostate = packById("prostate") as Pack;
const base = { width: 1200, lang: "en", tracks: [labTrack], pack: prostate } as const;
const stripsOf = (events: ClinicalEvent[], options: Partial<TimelineOptions> = {}) =>
  layoutTimeline(recordOf(events), { ...base, ...options }).tracks;
const wordsOf = ({ marks }: TrackScene) =>
  marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
const symbolsOf = ({ marks }: TrackScene) =>
  marks.flatMap((mark) =>
    mark.shape === "symbol" ? [mark] : mark.shape === "symbols" ? mark.marks : [],
  );
const first = (events: ClinicalEvent[], options: Partial<TimelineOptions> = {}) =>
  stripsOf(events, options)[0] as TrackScene;
const inUnit = (value: number, unit: string, rest: Partial<Lab> = {}): Partial<Lab> => ({
  value: { kind: "quantity", quantity: { value, unit, code: unit } },
  ...rest,
});
const psa = (date: string, value: number, rest: Partial<Lab> = {}) =>
  lab("PSA", date, value, inUnit(value, "ug/L", { analyte: "psa", ...rest }));

describe("labTrack", () => {
  it("draws the pack's analytes first and in its order, then the others by group", () => {
    const of = (analyte: string) => lab(analyte, "2024-01-01", 1, { analyte });
    const mixed = ["crp", "sodium", "haemoglobin", "alat", "leukocytes", "psa"].map(of);
    expect(stripsOf([...mixed, lab("Unknown", "2024-01-01", 1)]).map(({ label }) => label)).toEqual(
      ["P-PSA", "B-Hb", "B-WBC", "P-ALT", "P-Sodium", "P-CRP", "Unknown"],
    );
  });

  it("H18: prints the type of every axis, and the reader's choice weighs more than the pack's", () => {
    const events = [psa("2024-01-01", 3), psa("2024-06-01", 40)];
    const { id, sublabel } = first(events);
    expect(sublabel).toBe("ug/L · log₁₀");
    expect(wordsOf(first(events, { valueScales: { [id]: "linear" } }))).toContain("ug/L · linear");
    const linear: Pack = { ...prostate, valueScales: { psa: "linear" } };
    expect(first(events, { pack: linear }).valueScale).toBe("linear");
    expect(first(events, { pack: linear, valueScales: { [id]: "log" } }).valueScale).toBe("log");
  });

  it("H18: values that reach from 0.01 to 100 are on a log axis, and it says so", () => {
    const tsh = [lab("TSH", "2024-01-01", 0.01), lab("TSH", "2024-03-01", 100)];
    expect(first(tsh)).toMatchObject({ valueScale: "log", sublabel: "g/L · log₁₀" });
    expect(first([lab("X", "2024-01-01", 1), lab("X", "2024-03-01", 100)]).valueScale).toBe(
      "linear",
    );
  });

  it("H1: a value below a limit hangs from it by a stem, away from the number", () => {
    const quantity = { value: 1, comparator: "<" as const, unit: "g/L", code: "g/L" };
    const limit = lab("X", "2024-02-01", 1, { value: { kind: "quantity", quantity } });
    const strip = first([lab("X", "2024-01-01", 9), limit, lab("X", "2024-03-01", 1)]);
    const [, censored, exact] = symbolsOf(strip);
    expect(censored?.y).toBeGreaterThan((exact?.y ?? 0) + 5);
  });

  it("H2: where the unit changes, a border says so on both sides, and no line goes across", () => {
    const events = [
      lab("Hb", "2024-01-01", 120),
      lab("Hb", "2024-02-01", 12, inUnit(12, "g/dL")),
      lab("Hb", "2024-03-01", 118),
      lab("Hb", "2024-04-01", 119),
    ];
    const [grams] = stripsOf(events);
    const labels = (grams?.marks ?? []).flatMap(({ label }) => label ?? []);
    expect(labels).toEqual(expect.arrayContaining(["unit g/L → g/dL", "unit g/dL → g/L"]));
    const lines = (grams?.marks ?? []).filter(
      (mark) => mark.shape === "line" && mark.stroke === "series",
    );
    expect(lines).toHaveLength(1);
  });

  it("H4: a border says which method or laboratory follows which", () => {
    const by = (laboratory: string) => ({ laboratory });
    const strip = first([
      lab("Hb", "2024-01-01", 120, by("North")),
      lab("Hb", "2024-06-01", 110, by("South")),
    ]);
    expect(wordsOf(strip)).toContain("lab. North → South");
  });

  it("H6: two values of one day that lie on one another are counted, and the count holds both", () => {
    const events = [psa("2024-01-01", 5), psa("2024-03-01", 5), psa("2024-03-01", 5.01)];
    const strip = first(events);
    expect(symbolsOf(strip)).toHaveLength(3);
    const count = strip.marks.find((mark) => mark.shape === "text" && mark.events.length > 0);
    expect(count).toMatchObject({ text: "n=2" });
    expect(count?.events).toEqual(events.slice(1).map(({ id }) => id));
  });

  it("tells preliminary, corrected and amended values apart by shape", () => {
    const statuses = ["final", "preliminary", "corrected", "amended"] as const;
    const events = statuses.map((status, index) =>
      lab("Hb", `2024-0${index + 1}-01`, 100 + index, { status }),
    );
    const looks = symbolsOf(first(events)).map(({ symbol, isHollow }) => `${symbol} ${isHollow}`);
    expect(new Set(looks).size).toBe(4);
  });

  it("writes a single value out in a low strip without an axis", () => {
    const strip = first([lab("Hb", "2024-01-01", 120)]);
    expect(strip.height).toBeLessThan(45);
    expect(wordsOf(strip)).toContain("120\u00a0g/L");
    expect(wordsOf(strip)).not.toContain("g/L · linear");
  });

  it("draws no action limit unless it is asked for, and none in another unit", () => {
    const events = [psa("2024-01-01", 3), psa("2024-06-01", 9)];
    const limit = (own: ClinicalEvent[], actionLimits?: string[]) =>
      wordsOf(first(own, { actionLimits })).filter((words) => words.startsWith("work-up"));
    expect(limit(events)).toEqual([]);
    expect(limit(events, ["psa-70-80"])).toEqual(["work-up, 70–80 years: 5\u00a0µg/L"]);
    const grams = events.map((event) => ({ ...event, ...inUnit(3, "g/L") }));
    expect(limit(grams, ["psa-70-80"])).toEqual([]);
  });
});

describe("many analytes", () => {
  const many = Array.from({ length: 10 }, (_, index) => [
    lab(`Analyte ${index}`, "2024-01-01", 1 + index),
    lab(`Analyte ${index}`, "2024-06-01", 2 + index),
  ]).flat();

  it("beyond the pack's begin as lines, each with its unit, and the reader can open one", () => {
    const strips = stripsOf([...many, psa("2024-01-01", 3), psa("2024-06-01", 4)]);
    expect(strips.map(({ isCollapsed }) => isCollapsed)).toEqual([
      false,
      ...many.slice(10).map(() => true),
    ]);
    expect(wordsOf(strips[1] as TrackScene)).toContain("g/L · linear");
    const { id } = strips[1] as TrackScene;
    expect(stripsOf(many, { expanded: [id] }).find((strip) => strip.id === id)?.isCollapsed).toBe(
      false,
    );
  });

  it("eight beyond the pack's are drawn whole", () => {
    expect(stripsOf(many.slice(0, 16)).some(({ isCollapsed }) => isCollapsed)).toBe(false);
  });

  it("a line keeps every value, those outside their range and beyond a limit as they are", () => {
    const flag = { interpretation: [{ coding: [{ code: "H" }] }] };
    const events = [
      lab("X", "2024-01-01", 5),
      lab("X", "2024-02-01", 9, flag),
      lab("X", "2024-03-01", 1, {
        value: { kind: "quantity", quantity: { value: 1, comparator: "<", code: "g/L" } },
      }),
      lab("X", "2024-04-01", 5),
    ];
    const symbols = symbolsOf(first(events, { collapsed: ["lab"] }));
    expect(symbols.map(({ symbol, fill }) => `${symbol} ${fill}`)).toEqual([
      "circle series",
      "circle alert",
      "triangle-down series",
      "circle series",
    ]);
  });
});

describe("H26: thousands of values", () => {
  const day = (index: number) => new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10);
  const events = Array.from({ length: 4000 }, (_, index) =>
    lab("Hb", day(index), 100 + (index % 9)),
  );
  const flagged = lab("Hb", day(2000), 104, { interpretation: [{ coding: [{ code: "L" }] }] });
  const all = [...events.slice(0, 2000), flagged, ...events.slice(2000)];

  it.each([[[]], [["lab"]]])(
    "every event keeps a mark, with fewer marks than values (%s)",
    (collapsed) => {
      const strip = first(all, { collapsed });
      const drawn = symbolsOf(strip);
      expect(drawn.length).toBeLessThan(1500);
      expect(new Set(drawn.flatMap((mark) => mark.events)).size).toBe(all.length);
    },
  );

  it("a value outside its range is never gathered into another's mark", () => {
    const mark = symbolsOf(first(all)).find((symbol) => symbol.events.includes(flagged.id));
    expect(mark).toMatchObject({ fill: "alert", events: [flagged.id] });
  });
});

describe("analytes laid over one another", () => {
  const events = [
    psa("2024-01-01", 3),
    psa("2024-06-01", 40),
    lab("Hb", "2024-01-01", 120, { analyte: "haemoglobin" }),
    lab("Hb", "2024-06-01", 100, { analyte: "haemoglobin" }),
    lab("CRP", "2024-06-01", 5, { analyte: "crp" }),
  ];
  const overlays = [["lab:psa|ug/L", "lab:haemoglobin|g/L"]];
  const strips = stripsOf(events, { overlays });

  it("share one strip, each with a colour, a dash, a symbol and a named axis of its own", () => {
    expect(strips.map(({ label }) => label)).toEqual(["P-PSA + B-Hb", "P-CRP"]);
    const [strip] = strips as [TrackScene];
    const lines = strip.marks.flatMap((mark) =>
      mark.shape === "line" && boundsOf(mark).width > 100 && mark.stroke.startsWith("series")
        ? [`${mark.stroke} ${String(mark.dash)}`]
        : [],
    );
    expect(new Set(lines).size).toBe(2);
    const symbols = symbolsOf(strip).filter((mark) => mark.events.length > 0);
    expect(new Set(symbols.map(({ symbol }) => symbol)).size).toBe(2);
    expect(wordsOf(strip)).toEqual(
      expect.arrayContaining(["ug/L · log₁₀", "B-Hb · g/L · linear", "120"]),
    );
  });

  it("are read out with their names, each value with its day", () => {
    const record = recordOf(events);
    const options = { ...base, overlays };
    const scene = layoutTimeline(record, options);
    const [readout] = layoutReadouts(record, scene, at("2024-07-01").start, options);
    expect(readout?.text).toContain(
      "P-PSA 40\u00a0ug/L, 2024-06-01, B-Hb 100\u00a0g/L, 2024-06-01",
    );
  });

  it("a member whose track is not in the picture leaves the others as they are", () => {
    const weight: ClinicalEvent = {
      ...lab("Weight", "2024-01-01", 80, { analyte: "weight" }),
      kind: "vitalSign",
    };
    const own = [...events, { ...weight, ...inUnit(80, "kg") } as ClinicalEvent];
    const apart = stripsOf(own, { overlays: [["body:weight|kg", "lab:psa|ug/L"]] });
    expect(apart.map(({ label }) => label)).toEqual(["P-PSA", "B-Hb", "P-CRP"]);
    const ids = ["body:weight|kg", "lab:psa|ug/L", "lab:haemoglobin|g/L"];
    expect(stripsOf(own, { overlays: [ids] }).map(({ label }) => label)).toEqual([
      "P-PSA + B-Hb",
      "P-CRP",
    ]);
  });

  it("an id that the record does not have changes nothing", () => {
    expect(stripsOf(events, { overlays: [["lab:psa|ug/L", "lab:none|1"]] })).toHaveLength(3);
  });
});

describe("the last value of a strip in one line", () => {
  it("is not struck through by the line of now", () => {
    const events = [lab("X", "2023-01-01", 101), lab("X", "2024-06-01", 301)];
    const now = at("2024-06-08").start;
    const viewport = { start: at("2022-01-01").start, end: at("2025-06-01").start };
    const strip = first(events, { collapsed: ["lab"], now, viewport });
    const box = strip.marks.flatMap((mark) =>
      mark.shape === "text" && mark.text.startsWith("301") ? [boundsOf(mark)] : [],
    )[0];
    const dot = symbolsOf(strip).at(-1);
    expect(box && dot && box.x - dot.x).toBeGreaterThan(4);
    const [before, now1] = [dot?.x ?? 0, box?.x ?? 0];
    const perDay = ((dot?.x ?? 0) - (symbolsOf(strip)[0]?.x ?? 0)) / 517;
    expect(now1).toBeGreaterThan(before + 7 * perDay);
  });
});
