import { layoutTimeline, marksInBand, type Mark, type TrackScene } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { shownEvents } from "../packages/layout/src/interact/band.js";
import { boundsOf } from "../packages/layout/src/marks/boundsOf.js";
import { workload } from "./speed/workload.js";
import { nowOf, patients, readPatient } from "./support/patients.js";

/** A window of the screen that is moved down by its own height, in pixels. */
const HEIGHT = 90;

describe("the marks in sight", () => {
  it.each(patients)("are all that lie there, in their order, at every height: $id", (patient) => {
    const { record } = readPatient(patient);
    expect(missing(record, { now: nowOf(record) })).toEqual([]);
  });

  it("are all that lie there in a record of hundreds of treatments", () => {
    expect(missing(workload("M"), {})).toEqual([]);
  });
});

describe("the events that a strip shows", () => {
  it.each(patients)("are known without its marks, and are those of its marks: $id", (patient) => {
    const { record } = readPatient(patient);
    expect(tracksIn(record, { now: nowOf(record) }).flatMap(mistaken)).toEqual([]);
  });

  it("are known in a record of hundreds of treatments", () => {
    expect(tracksIn(workload("M"), {}).flatMap(mistaken)).toEqual([]);
  });
});

function mistaken(track: TrackScene): string[] {
  const shown = new Set(shownEvents(track).flat());
  const drawn = new Set(track.marks.flatMap(({ events }) => events));
  return [
    ...[...shown].filter((id) => !drawn.has(id)).map((id) => `${track.id}: ${id} is not drawn`),
    ...[...drawn].filter((id) => !shown.has(id)).map((id) => `${track.id}: ${id} is not known`),
  ];
}

/** What is in sight and not given. */
function missing(record: PatientRecord, given: { readonly now?: EpochMs }): string[] {
  return tracksIn(record, given).flatMap(missingOf);
}

/** The strips in the whole course, all data and a part of it, closed and open. */
function tracksIn(record: PatientRecord, given: { readonly now?: EpochMs }): TrackScene[] {
  const whole = layoutTimeline(record, { width: 1600, ...given });
  const { start, end } = whole.viewport;
  const year = { start, end: (start + (end - start) / 5) as EpochMs };
  const all = whole.tracks.flatMap(({ id, parts = [] }) => [id, ...parts.map((part) => part.id)]);
  const views = [{}, { viewport: whole.extent }, { viewport: year }, { expanded: all }];
  return views.flatMap((view) => layoutTimeline(record, { width: 1600, ...given, ...view }).tracks);
}

function missingOf(track: TrackScene): string[] {
  const found: string[] = [];
  for (let top = track.y; top < track.y + track.height; top += HEIGHT) {
    const band = { top, bottom: top + HEIGHT };
    const given = marksInBand({ tracks: [track] }, band).flatMap(({ marks }) => marks);
    const inOrder = track.marks.filter((mark) => given.includes(mark));
    if (given.some((mark, index) => mark !== inOrder[index])) found.push(`${track.id}: order`);
    for (const mark of track.marks)
      if (reaches(mark, track, band) && !given.includes(mark))
        found.push(`${track.id} at ${top}: ${mark.label ?? JSON.stringify(mark)}`);
  }
  return found;
}

function reaches(mark: Mark, { y }: TrackScene, band: { top: number; bottom: number }): boolean {
  const box = boundsOf(mark);
  return y + box.y < band.bottom && y + box.y + box.height > band.top;
}
