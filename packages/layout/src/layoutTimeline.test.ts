import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "./layoutReadouts.js";
import { boundsOf } from "./marks/boundsOf.js";
import { layoutTimeline } from "./layoutTimeline.js";
import type { Mark } from "./marks/mark.js";
import { at, base, lab, recordOf, when } from "./testing/makeEvent.js";

const texts = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
const symbols = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.shape === "symbol" ? [mark] : []));
const drug = (
  name: string,
  start: string,
  end: string,
  rest: Partial<Extract<ClinicalEvent, { kind: "medication" }>> = {},
): ClinicalEvent => ({
  kind: "medication",
  ...base(name, when(start, end)),
  resource: "statement",
  ...rest,
});
const width = 1200;

describe("layoutTimeline", () => {
  it("gives plain data that survives JSON and the same data each time", () => {
    const record = recordOf([lab("Hb", "2024-01-01", 120), lab("Hb", "2024-03-01", 110)]);
    const scene = layoutTimeline(record, { width });
    expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
    expect(layoutTimeline(structuredClone(record), { width })).toEqual(scene);
  });

  it("a record without dated events gives a scene without tracks, not an error", () => {
    expect(layoutTimeline(recordOf([]), { width }).tracks).toEqual([]);
    const undated = lab("Hb", "2024-01-01", 1, { time: { kind: "undated" } });
    expect(layoutTimeline(recordOf([undated]), { width }).tracks).toEqual([]);
  });

  it("one event is drawn", () => {
    const event = lab("Hb", "2024-01-01", 120);
    const [track] = layoutTimeline(recordOf([event]), { width }).tracks;
    expect(symbols(track?.marks ?? []).map(({ events }) => events)).toEqual([[event.id]]);
  });

  it("the axis reaches now and stops there for what goes on", () => {
    const now = at("2026-01-01").start;
    const record = recordOf([drug("Leuprorelin", "2024-01-01", "", { status: "active" })]);
    const scene = layoutTimeline(record, { width, now });
    expect(scene.viewport.end).toBeGreaterThan(now);
    const bar = scene.tracks[0]?.marks.find((mark) => mark.shape === "rect");
    expect(bar && bar.shape === "rect" && Math.round(bar.x + bar.width)).toBe(
      Math.round(scene.now?.x ?? 0),
    );
  });

  it("nothing goes on when neither now nor the day of the data is known: the bar fades, without an arrow", () => {
    const record = recordOf([drug("Leuprorelin", "2024-01-01", "", { status: "active" })]);
    const marks = layoutTimeline(record, { width }).tracks[0]?.marks ?? [];
    expect(marks.some((mark) => mark.shape === "rect" && mark.pattern === "faded")).toBe(true);
    expect(marks.some((mark) => mark.shape === "path")).toBe(false);
  });

  it("death ends what was going on, and no arrow points beyond it", () => {
    const death: ClinicalEvent = { kind: "death", ...base("", when("2025-01-01")) };
    const record = recordOf([drug("Leuprorelin", "2024-01-01", "", { status: "active" }), death]);
    const scene = layoutTimeline(record, { width, now: at("2026-01-01").start });
    const treatment = scene.tracks.find(({ kind }) => kind === "treatment");
    expect(treatment?.marks.some((mark) => mark.shape === "path")).toBe(false);
    expect(scene.viewport.end).toBeLessThan(at("2026-01-01").start);
  });

  it("what is planned is hatched and says so", () => {
    const planned = drug("Lutetium", "2026-02-01", "2026-03-01", { status: "planned" });
    const scene = layoutTimeline(recordOf([planned]), { width, now: at("2026-01-01").start });
    const marks = scene.tracks[0]?.marks ?? [];
    expect(marks.some((mark) => mark.shape === "rect" && mark.pattern === "hatch")).toBe(true);
    expect(texts(marks).join()).toContain("planerat");
  });

  it("events outside the window are counted, not lost silently", () => {
    const events = ["2020-01-01", "2021-01-01", "2024-01-01"].map((date) => lab("Hb", date, 100));
    const viewport = { start: at("2020-06-01").start, end: at("2023-01-01").start };
    const scene = layoutTimeline(recordOf(events), { width, viewport });
    expect(scene.outside).toEqual({ before: 1, after: 1 });
  });

  it("a window inside one year still names the year", () => {
    const viewport = { start: at("2024-03-01").start, end: at("2024-09-01").start };
    const scene = layoutTimeline(recordOf([lab("Hb", "2024-04-01", 1)]), { width, viewport });
    expect(scene.axis.ticks[0]?.label).toContain("2024");
  });

  it("throws on misuse with what, why and how", () => {
    expect(() => layoutTimeline(recordOf([]), { width: NaN })).toThrow(/@ipo\/layout: width/);
    const viewport = { start: 2 as EpochMs, end: 1 as EpochMs };
    expect(() => layoutTimeline(recordOf([]), { width, viewport })).toThrow(/viewport/);
  });
});

