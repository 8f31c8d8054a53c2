import type { EpochMs } from "@ipo/model";
import { describe, expect, it, vi } from "vitest";
import { layoutTimeline } from "./layoutTimeline.js";
import type { Scene } from "./scene.js";
import { base, lab, recordOf, when } from "./testing/makeEvent.js";
import { defaultTracks } from "./tracks/index.js";

const width = 1200;
const record = recordOf([
  {
    kind: "medication",
    ...base("Leuprorelin", when("2019-01-01", "")),
    resource: "statement",
    status: "active",
  },
  ...["2020-01-01", "2021-01-01", "2022-01-01"].flatMap((day) =>
    ["Hb", "CRP", "PSA", "LD", "ALP"].map((name) => lab(name, day, 3)),
  ),
]);
const viewport = {
  start: Date.UTC(2020, 5, 1) as EpochMs,
  end: Date.UTC(2021, 5, 1) as EpochMs,
};
const whole = layoutTimeline(record, { width });
/** The middle of the third strip. */
const bottom = whole.tracks.slice(2, 3).reduce((_, { y, height }) => y + height / 2, 0);

describe("a scene down to a height", () => {
  const part = layoutTimeline(record, { width, bottom });

  it("has the strips that begin above it, each as it is in the whole, and says that there may be more", () => {
    expect(whole.tracks.length).toBeGreaterThan(4);
    expect(part.tracks).toEqual(whole.tracks.slice(0, 3));
    expect(part.isPartial).toBe(true);
    const end = whole.tracks[3]?.y;
    expect(part.height).toBe(end);
    expect(part.body).toEqual({ y: whole.body.y, height: (end ?? NaN) - whole.body.y });
  });

  it("is the whole otherwise: window, axis, lines of now and anchors, and what lies outside", () => {
    const rest = ({ tracks: _tracks, height: _height, body: _body, isPartial: _, ...own }: Scene) =>
      own;
    const cut = (scene: Scene) => ({ ...rest(scene), overlay: [], backdrop: [] });
    expect(cut(part)).toEqual(cut(whole));
    for (const end of [0, bottom, 1e6])
      expect(layoutTimeline(record, { width, viewport, bottom: end }).outside).toEqual(
        layoutTimeline(record, { width, viewport }).outside,
      );
  });

  it("is not called partial where every strip was reached", () => {
    const all = layoutTimeline(record, { width, bottom: whole.height + 1 });
    expect(all).toEqual(whole);
    expect(all).not.toHaveProperty("isPartial");
  });

  it("asks no track below it what it has", () => {
    const tracks = defaultTracks.map((track) => ({ ...track, select: vi.fn(track.select) }));
    const asked = () => tracks.filter(({ select }) => select.mock.calls.length > 0);
    layoutTimeline(record, { width, tracks, bottom: 1 });
    expect(asked().map(({ kind }) => kind)).not.toContain("lab");
    layoutTimeline(record, { width, tracks });
    expect(asked()).toHaveLength(tracks.length);
  });
});
