import { promScales, promThresholdsOf } from "@ipo/clinical";
import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import type { Display } from "../display.js";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { boundsOf } from "../marks/boundsOf.js";
import { prepareTimeline } from "../prepare.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { promTrack } from "./prom.js";

const options = { width: 1200, lang: "en" } as const;
const qlq = (date: string, value: number, id = "qlq-c30-ql2"): ClinicalEvent => ({
  kind: "promScore",
  ...base("Score", when(date)),
  scale: id,
  instrument: id.startsWith("eq") ? "eq-5d-5l" : "qlq-c30",
  value: { kind: "quantity", quantity: { value } },
});
const form = (
  date: string,
  state: Extract<ClinicalEvent, { kind: "promForm" }>["form"],
): ClinicalEvent => ({
  kind: "promForm",
  ...base("Form", when(date)),
  form: state,
  instrument: "qlq-c30",
  items: [],
});
function drawn(events: ClinicalEvent[]) {
  const [track] = layoutTimeline(recordOf(events), options).tracks;
  const marks = track?.marks ?? [];
  return {
    marks,
    lines: marks.filter((mark) => mark.shape === "line" && mark.stroke === "series-prom"),
    symbols: marks.flatMap((mark) => (mark.shape === "symbol" ? [mark] : [])),
  };
}
const scale = promScales.find(({ min }) => min === 0);
const score = (date: string, value: number, method: string): ClinicalEvent => ({
  kind: "promScore",
  ...base("Score", when(date)),
  ...(scale && { scale: scale.id }),
  method: { coding: [], text: method },
  value: { kind: "quantity", quantity: { value } },
});

function readoutOf(events: ClinicalEvent[], display: Display = {}): string | undefined {
  const record = recordOf(events);
  const own = { ...options, ...display, tracks: [promTrack] };
  return layoutReadouts(record, layoutTimeline(record, own), undefined, own)[0]?.text;
}

describe("promTrack", () => {
  it("the difference from the first score stays within one method", () => {
    const [first, second] = [score("2024-01-01", 1, "Paper"), score("2024-02-01", 2, "Web")];
    const third = score("2024-03-01", 4, "Web");
    expect(readoutOf([first, second])).not.toContain("from 20");
    expect(readoutOf([first, second, third])).toContain("+2 from 2024-02-01");
  });

  it("a score outside the scale's range stands without the maximum", () => {
    const max = scale?.max ?? 0;
    expect(readoutOf([score("2024-01-01", max, "Web")])).toContain(`${max}\u00a0/${max}`);
    expect(readoutOf([score("2024-01-01", max + 1, "Web")])).not.toContain(`/${max}`);
  });

  it("differences are counted from the day that the reader chose", () => {
    const scores = [
      score("2024-01-01", 10, "Web"),
      score("2024-02-01", 20, "Web"),
      score("2024-03-01", 50, "Web"),
    ];
    expect(readoutOf(scores)).toContain("+40 from 2024-01-01");
    const reference = at("2024-02-15").start;
    expect(readoutOf(scores, { reference })).toContain("+30 from 2024-02-01");
    expect(readoutOf(scores, { reference: at("2023-01-01").start })).not.toContain("from");
  });

  it("H9: the line breaks at a form that gave no score, and the last score stays known", () => {
    const events = [
      qlq("2024-01-01", 50),
      form("2024-02-01", "stopped"),
      qlq("2024-03-01", 60),
      qlq("2024-04-01", 70),
      form("2024-05-01", "in-progress"),
    ];
    const { lines, marks } = drawn(events);
    expect(lines).toHaveLength(1);
    for (const { id } of events)
      expect(marks.filter((mark) => mark.events.includes(id))).not.toEqual([]);
    const readout = readoutOf(events);
    expect(readout).toContain("70\u00a0/100");
    expect(readout).toContain("missing 2024-05-01");
  });

  it("a form of a day that has a score is answered, and breaks no line", () => {
    const events = [qlq("2024-01-01", 50), form("2024-02-01", "completed"), qlq("2024-02-01", 60)];
    expect(drawn(events).lines).toHaveLength(1);
    expect(drawn(events).symbols.map(({ symbol }) => symbol)).not.toContain("cross");
  });

  it("a form that no score belongs to has a strip of its own, and is not among the rest", () => {
    const declined = { ...form("2024-02-01", "declined"), instrument: "phq-9" };
    const scene = layoutTimeline(recordOf([qlq("2024-01-01", 50), declined]), options);
    const own = scene.tracks.find(({ id }) => id === "prom:forms");
    expect(own?.marks.some(({ events }) => events.includes(declined.id))).toBe(true);
    expect(scene.tracks.some(({ kind }) => kind === "other")).toBe(false);
  });

  it("H12: every strip says which way is better, and that it is not known where no table knows it", () => {
    const unknown: ClinicalEvent = {
      kind: "promScore",
      ...base("Local score", when("2024-01-01")),
      value: { kind: "quantity", quantity: { value: 3 } },
    };
    const { strips } = prepareTimeline(recordOf([qlq("2024-01-01", 50), unknown]), options);
    expect(strips.all().map(({ strip }) => strip.sublabel)).toEqual([
      expect.stringContaining("↑\u00a0better"),
      expect.stringContaining("direction unknown"),
    ]);
  });

  it("H12: higher is always further up, on a scale where higher is worse as well", () => {
    for (const scale of ["qlq-c30-ql2", "qlq-c30-pa"]) {
      const { symbols } = drawn([qlq("2024-01-01", 10, scale), qlq("2024-03-01", 90, scale)]);
      expect(symbols[1]?.y).toBeLessThan(symbols[0]?.y ?? 0);
    }
  });

  it("a published difference is a band around the reference, with its source; a scale without one has none", () => {
    const bandOf = (scale: string) =>
      drawn([qlq("2024-01-01", 50, scale), qlq("2024-03-01", 80, scale)]).marks.find(
        (mark) => mark.shape === "rect" && mark.fill === "range-prom",
      );
    expect(promThresholdsOf("qlq-c30-ql2")).not.toEqual([]);
    expect(bandOf("qlq-c30-ql2")?.label).toContain("Osoba 1998");
    expect(bandOf("qlq-c30-ql2")?.label).toContain("2024-01-01");
    expect(promThresholdsOf("qlq-c30-pa")).toEqual([]);
    expect(bandOf("qlq-c30-pa")).toBeUndefined();
  });

  it("many scales begin as one line each beyond the first of the pack, and every score keeps a mark", () => {
    const scales = promScales.filter(({ instrument }) => instrument === "qlq-c30");
    const events = scales.map(({ id }) => qlq("2024-01-01", 50, id));
    const { tracks } = layoutTimeline(recordOf(events), {
      ...options,
      now: at("2024-06-01").start,
    });
    expect(tracks).toHaveLength(scales.length);
    expect(tracks.filter(({ isCollapsed }) => !isCollapsed)).toHaveLength(4);
    const shown = tracks.flatMap(({ marks }) => marks.flatMap((mark) => mark.events));
    expect(events.every(({ id }) => shown.includes(id))).toBe(true);
  });

  it("the dimensions of EQ-5D-5L are one profile, and what was not answered is not filled in", () => {
    const dimensions = ["mobility", "self-care", "usual-activities", "pain", "anxiety"];
    const answers = dimensions.map((name, index) =>
      qlq("2024-01-01", index + 1, `eq-5d-5l-${name}`),
    );
    expect(readoutOf(answers)).toContain("1-2-3-4-5");
    expect(readoutOf(answers.slice(1))).toContain("?-2-3-4-5");
    expect(drawn(answers).marks.filter(({ events }) => events.length > 0)).toHaveLength(5);
  });
});

