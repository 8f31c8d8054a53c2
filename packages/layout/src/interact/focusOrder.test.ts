import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { lab, recordOf } from "../testing/makeEvent.js";
import { focusOrder, focusOrderIn, hitsOfEvents } from "./focusOrder.js";
import { tracksInBand } from "./band.js";

const events = [
  lab("Hb", "2024-01-01", 120),
  lab("Hb", "2024-06-01", 110),
  lab("Na", "2024-03-01", 140),
];
const scene = layoutTimeline(recordOf(events), { width: 1200 });

describe("focusOrder", () => {
  it("goes through every mark, track by track and in time, each with words", () => {
    const order = focusOrder(scene);
    expect(order.flatMap((hit) => hit.events)).toEqual(events.map(({ id }) => id));
    for (const hit of order) expect(hit.label).not.toBe("");
  });

  it("is the orders of the tracks one after another, and a track's is the same list at every call", () => {
    expect(scene.tracks.flatMap(focusOrderIn)).toEqual(focusOrder(scene));
    const [first] = scene.tracks;
    if (!first) throw new Error("no tracks");
    expect(focusOrderIn(first)).toBe(focusOrderIn(first));
  });
});

describe("hitsOfEvents", () => {
  it("finds the marks of events in the tracks that are given, and only there", () => {
    const [hb, na] = [events[0]?.id ?? "", events[2]?.id ?? ""];
    const found = hitsOfEvents(scene.tracks, [hb, na]);
    expect(found.flatMap((hit) => hit.events)).toEqual([hb, na]);
    const [first] = scene.tracks;
    if (!first) throw new Error("no tracks");
    const band = { top: first.y, bottom: first.y + first.height };
    expect(hitsOfEvents(tracksInBand(scene, band), [hb, na]).map(({ trackId }) => trackId)).toEqual(
      [first.id],
    );
    expect(hitsOfEvents(scene.tracks, [])).toEqual([]);
  });
});
