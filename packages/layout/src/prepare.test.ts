import { packById } from "@ipo/clinical";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "./layoutTimeline.js";
import { prepareTimeline } from "./prepare.js";
import { tableOf } from "./tableOf.js";
import { lab, recordOf } from "./testing/makeEvent.js";
import { defaultTracks } from "./tracks/index.js";
import { labTrack } from "./tracks/lab.js";
import type { Track } from "./tracks/track.js";

const width = 1200;
const idsOf = (...events: Parameters<typeof recordOf>[0]) =>
  layoutTimeline(recordOf(events), { width }).tracks.flatMap(({ marks }) =>
    marks.flatMap((mark) => ("events" in mark ? (mark.events ?? []) : [])),
  );

describe("the order of tracks", () => {
  const mine: Track = {
    kind: "mine",
    select: ({ record: { events } }) => [{ id: "mine", label: "Mine", rows: events, events }],
    layout: () => ({ height: 20, marks: [] }),
    readout: () => undefined,
  };
  const record = recordOf([lab("Hb", "2024-01-01", 120)]);
  const generic = packById("generic");
  if (!generic) throw new Error("no generic pack");

  it("is the pack's, and a track that no pack lists comes after those and before what is left", () => {
    const left: Track = { ...mine, kind: "other", select: () => [strip("left")] };
    const strip = (id: string) => ({ id, label: id, rows: [], events: [] });
    const tracks = [mine, left, labTrack] as readonly Track[];
    const { strips } = prepareTimeline(record, { tracks, pack: generic });
    expect(strips.all().map(({ track: { kind } }) => kind)).toEqual(["lab", "mine", "other"]);
  });

  it("names every built-in track in every pack, but the one for what concerns no other", () => {
    const named = new Set(generic.tracks);
    expect(defaultTracks.map(({ kind }) => kind).filter((kind) => !named.has(kind))).toEqual([
      "completeness",
    ]);
  });
});

describe("one fact that two sources state", () => {
  const first = lab("Hb", "2024-01-01", 120, { id: "first", duplicates: ["second"] });
  const second = lab("Hb", "2024-01-01", 120, { id: "second", duplicateOf: "first" });
  const later = lab("Hb", "2024-03-01", 110, { id: "later" });

  it("is drawn once", () => {
    expect(idsOf(first, second, later)).toContain("first");
    expect(idsOf(first, second, later)).not.toContain("second");
  });

  it("stands twice in the table, where each names the other", () => {
    const rows = tableOf(recordOf([first, second, later]), { lang: "en" });
    expect(rows.map(({ eventId }) => eventId)).toEqual(["first", "second", "later"]);
    expect(rows[0]?.note).toBe("second");
    expect(rows[1]?.note).toBe("Drawn as first");
    expect(rows[2]?.note).toBe("");
  });

  it("is drawn by the other where the first is not in the record", () => {
    expect(idsOf(second, later)).toContain("second");
  });

  it("counts once outside the window", () => {
    const { viewport } = layoutTimeline(recordOf([later]), { width });
    const { outside } = layoutTimeline(recordOf([first, second, later]), { width, viewport });
    expect(outside).toMatchObject({ before: 1 });
  });
});

it("a doubtful time is said in the table", () => {
  const event = lab("Hb", "2024-01-01", 120, { timeDoubt: ["before-birth", "far-future"] });
  expect(tableOf(recordOf([event]), { lang: "en" })[0]?.note).toBe(
    "before birth · far in the future",
  );
});
