import { layoutReadouts, layoutTimeline } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { labelFaults } from "./support/labelBoxes.js";
import { nowOf, patients, readPatient } from "./support/patients.js";
import { viewsOf } from "./support/views.js";

describe.each(patients)("$id", (patient) => {
  const { record } = readPatient(patient);
  const views = viewsOf(record, nowOf(record));

  describe.each([1600, 1280, 900])("at %i px", (width) => {
    it.each(["sv", "en"] as const)(
      "no label meets another, leaves its column or hangs into the next strip, in any view (%s)",
      (lang) => {
        const faults = views.flatMap(({ name, options }) => {
          const all = { ...options, width, lang };
          const scene = layoutTimeline(record, all);
          const readouts = layoutReadouts(record, scene, undefined, all);
          return labelFaults(scene, readouts).map((fault) => `${name}: ${fault}`);
        });
        expect(faults).toEqual([]);
      },
    );
  });
});
