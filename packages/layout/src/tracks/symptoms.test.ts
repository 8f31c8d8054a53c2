import { symptomDomains } from "@ipo/clinical";
import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { boundsOf } from "../marks/boundsOf.js";
import { prepareTimeline } from "../prepare.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { symptomsTrack } from "./symptoms.js";

type Symptom = Extract<ClinicalEvent, { kind: "symptom" }>;

const form = (date: string): ClinicalEvent => ({
  kind: "promForm",
  ...base("Form", when(date)),
  form: "completed",
  items: [],
});
const symptom = (
  words: string,
  date: string,
  level: Symptom["level"],
  of?: ClinicalEvent,
): Symptom => ({
  kind: "symptom",
  ...base(words, when(date)),
  value: { kind: "none" },
  level,
  ...(of && { related: [{ relation: "derivedFrom", source: of.source }] }),
});
const wheelAt = (events: ClinicalEvent[], instant: string) => {
  const { context, strips } = prepareTimeline(recordOf(events), { lang: "en" });
  const wheel = strips
    .all()
    .map(({ track, strip }) => track.readout(strip, at(instant).end, context)?.picture)
    .find((picture) => picture);
  return (wheel?.marks ?? []).flatMap((mark) =>
    // The rings that mark the levels have no words; a sector has.
    mark.shape === "path" && mark.label !== undefined ? [mark] : [],
  );
};

const cellsOf = (events: ClinicalEvent[]) =>
  (layoutTimeline(recordOf(events), { width: 1200, lang: "en" }).tracks[0]?.marks ?? []).flatMap(
    (mark) => (mark.shape === "symbol" && mark.events.length > 0 ? [mark] : []),
  );

