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

describe("the whole of a scene that was laid out down to a height", () => {
  const spied = () =>
    defaultTracks.map((track) => ({ ...track, layout: vi.fn(track.layout.bind(track)) }));
  const laidOut = (tracks: ReturnType<typeof spied>) =>
    tracks.flatMap(({ layout }) => layout.mock.calls.map(([{ id }]) => id));

  it("goes on below the strips that are there, which are laid out once", () => {
    const tracks = spied();
    const part = layoutTimeline(record, { width, tracks, bottom });
    const top = part.tracks[0];
    const marks = top?.marks;
    const all = layoutTimeline(record, { width, tracks });
    expect(all).toEqual(layoutTimeline(record, { width }));
    part.tracks.forEach((track, index) => expect(all.tracks[index]).toBe(track));
    expect(all.tracks[0]?.marks).toBe(marks);
    expect(laidOut(tracks)).toEqual(all.tracks.map(({ id }) => id));
  });

  it("goes on in steps, and back up, as if each had been asked for alone", () => {
    const middles = whole.tracks.map(({ y, height }) => y + height / 2);
    const ends = [...middles, bottom, whole.height + 1];
    const alone = ends.map((end) =>
      layoutTimeline(recordOf([...record.events]), { width, bottom: end }),
    );
    const tracks = spied();
    const inSteps = ends.map((end) => layoutTimeline(record, { width, tracks, bottom: end }));
    expect(inSteps).toEqual(alone);
    expect(laidOut(tracks)).toHaveLength(whole.tracks.length);
  });

  it("has what lies outside without laying out a strip again", () => {
    const tracks = spied();
    const part = layoutTimeline(record, { width, viewport, tracks, bottom });
    expect(part.outside.before).toBeGreaterThan(0);
    layoutTimeline(record, { width, viewport, tracks });
    const ids = laidOut(tracks);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ["width", { width: 900 }],
    ["beginning of the window", { viewport: { ...whole.viewport, start: viewport.start } }],
    ["end of the window", { viewport: { ...whole.viewport, end: viewport.end } }],
    ["measure of text", { measureText: (text: string) => text.length * 9 }],
    ["gap of lines", { lineGapDays: 30 }],
    ["collapsed strip", { collapsed: ["lab"] }],
    ["language", { lang: "en" as const }],
  ])("begins anew for another %s", (_, other) => {
    const alone = layoutTimeline(recordOf([...record.events]), { width, ...other });
    layoutTimeline(record, { width, bottom });
    expect(layoutTimeline(record, { width, ...other })).toEqual(alone);
    expect(alone).not.toEqual(whole);
  });

  it("is not that of another record, and keeps nothing once all is laid out", () => {
    const tracks = spied();
    layoutTimeline(record, { width, tracks, bottom });
    const other = recordOf([lab("Hb", "2020-01-01", 4)]);
    expect(layoutTimeline(other, { width, tracks })).toEqual(layoutTimeline(other, { width }));
    const [first, second] = [1, 2].map(() => layoutTimeline(record, { width, tracks }));
    expect(second).toEqual(first);
    expect(second?.tracks[0]).not.toBe(first?.tracks[0]);
  });
});
