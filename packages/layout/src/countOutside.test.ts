import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { describe, expect, it, vi } from "vitest";
import { layoutTimeline } from "./layoutTimeline.js";
import { ruleMark } from "./marks/make.js";
import { base, lab, recordOf, when } from "./testing/makeEvent.js";
import { lazySlice, slicedLayout } from "./tracks/slices.js";
import type { Track, TrackLayout } from "./tracks/track.js";

const days = ["2020-01-01", "2020-06-01", "2021-01-01", "2022-01-01", "2023-01-01"];
const record = recordOf(days.map((day) => lab("Hb", day, 120)));
const at = (day: string) => Date.parse(day) as EpochMs;
const outsideOf = (start: string, end: string, own = record) =>
  layoutTimeline(own, { width: 1200, viewport: { start: at(start), end: at(end) } }).outside;

describe("what lies beside the window", () => {
  it("is every dated event that is over before it or begins after it", () => {
    expect(outsideOf("2020-03-01", "2021-06-01")).toEqual({ before: 1, after: 2 });
    expect(outsideOf("2019-01-01", "2024-01-01")).toEqual({ before: 0, after: 0 });
  });

  it("is counted by half-open time: what is over at its start is before, what begins at its end is after", () => {
    expect(outsideOf("2020-06-02", "2022-01-01")).toEqual({ before: 2, after: 2 });
  });

  it("has what goes on since before it only where that is not drawn in it, and reads no other track for that", () => {
    const ongoing: ClinicalEvent = { kind: "followUp", ...base("Goes on", when("2019-01-01", "")) };
    const read = vi.fn((): TrackLayout["marks"] => []);
    const trackOf = (
      id: string,
      own: readonly ClinicalEvent[],
      marks: () => TrackLayout["marks"],
    ) =>
      ({
        kind: id,
        select: () => [{ id, label: id, rows: [id], events: own }],
        layout: () => ({
          height: 40,
          get marks() {
            return marks();
          },
        }),
        readout: () => undefined,
      }) as Track;
    const drawn = { ...ruleMark([0, 0], [10, 0], "ink"), events: [ongoing.id] };
    const before = (marks: TrackLayout["marks"]) =>
      layoutTimeline(recordOf([ongoing, ...record.events]), {
        width: 1200,
        viewport: { start: at("2021-06-01"), end: at("2022-06-01") },
        tracks: [
          trackOf("going-on", [ongoing], () => marks),
          trackOf("values", record.events, read),
        ],
      }).outside.before;
    expect(before([drawn])).toBe(3);
    expect(before([])).toBe(4);
    expect(read).not.toHaveBeenCalled();
  });

  it("makes no mark of a strip in slices that say what they show", () => {
    const ongoing: ClinicalEvent = { kind: "followUp", ...base("Goes on", when("2019-01-01", "")) };
    const read = vi.fn((): TrackLayout["marks"] => []);
    const slice = lazySlice({ top: 0, bottom: 40, events: () => [[ongoing.id]] }, read);
    const track = {
      kind: "sliced",
      select: () => [{ id: "sliced", label: "Sliced", rows: ["one"], events: [ongoing] }],
      layout: () => slicedLayout({ height: 40 }, [slice]),
      readout: () => undefined,
    } as Track;
    const { outside } = layoutTimeline(recordOf([ongoing, ...record.events]), {
      width: 1200,
      viewport: { start: at("2021-06-01"), end: at("2022-06-01") },
      tracks: [track],
    });
    expect(outside.before).toBe(3);
    expect(read).not.toHaveBeenCalled();
  });
});
