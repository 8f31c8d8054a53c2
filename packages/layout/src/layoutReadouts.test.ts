import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts, readoutWords } from "./layoutReadouts.js";
import { layoutTimeline } from "./layoutTimeline.js";
import { boundsOf } from "./marks/boundsOf.js";
import { base, lab, recordOf, when } from "./testing/makeEvent.js";
import type { Track } from "./tracks/track.js";

const event: ClinicalEvent = { kind: "followUp", ...base("X", when("2024-01-01")) };
const record = recordOf([event]);

/** The lines that the column shows of a readout, in a strip of a height. */
function shownOf(title: string, details: readonly string[], height: number, givesWay = "") {
  const track: Track<ClinicalEvent> = {
    kind: "own",
    select: () => [{ id: "own", label: "Own", rows: [event], events: [event] }],
    layout: () => ({ height, marks: [] }),
    readout: () => ({ title, givesWay, details, events: [event.id] }),
  };
  const options = { width: 1200, lang: "en", tracks: [track as Track] } as const;
  const scene = layoutTimeline(record, options);
  const marks = layoutReadouts(record, scene, undefined, options).flatMap((one) => one.marks);
  const { x, width } = scene.columns.readout;
  for (const mark of marks) {
    const box = boundsOf(mark);
    expect(box.x + box.width).toBeLessThanOrEqual(x + width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
  return marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
}

describe("layoutReadouts", () => {
  it("title and details take the lines that they need while the strip has the height", () => {
    const details = ["2024-01-01", "assessed by Radiology, Example Hospital"];
    expect(shownOf("Screening visit of the study", details, 120)).toEqual([
      ...["Screening visit of", "the study", "2024-01-01"],
      ...["assessed by", "Radiology, Example", "Hospital"],
    ]);
  });

  it("what finds no line is counted, and no detail is left half said", () => {
    const details = ["2024-01-01", "a detail of two whole lines at least", "another"];
    expect(shownOf("Title", details, 50)).toEqual(["Title", "2024-01-01", "+2"]);
  });

  it("in a strip of one line the day stands after the value where it fits, and the value is whole", () => {
    expect(shownOf("3 /10", ["2024-01-01 · −2 from 2023-01-01"], 28)).toEqual([
      "3 /10",
      "2024-01-01",
    ]);
  });

  it("in a strip of one line too narrow for value and day they are two lines close together, so that no value stands without its day", () => {
    const wide = "prel. 1.25 × 10⁹/L";
    expect(shownOf(wide, ["2024-01-01", "ref 2–5"], 28)).toEqual([wide, "2024-01-01"]);
    expect(shownOf(wide, ["2024-01-01 · −2 from 2023-01-01"], 34)).toEqual([wide, "2024-01-01"]);
    expect(shownOf("1234567 /100", ["2024-01-01"], 28)).toEqual(["1234567 /100", "2024-01-01"]);
    const words = "a state in words that are too many";
    const [cut, day] = shownOf(words, ["2024-01-01"], 28);
    expect([cut?.at(-1), day]).toEqual(["…", "2024-01-01"]);
    expect(shownOf(wide, ["2024-01-01"], 24)).toEqual([wide]);
  });

  it("in one line what the label says as well gives way to the day, and nothing else of the value does", () => {
    const details = ["2024-01-01", "missing 2024-03-01"];
    const title = "58.3\u00a0/100";
    expect(shownOf(title, details, 60, "\u00a0/100").slice(0, 2)).toEqual([title, "2024-01-01"]);
    expect(shownOf(title, details, 28, "\u00a0/100")).toEqual(["58.3", "2024-01-01"]);
    const unit = "\u00a0×\u00a010⁹/L";
    expect(shownOf(`< 169${unit}`, details, 28, unit)).toEqual(["< 169", "2024-01-01"]);
    const whole = `prel. < 0.15${unit}`;
    expect(shownOf(whole, details, 28, unit)).toEqual([whole, "2024-01-01"]);
    expect(shownOf("1.2 g", details, 28, " g")).toEqual(["1.2 g", "2024-01-01"]);
    expect(shownOf("123 456 /100", details, 28)).toEqual(["123 456 /100", "2024-01-01"]);
  });
});

describe("what is read out", () => {
  const dense = recordOf([
    lab("Hb", "2024-01-01", 120),
    lab("Hb", "2024-06-01", 110),
    lab("Na", "2024-03-01", 140),
  ]);
  const options = { width: 1200, lang: "en" } as const;
  const scene = layoutTimeline(dense, options);
  const at = (month: number) => Date.UTC(2024, month, 15) as EpochMs;

  it("is only of the tracks that reach into the band", () => {
    const [first, ...others] = scene.tracks;
    if (!first) throw new Error("no tracks");
    expect(others.length).toBeGreaterThan(0);
    const band = { top: first.y, bottom: first.y + first.height };
    const all = layoutReadouts(dense, scene, at(7), options);
    expect(layoutReadouts(dense, scene, at(7), options, band)).toEqual(
      all.filter(({ trackId }) => trackId === first.id),
    );
  });

  it("is the same object while it says the same, also in another scene, and another when it does not", () => {
    const before = layoutReadouts(dense, scene, at(7), options);
    const panned = layoutTimeline(dense, {
      ...options,
      viewport: { start: at(0), end: at(6) },
    });
    const after = layoutReadouts(dense, panned, at(8), options);
    expect(after.length).toBeGreaterThan(0);
    after.forEach((readout) => expect(before).toContain(readout));
    const earlier = layoutReadouts(dense, scene, at(2), options);
    const hb = (list: typeof earlier) => list.find(({ text }) => text.includes("Hb"));
    expect(hb(earlier)?.text).toContain("120");
    expect(hb(before)?.text).toContain("110");
    const narrow = layoutReadouts(dense, layoutTimeline(dense, { ...options, width: 700 }), at(2), {
      ...options,
      width: 700,
    });
    expect(hb(narrow)?.marks).not.toEqual(hb(earlier)?.marks);
  });

  it("has the same words for screen readers as in the column, of every strip", () => {
    const words = readoutWords(dense, at(7), options);
    const readouts = layoutReadouts(dense, scene, at(7), options);
    expect(readouts.map(({ trackId }) => words.get(trackId))).toEqual(
      readouts.map(({ text }) => text),
    );
  });
});
