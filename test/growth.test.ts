import { layoutTimeline } from "@ipo/layout";
import type { ClinicalEvent, PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { workload, workloadSizes, workloadSpan, type WorkloadOptions } from "./speed/workload.js";

const DAY_MS = 86_400_000;
const { M } = workloadSizes;
const span = workloadSpan(M);
/** One of fifteen years, and the same a little later. */
const middle = (span.start + span.end) / 2;
const year = { start: middle - 180 * DAY_MS, end: middle + 180 * DAY_MS };
/** Words and lines may lead this far, and a treatment may have begun there. */
const MARGIN = 730 * DAY_MS;
const later = { start: year.start + DAY_MS, end: year.end + DAY_MS };

describe("what a frame costs grows with what it shows, not with the record", () => {
  it("twice the events outside the window are not read in a pan", () => {
    const near = { start: year.start - MARGIN, end: year.end + MARGIN };
    const once = readsOfPan(workload("M"));
    const twice = readsOfPan(workload("M", { doubledOutside: near }));
    expect(once).toBeGreaterThan(100);
    expect(twice / once).toBeLessThan(1.02);
  });

  it("twice the points of a series are drawn with as many symbols", () => {
    const counts = { ...M, series: { count: 2, points: 20_000 } };
    const drawn = (options: WorkloadOptions) => {
      const record = workload({ custom: counts }, options);
      const { tracks } = layoutTimeline(record, { width: 1600 });
      return tracks
        .filter(({ kind }) => kind === "lab")
        .flatMap(({ marks }) => marks)
        .flatMap((mark) => (mark.shape === "symbols" && mark.fill === "series" ? mark.xs : []))
        .length;
    };
    const [once, twice] = [drawn({}), drawn({ doubledSeries: 0 })];
    expect(once).toBeGreaterThan(500);
    expect(once).toBeLessThan(1200);
    expect(twice / once).toBeLessThan(1.05);
  });
});

/** How many events the second of two frames reads anything of. */
function readsOfPan(record: PatientRecord): number {
  const read = new Set<string>();
  let isCounting = false;
  const watched = (event: ClinicalEvent): ClinicalEvent =>
    new Proxy(event, {
      get(target, key) {
        if (isCounting) read.add(target.id);
        return Reflect.get(target, key) as unknown;
      },
    });
  const all = { ...record, events: record.events.map(watched) };
  draw(all, year);
  isCounting = true;
  draw(all, later);
  return read.size;
}

function draw(record: PatientRecord, viewport: { start: number; end: number }): void {
  const { tracks } = layoutTimeline(record, { width: 1600, viewport: viewport as never });
  for (const track of tracks) void track.marks.length;
}
