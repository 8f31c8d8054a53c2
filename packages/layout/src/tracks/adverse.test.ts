import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { adverseTrack } from "./adverse.js";

const options = {
  width: 1200,
  lang: "en",
  tracks: [adverseTrack],
  now: at("2024-12-01").start,
} as const;
const event = (outcome: string): ClinicalEvent => ({
  kind: "adverseEvent",
  ...base("Rash", when("2024-01-01", "")),
  grade: 2,
  outcome: { coding: [{ code: outcome }] },
  suspects: [],
});

describe("adverseTrack", () => {
  it.each(["resolved", "Recovered"])(
    "an open event that is %s is neither drawn nor read as going on",
    (outcome) => {
      const record = recordOf([event(outcome)]);
      const scene = layoutTimeline(record, options);
      const block = scene.tracks[0]?.marks.find((mark) => mark.shape === "rect");
      expect(block).toMatchObject({ width: 15, pattern: "faded" });
      expect(layoutReadouts(record, scene, undefined, options)[0]?.text).not.toContain("Rash");
    },
  );

  it("an open event that is not resolved goes on", () => {
    const record = recordOf([event("not resolved")]);
    const scene = layoutTimeline(record, options);
    const block = scene.tracks[0]?.marks.find((mark) => mark.shape === "rect");
    expect(block?.shape === "rect" && block.width).toBeGreaterThan(100);
    expect(layoutReadouts(record, scene, undefined, options)[0]?.text).toContain("Rash");
  });
});
