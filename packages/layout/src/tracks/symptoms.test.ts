import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { prepareTimeline } from "../prepare.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";

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
    .map(({ track, strip }) => track.readout(strip, at(instant).end, context)?.picture)
    .find((picture) => picture);
  return (wheel?.marks ?? []).flatMap((mark) => (mark.shape === "path" ? [mark] : []));
};

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
});