describe("a laboratory strip", () => {
  const record = (...events: ClinicalEvent[]) => recordOf(events);
  const strips = (...events: ClinicalEvent[]) =>
    layoutTimeline(record(...events), { width }).tracks.filter(({ kind }) => kind === "lab");
  const below = (value: number) => ({
    kind: "quantity" as const,
    quantity: { value, comparator: "<" as const, unit: "g/L", code: "g/L" },
  });

  it("H1: a value below a limit is a hollow triangle with its sign, never a point", () => {
    const event = lab("M-komponent", "2024-01-01", 0, { value: below(0.1) });
    const [strip] = strips(event, lab("M-komponent", "2024-02-01", 3));
    const mark = symbols(strip?.marks ?? []).find(({ events }) => events.includes(event.id));
    expect(mark).toMatchObject({ symbol: "triangle-down", isHollow: true });
    expect(mark?.label).toContain("<\u00a00,1");
    expect(texts(strip?.marks ?? [])).toContain("<\u00a00,1");
  });

  it("H1: the line to and from it is dashed", () => {
    const [strip] = strips(
      lab("X", "2024-01-01", 5),
      lab("X", "2024-02-01", 0, { value: below(1) }),
    );
    // The bar and stem of the mark itself are short.
    const lines = (strip?.marks ?? []).filter(
      (mark) => mark.shape === "line" && mark.stroke === "series" && boundsOf(mark).width > 20,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveProperty("dash");
  });

  it("H2: two units are two strips", () => {
    const other = lab("Hb", "2024-02-01", 12, {
      value: { kind: "quantity", quantity: { value: 12, unit: "g/dL", code: "g/dL" } },
    });
    expect(strips(lab("Hb", "2024-01-01", 120), other).map(({ sublabel }) => sublabel)).toEqual([
      "g/L",
      "g/dL",
    ]);
  });

  it("H3: no range is drawn where none came, and one-sided ranges are", () => {
    const bands = (events: ClinicalEvent[]) =>
      strips(...events).flatMap(({ marks }) => marks.filter((mark) => mark.shape === "rect"));
    expect(bands([lab("Hb", "2024-01-01", 120)])).toEqual([]);
    const high = { value: 4, unit: "g/L", code: "g/L" };
    expect(bands([lab("Hb", "2024-01-01", 3, { referenceRange: [{ high }] })])).toHaveLength(1);
  });

  it("H3: a range that changes is drawn in steps", () => {
    const range = (value: number) => ({ referenceRange: [{ low: { value, code: "g/L" } }] });
    const [strip] = strips(
      lab("Hb", "2024-01-01", 120, range(110)),
      lab("Hb", "2024-06-01", 120, range(110)),
      lab("Hb", "2025-01-01", 120, range(115)),
      lab("Hb", "2025-06-01", 120, range(115)),
    );
    expect(strip?.marks.filter((mark) => mark.shape === "rect")).toHaveLength(2);
  });

  it("H4: a change of method breaks the line and draws a border", () => {
    const [strip] = strips(
      lab("FLC", "2024-01-01", 10, { method: { coding: [], text: "A" } }),
      lab("FLC", "2024-02-01", 12, { method: { coding: [], text: "B" } }),
    );
    const lines = (strip?.marks ?? []).filter((mark) => mark.shape === "line");
    expect(lines.some((mark) => mark.shape === "line" && mark.stroke === "series")).toBe(false);
    expect(lines.some(({ label }) => label === "metod A → B")).toBe(true);
  });

  it("H5: no line crosses a gap longer than the limit", () => {
    const events = [lab("Hb", "2020-01-01", 120), lab("Hb", "2024-01-01", 110)];
    const lines = (lineGapDays: number) =>
      layoutTimeline(recordOf(events), { width, lineGapDays }).tracks[0]?.marks.filter(
        (mark) => mark.shape === "line" && mark.stroke === "series",
      );
    expect(lines(400)).toEqual([]);
    expect(lines(4000)).toHaveLength(1);
  });

  it("H6: two values of one day are both drawn and both read out", () => {
    const events = [lab("Hb", "2024-01-01", 120), lab("Hb", "2024-01-01", 90)];
    const one = recordOf(events);
    const scene = layoutTimeline(one, { width });
    expect(symbols(scene.tracks[0]?.marks ?? [])).toHaveLength(2);
    const [readout] = layoutReadouts(one, scene, at("2024-02-01").start, { width });
    expect(readout?.text).toContain("120 · 90");
  });

  it("H7: a month is drawn as the month it covers", () => {
    const [strip] = strips(lab("Hb", "2024-01-15", 100), lab("Hb", "2024-03", 120));
    const spans = (strip?.marks ?? []).filter(
      (mark) =>
        mark.shape === "line" &&
        mark.strokeWidth === 1.4 &&
        mark.points.length === 2 &&
        mark.points[0]?.[1] === mark.points[1]?.[1],
    );
    expect(spans).toHaveLength(1);
  });

  it("H9: each reason for a missing value has its own words", () => {
    const missing = (reason: "not-asked" | "asked-declined" | "temp-unknown" | "masked") => {
      const [strip] = strips(
        lab("Hb", "2024-01-01", 1),
        lab("Hb", "2024-03-01", 0, { value: { kind: "absent", reason } }),
      );
      return texts(strip?.marks ?? []).join("|");
    };
    const words = (["not-asked", "asked-declined", "temp-unknown", "masked"] as const).map(missing);
    expect(new Set(words).size).toBe(4);
  });

  it("H18: a log axis says so, and zero has a place of its own below it", () => {
    const events = [lab("X", "2024-01-01", 0), lab("X", "2024-02-01", 100)];
    const id = layoutTimeline(recordOf(events), { width }).tracks[0]?.id ?? "";
    const scene = layoutTimeline(recordOf(events), { width, valueScales: { [id]: "log" } });
    expect(scene.tracks[0]?.valueScale).toBe("log");
    expect(texts(scene.tracks[0]?.marks ?? [])).toEqual(
      expect.arrayContaining(["g/L · log₁₀", "≤ 0"]),
    );
  });

  it("the source's flag decides the alert colour, not our arithmetic", () => {
    const range = { referenceRange: [{ high: { value: 100, code: "g/L" } }] };
    const normal = { interpretation: [{ coding: [{ code: "N" }] }] };
    const [strip] = strips(
      lab("Hb", "2024-01-01", 120, range),
      lab("Hb", "2024-02-01", 120, { ...range, ...normal }),
      lab("Hb", "2024-03-01", 90, { ...range, interpretation: [{ coding: [{ code: "A" }] }] }),
    );
    expect(symbols(strip?.marks ?? []).map(({ fill }) => fill)).toEqual([
      "alert",
      "series",
      "alert",
    ]);
  });
});

describe("no dated fact is without a place", () => {
  it("an event of any kind has a mark", () => {
    const time = when("2024-05-01");
    const events: ClinicalEvent[] = [
      { kind: "report", ...base("Pathology", time), category: [], results: [] },
      { kind: "observation", ...base("Smoking", time), value: { kind: "none" } },
      { kind: "promForm", ...base("QLQ-C30", time), form: "declined", items: [] },
      { kind: "specimen", ...base("Biopsy", time) },
      { kind: "followUp", ...base("", time) },
      { kind: "procedure", ...base("Talk", time), category: "other" },
      { kind: "condition", ...base("Asthma", time), role: "other" },
    ];
    const scene = layoutTimeline(recordOf(events), { width });
    const drawn = new Set(
      scene.tracks.flatMap(({ marks }) => marks.flatMap((mark) => mark.events)),
    );
    expect(events.filter(({ id }) => !drawn.has(id))).toEqual([]);
  });

  it("a cluster holds every one of its events", () => {
    const events = Array.from({ length: 200 }, (_, index): ClinicalEvent => ({
      kind: "observation",
      ...base(`Smoking ${index}`, when(`2024-01-${String(1 + (index % 28)).padStart(2, "0")}`)),
      value: { kind: "none" },
    }));
    const viewport = { start: at("2000").start, end: at("2030").start };
    const scene = layoutTimeline(recordOf(events), { width, viewport });
    const marks = scene.tracks
      .flatMap((track) => track.marks)
      .filter((mark) => mark.events.length > 0);
    expect(marks.length).toBeLessThan(10);
    expect(new Set(marks.flatMap((mark) => mark.events)).size).toBe(200);
  });
});

it("a text that XML cannot hold is drawn with its bad characters marked, never as they are", () => {
  const scene = layoutTimeline(recordOf([lab("rad\u0000\ud800 ett", "2024-01-01", 1)]), { width });
  expect(texts(scene.tracks[0]?.marks ?? [])).toContain("rad\ufffd\ufffd ett");
});

describe("H7: what is known only to the year or month is never drawn as exact", () => {
  const viewport = { start: at("2012").start, end: at("2018").start };
  const bars = (event: ClinicalEvent) =>
    layoutTimeline(recordOf([event]), { width, viewport })
      .tracks.flatMap(({ marks }) => marks)
      .flatMap((mark) => (mark.shape === "rect" && mark.events.includes(event.id) ? [mark] : []));

  it("a treatment that began in some month of a year fades in over that year", () => {
    const parts = bars(drug("Tamoxifen", "2014", "2016-06-01"));
    expect(parts.map(({ pattern }) => pattern)).toEqual(["faded", undefined]);
    const plot = layoutTimeline(recordOf([]), { width, viewport }).columns.plot;
    const yearWidth = (plot.width * 365) / ((viewport.end - viewport.start) / 86_400_000);
    expect(parts[0]?.width).toBeCloseTo(yearWidth, 0);
  });

  it("a single event of a year covers that year, faded, and not its first of January", () => {
    const [block, ...rest] = bars({
      kind: "report",
      ...base("Pathology", when("2014")),
      category: [],
      results: [],
    });
    expect(rest).toEqual([]);
    expect(block?.pattern).toBe("faded");
    expect(block?.width).toBeGreaterThan(100);
  });
});