describe("symptomsTrack", () => {
  it("the wheel never puts answers of two forms together", () => {
    const [first, second] = [form("2024-05-02"), form("2024-05-02T15:00:00Z")];
    const events = [
      symptom("Pain", "2024-05-02", "severe", first),
      symptom("Nausea", "2024-05-02", "moderate", second),
      first,
      second,
    ];
    const sectors = wheelAt(events, "2024-05-03");
    expect(sectors.map(({ fill }) => fill)).toEqual(["axis", "level-moderate"]);
    expect(sectors[0]?.label).toBe("Pain: no value");
  });

  it("one form with answers stamped seconds apart is one wheel", () => {
    const own = form("2024-05-02T10:00:00Z");
    const events = [
      own,
      symptom("Pain", "2024-05-02T10:00:01Z", "severe", own),
      symptom("Nausea", "2024-05-02T10:00:09Z", "moderate", own),
    ];
    const sectors = wheelAt(events, "2024-05-03");
    expect(sectors.map(({ fill }) => fill)).toEqual(["level-severe", "level-moderate"]);
  });

  it("answers without a form belong together by their day as written", () => {
    const events = [
      symptom("Pain", "2024-05-02T23:30:00+02:00", "severe"),
      symptom("Nausea", "2024-05-02T23:50:00+02:00", "moderate"),
      symptom("Fever", "2024-05-01T10:00:00Z", "moderate"),
    ];
    const fills = wheelAt(events, "2024-05-03").map(({ fill }) => fill);
    expect(fills.filter((fill) => fill !== "axis").sort()).toEqual([
      "level-moderate",
      "level-severe",
    ]);
    expect(fills).toHaveLength(3);
  });

  it("two differing answers of one form are both named and neither is drawn", () => {
    const own = form("2024-05-02");
    const events = [
      own,
      symptom("Pain", "2024-05-02", "severe", own),
      symptom("Pain", "2024-05-02", "none", own),
    ];
    const [sector] = wheelAt(events, "2024-05-03");
    expect(sector?.fill).toBe("axis");
    expect(sector?.label).toContain("severe");
    expect(sector?.label).toContain("none");
  });

  it("a symptom's number keeps its comparator in the picture", () => {
    const value = { kind: "quantity", quantity: { value: 3, comparator: "<" } } as const;
    const event = { ...symptom("Pain", "2024-05-02", undefined), value };
    const marks = layoutTimeline(recordOf([event]), { width: 1200 }).tracks[0]?.marks ?? [];
    const numbers = marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    expect(numbers).toContain("<\u00a03");
    expect(numbers).not.toContain("3");
  });

  it("H9: none, declined and not asked are three things, by shape", () => {
    const absent = (reason: "asked-declined" | "not-asked"): ClinicalEvent => ({
      ...symptom("Pain", reason === "not-asked" ? "2024-07-02" : "2024-06-02", undefined),
      value: { kind: "absent", reason },
    });
    const events = [
      symptom("Pain", "2024-05-02", "none"),
      absent("asked-declined"),
      absent("not-asked"),
    ];
    const cells = cellsOf(events);
    expect(new Set(cells.map(({ symbol, isHollow }) => `${symbol} ${isHollow}`)).size).toBe(3);
  });

  it("H11: the three levels differ by shape or size, in the matrix and in the wheel, and not by colour alone", () => {
    const own = form("2024-05-02");
    const events = [
      own,
      symptom("Pain", "2024-05-02", "none", own),
      symptom("Nausea", "2024-05-02", "moderate", own),
      symptom("Sleep", "2024-05-02", "severe", own),
    ];
    expect(new Set(cellsOf(events).map(({ symbol, size }) => `${symbol} ${size}`)).size).toBe(3);
    const reach = wheelAt(events, "2024-05-03").map((sector) => {
      const { x, y, width, height } = boundsOf(sector);
      return Math.max(...[x, y, x + width, y + height].map(Math.abs));
    });
    expect(reach[0]).toBeLessThan(reach[1] ?? 0);
    expect(reach[1]).toBeLessThan(reach[2] ?? 0);
  });

  it("every domain of the wheel keeps its sector, also where a form did not ask for it", () => {
    const [pain] = symptomDomains.filter(({ id }) => id === "pain");
    const event = { ...symptom("Pain", "2024-05-02", "severe"), domain: pain?.id };
    const sectors = wheelAt([event], "2024-05-03");
    expect(sectors).toHaveLength(symptomDomains.length);
    expect(sectors.filter(({ fill }) => fill === "axis")).toHaveLength(symptomDomains.length - 1);
  });

  it("a symptom in words has a mark with its words, and is not drawn as missing", () => {
    const value = { kind: "text", text: "Comes and goes" } as const;
    const [cell] = cellsOf([{ ...symptom("Pain", "2024-05-02", undefined), value }]);
    expect(cell).toMatchObject({ symbol: "circle", isHollow: true, fill: "ink" });
    expect(cell?.label).toContain("Comes and goes");
  });

  it("H7: an answer known only to the month is drawn over that month", () => {
    const scene = layoutTimeline(
      recordOf([symptom("Pain", "2024-01-02", "none"), symptom("Pain", "2024-05", "severe")]),
      { width: 1200, tracks: [symptomsTrack] },
    );
    const marks = scene.tracks[0]?.marks ?? [];
    const { plot } = scene.columns;
    const stretch = marks.find(
      (mark) =>
        mark.shape === "line" && (mark.points[0]?.[0] ?? 0) >= plot.x && mark.stroke === "axis",
    );
    expect(stretch).toBeDefined();
  });

  it("answers too close to be told apart are one mark that holds them all, and no level is chosen", () => {
    const events = [
      symptom("Pain", "2014-01-01", "none"),
      symptom("Pain", "2024-05-01", "none"),
      symptom("Pain", "2024-05-02", "severe"),
    ];
    const cells = cellsOf(events);
    expect(cells).toHaveLength(2);
    expect(cells[1]).toMatchObject({ symbol: "hexagon", isHollow: true });
    expect(cells[1]?.events).toHaveLength(2);
    expect(cells[1]?.label).toContain("severe");
  });

  it("the overall score stands in the centre with its scale, and one beyond it without", () => {
    const overall = (value: number): ClinicalEvent => ({
      kind: "promScore",
      ...base("Overall", when("2024-05-02")),
      instrument: "ipo-wheel",
      value: { kind: "quantity", quantity: { value } },
    });
    const centreOf = (value: number) => {
      const events = [symptom("Pain", "2024-05-02", "severe"), overall(value)];
      const { context, strips } = prepareTimeline(recordOf(events), { lang: "en" });
      const [only, ...others] = strips.all();
      expect([only?.track.kind, ...others]).toEqual(["symptoms"]);
      const readout = only?.track.readout(only.strip, at("2024-06-01").start, context);
      return (readout?.picture?.marks ?? []).flatMap((mark) =>
        mark.shape === "text" ? [mark.text] : [],
      );
    };
    expect(centreOf(5)).toEqual(["5", "/10"]);
    expect(centreOf(50)).toEqual(["50"]);
  });
});