describe("a profile in one line", () => {
  const profile = (date: string) =>
    ["mobility", "self-care", "usual-activities", "pain", "anxiety"].map((name) =>
      qlq(date, 3, `eq-5d-5l-${name}`),
    );
  const marksOf = (dates: string[], now?: string) => {
    const scene = layoutTimeline(recordOf(dates.flatMap(profile)), {
      ...options,
      collapsed: ["prom:eq-5d-5l-profile"],
      viewport: { start: at("2023-12-01").start, end: at("2024-12-01").start },
      ...(now !== undefined && { now: at(now).start }),
    });
    const own = scene.tracks.find(({ id }) => id.startsWith("prom"));
    const marks = own?.marks.filter(({ events }) => events.length > 0) ?? [];
    const places = marks.map((mark) => ({ shape: mark.shape, ...boundsOf(mark) }));
    return { nowX: scene.now?.x ?? 0, places: places.sort((a, b) => a.x - b.x) };
  };

  it("the newest form has its words, and no words stand on the mark of another form", () => {
    const { places } = marksOf(["2024-06-01", "2024-06-17", "2024-07-03"]);
    expect(places).toHaveLength(3);
    expect(places.at(-1)?.shape).toBe("text");
    for (const [index, place] of places.entries()) {
      const next = places[index + 1];
      if (next) expect(place.x + place.width).toBeLessThanOrEqual(next.x);
    }
  });

  it("no words cross the line of now", () => {
    const { places, nowX } = marksOf(["2024-06-01"], "2024-06-04");
    expect(places.map(({ shape }) => shape)).toEqual(["text"]);
    expect((places[0]?.x ?? 0) + (places[0]?.width ?? 0)).toBeLessThan(nowX);
  });
});

describe("who answered", () => {
  const answered = (date: string, value: number, who: string): ClinicalEvent => ({
    ...(qlq(date, value) as Extract<ClinicalEvent, { kind: "promScore" }>),
    respondent: { type: "RelatedPerson", relationship: [{ coding: [], text: who }] },
  });
  const events = [
    answered("2024-01-01", 50, "Mother"),
    answered("2024-03-01", 60, "Mother"),
    answered("2024-06-01", 40, "Father"),
    answered("2024-09-01", 70, "Mother"),
  ];

  it("is a border that the line does not cross, and that says from whom to whom", () => {
    const { marks } = drawn(events);
    expect(marks.map(({ label }) => label)).toContain("answered by: Mother → Father");
    const lines = marks.flatMap((mark) =>
      mark.shape === "line" && mark.stroke === "series-prom" ? [mark.points.length] : [],
    );
    expect(lines).toEqual([2]);
  });

  it("stands in the readout, and differences are counted from the same person's answers", () => {
    expect(readoutOf(events)).toContain("answered by: Mother");
    expect(readoutOf(events)).toContain("+20 from 2024-01-01");
    expect(readoutOf(events.slice(0, 3))).not.toContain("from 2024");
  });
});
