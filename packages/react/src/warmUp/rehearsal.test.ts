import { defaultTracks, layoutTimeline } from "@ipo/layout";
import { PatientRecord } from "@ipo/model";
import { expect, it } from "vitest";
import { rehearsalCourse, rehearsalRecord } from "./rehearsal.js";

it("is a record of the right shape, in order of time", () => {
  const { events } = PatientRecord.parse(rehearsalRecord());
  const starts = events.flatMap(({ time }) => (time.kind === "point" ? [time.at.start] : []));
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

it("has something for every strip, so that the code of each runs", () => {
  const scene = layoutTimeline(rehearsalRecord(), { width: 1280, now: rehearsalCourse.end });
  const drawn = new Set(scene.tracks.map(({ kind }) => kind));
  const absent = defaultTracks.flatMap(({ kind }) => (drawn.has(kind) ? [] : [kind]));
  // What is missing is told in the strip that it concerns, here the treatments.
  expect(absent).toEqual(["completeness"]);
  const words = scene.tracks.flatMap(({ marks }) =>
    marks.flatMap((m) => ("text" in m ? m.text : [])),
  );
  expect(words.join(" ")).toContain("Läkemedelsrapportering ej komplett");
});
