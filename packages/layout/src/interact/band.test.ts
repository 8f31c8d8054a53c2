import type { ClinicalEvent, PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { base, recordOf, when } from "../testing/makeEvent.js";
import { marksInBand } from "./band.js";

const LANES = 40;
/** As many treatments as asked for that all go on at the same time, each in a lane of its own. */
const drugs = Array.from({ length: LANES }, (_, index): ClinicalEvent => ({
  kind: "medication",
  ...base(`Drug ${index}`, when("2024-01-01", "2024-12-31")),
  resource: "statement",
}));
const options = { width: 1200 } as const;
const treatmentOf = (record: PatientRecord) => {
  const scene = layoutTimeline(record, options);
  const track = scene.tracks.find(({ kind }) => kind === "treatment");
  if (!track) throw new Error("no treatments");
  return { scene, track };
};

describe("marksInBand", () => {
  it("makes of a strip that is taller than the window only what the band meets", () => {
    const record = recordOf(drugs);
    const { track } = treatmentOf(record);
    const band = { top: track.y, bottom: track.y + 100 };
    const inSight = marksInBand({ tracks: [track] }, band).flatMap(({ marks }) => marks);
    expect(inSight.length).toBeGreaterThan(3);
    expect(inSight.length).toBeLessThan(track.marks.length / 3);
    // What is made for the band is what the whole strip has.
    expect(inSight.every((mark) => track.marks.includes(mark))).toBe(true);
  });

  it("gives all marks where the whole strip is in the band, or where there is none", () => {
    const { scene, track } = treatmentOf(recordOf(drugs));
    const whole = { top: 0, bottom: scene.height };
    for (const band of [whole, undefined])
      expect(marksInBand({ tracks: [track] }, band).flatMap(({ marks }) => marks)).toEqual(
        track.marks,
      );
  });

  it("gives all marks of a copy of a scene, which is plain data", () => {
    const { scene } = treatmentOf(recordOf(drugs));
    const copy = JSON.parse(JSON.stringify(scene)) as typeof scene;
    const [first] = copy.tracks;
    expect(marksInBand(copy, { top: 0, bottom: 100 })).toMatchObject([{ marks: first?.marks }]);
  });

  it("gives the sign of a doubtful time with the rest of the strip, wherever the mark is", () => {
    const doubtful = drugs.map((event, index) =>
      index === LANES - 1 ? { ...event, timeDoubt: ["far-future" as const] } : event,
    );
    const { track } = treatmentOf(recordOf(doubtful));
    const bottom = track.y + track.height;
    const last = marksInBand({ tracks: [track] }, { top: bottom - 60, bottom }).flatMap(
      ({ marks }) => marks,
    );
    expect(last.filter((mark) => mark.shape === "text" && mark.text === "?")).toHaveLength(1);
  });
});
