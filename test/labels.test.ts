import { boundsOf, layoutReadouts, layoutTimeline, type Bounds, type Mark } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { nowOf, patients, readPatient } from "./support/patients.js";

/** The box of a line of text with its own width; a hair of slack for edges that touch. */
interface LabelBox extends Bounds {
  readonly text: string;
}

function labelsOf(marks: readonly Mark[], y: number): LabelBox[] {
  return marks.flatMap((mark) => {
    if (mark.shape !== "text") return [];
    const box = boundsOf(mark);
    return [{ ...box, y: box.y + y + 1, height: box.height - 2, text: mark.text }];
  });
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  const slack = 0.5;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

function collisions(labels: readonly LabelBox[]): string[] {
  return labels.flatMap((label, index) =>
    labels
      .slice(index + 1)
      .filter((other) => overlap(label, other))
      .map(
        (other) =>
          `"${label.text}" on "${other.text}" at ${Math.round(label.x)},${Math.round(label.y)}`,
      ),
  );
}

describe.each(patients)("$id", (patient) => {
  const { record } = readPatient(patient);
  const now = nowOf(record);

  describe.each([1600, 1280, 900])("at %i px", (width) => {
    it.each(["sv", "en"] as const)("no label meets another or leaves the drawing (%s)", (lang) => {
      const options = { width, lang, now };
      const scene = layoutTimeline(record, options);
      const readouts = layoutReadouts(record, scene, undefined, options);
      const labels = [
        ...labelsOf(scene.overview.marks, scene.overview.y),
        ...labelsOf(scene.axis.marks, 0),
        ...scene.tracks.flatMap((track) => [
          ...labelsOf(track.marks, track.y),
          ...labelsOf(readouts.find(({ trackId }) => trackId === track.id)?.marks ?? [], track.y),
        ]),
      ];
      expect(collisions(labels)).toEqual([]);
      const outside = labels.filter(
        ({ x, y, width: w, height }) =>
          x < 0 || y < 0 || x + w > width || y + height > scene.height,
      );
      expect(outside.map(({ text }) => text)).toEqual([]);
    });

    it("no label of one track hangs into the next", () => {
      const scene = layoutTimeline(record, { width, now });
      const hanging = scene.tracks.flatMap((track) =>
        labelsOf(track.marks, 0)
          .filter(({ y, height }) => y < -1 || y + height > track.height + 1)
          .map(({ text }) => `${track.label}: ${text}`),
      );
      expect(hanging).toEqual([]);
    });
  });
});
