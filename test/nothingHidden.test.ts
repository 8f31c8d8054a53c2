import { layoutReadouts, layoutTimeline, tableRowsOf, type Mark, type Scene } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import { anchorOf } from "@ipo/model";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { workload, workloadSizes, type WorkloadCounts } from "./speed/workload.js";
import { seriesPointId } from "./speed/workload/series.js";

const DAY_MS = 86_400_000;

/** What is hidden in a haystack: far out, not far out at all, and beyond a limit. The limits are made up. */
const needles = [
  { name: "the highest of all", value: 1e5 },
  { name: "the lowest of all", value: 0.001 },
  { name: "below a limit", value: 0.01, comparator: "<" },
  { name: "above a limit", value: 9e4, comparator: ">" },
] as const;

/** The series of XL as long as they are, but so few that the test fits the memory of any machine. */
const sizes: Record<string, WorkloadCounts> = {
  L: workloadSizes.L,
  "XL with four of its hundred series": {
    ...workloadSizes.XL,
    series: { count: 4, points: workloadSizes.XL.series.points },
  },
};

describe.each(Object.entries(sizes))("%s: thinning hides nothing", (_, counts) => {
  const { points } = counts.series;
  const planted = needles.map((needle, index) => ({
    ...needle,
    series: index % 2,
    point: Math.round((points * (index + 1)) / (needles.length + 1)),
  }));
  let record: PatientRecord;
  beforeAll(() => {
    record = workload({ custom: counts }, { planted });
  });

  const timeOf = (id: string) => {
    const event = record.events.find((own) => own.id === id);
    return (event && anchorOf(event.time)) ?? NaN;
  };

  it.each(planted)("$name is drawn at every zoom, read out, and in the table", (needle) => {
    const id = seriesPointId(needle.series, needle.point);
    const at = timeOf(id);
    const span = { start: Date.UTC(2011, 0, 1), end: Date.UTC(2026, 0, 1) };
    const windows = fc.record({
      // From one day to all of it, evenly over the zooms, with the value anywhere in the window.
      days: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => 5500 ** share),
      place: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    });
    // The strips that hold it are the same in every window, and only their marks are made.
    const strips = new Set(
      layoutTimeline(record, { width: 1600 })
        .tracks.filter((track) => needleIn([track], id))
        .map((track) => track.id),
    );
    const finds = (start: number, end: number) => {
      const options = { width: 1600, viewport: { start, end } as never };
      const scene = layoutTimeline(record, options);
      const mark = needleIn(
        scene.tracks.filter((track) => strips.has(track.id)),
        id,
      );
      expect(mark, `no mark of its own from ${start} to ${end}`).toBeDefined();
      expect(mark?.fill).toBe("alert");
      // A value beyond a limit is a triangle on the side where it lies, whatever stands beside it.
      if ("comparator" in needle) expect(mark?.symbol).toMatch(/^triangle/);
      const readout = layoutReadouts(record, scene, at as EpochMs, options).find(({ events }) =>
        events.includes(id),
      );
      expect(readout, "the cursor on it reads out another value").toBeDefined();
    };
    finds(span.start, span.end);
    fc.assert(
      fc.property(windows, ({ days, place }) => {
        const start = at - days * DAY_MS * place;
        finds(start, start + days * DAY_MS);
      }),
      { numRuns: 12, seed: 1 },
    );
    const rows = tableRowsOf(record);
    const index = record.events.findIndex((event) => event.id === id);
    expect(rows.at(index)).toMatchObject({ eventId: id });
    expect(rows.at(index).value).toMatch("comparator" in needle ? /^[<>]/ : /\d/);
  });

  it("every value of the window has a mark, whatever the zoom", () => {
    for (const days of [5500, 1500, 300, 20]) {
      const start = Date.UTC(2015, 0, 1);
      const end = start + days * DAY_MS;
      const scene = layoutTimeline(record, { width: 1600, viewport: { start, end } as never });
      const values = scene.tracks.filter(({ kind }) => kind === "lab");
      const drawn = new Set(marksOf(values).flatMap((mark) => mark.events));
      const missing = record.events.filter(({ id, kind, time }) => {
        const at = anchorOf(time) ?? NaN;
        return kind === "lab" && at >= start && at <= end && !drawn.has(id);
      });
      expect(missing.map(({ id }) => id)).toEqual([]);
    }
  });
});

function marksOf(tracks: Scene["tracks"]): Mark[] {
  return tracks.flatMap(({ marks }) => marks);
}

/** The symbol that stands for a value first of all: its own, not one that it shares with a neighbour. */
function needleIn(tracks: Scene["tracks"], id: string) {
  const own = marksOf(tracks).flatMap((mark) =>
    mark.shape === "symbols" ? mark.marks : mark.shape === "symbol" ? [mark] : [],
  );
  return own.find(({ events: [first] }) => first === id);
}
