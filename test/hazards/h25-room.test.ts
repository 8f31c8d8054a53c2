import { estimateTextWidth, layoutReadouts, type MeasureText } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { labelFaults } from "../support/labelBoxes.js";
import { drawnPatient, quickPatients, marksOf } from "./drawnPatient.js";

const times =
  (factor: number): MeasureText =>
  (text, font) =>
    estimateTextWidth(text, font) * factor;

describe.each(quickPatients)("H25: zoom or large text breaks the layout, $id", (patient) => {
  const { record, now, draw } = drawnPatient(patient);
  const faults = (width: number, measureText: MeasureText) => {
    const changes = { width, measureText };
    const scene = draw(changes);
    return labelFaults(scene, layoutReadouts(record, scene, undefined, { now, ...changes }));
  };

  it.each([640, 1024, 2400])("no label meets another or leaves its column at %i px", (width) => {
    expect(faults(width, estimateTextWidth)).toEqual([]);
  });

  it("nor where the letters are twice as wide", () => {
    expect(faults(1600, times(2))).toEqual([]);
  });

  it("words that give way for room stay in the labels: every event keeps its mark", () => {
    const idsOf = (changes: Parameters<typeof draw>[0]) =>
      [...new Set(marksOf(draw(changes)).flatMap(({ events }) => events))].sort();
    expect(idsOf({ measureText: times(4) })).toEqual(idsOf({}));
  });
});
