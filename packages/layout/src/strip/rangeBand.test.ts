import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { lab, recordOf } from "../testing/makeEvent.js";

const options = { width: 1200, lang: "en" } as const;
const limit = (value: number, unit: string) => ({ value, unit, code: unit });
const recordWith = (unit: string) =>
  recordOf([
    lab("Testosterone", "2024-01-01", 10, {
      value: { kind: "quantity", quantity: limit(10, "nmol/L") },
      referenceRange: [{ low: limit(2, unit), high: limit(80, unit) }],
    }),
  ]);

describe("layoutRangeBands", () => {
  it("a range in another unit has no band and no place on the axis, and is read with its own unit", () => {
    const record = recordWith("ug/L");
    const scene = layoutTimeline(record, options);
    const marks = scene.tracks[0]?.marks ?? [];
    expect(marks.some((mark) => mark.shape === "rect")).toBe(false);
    expect(marks.some((mark) => mark.shape === "text" && mark.text === "80")).toBe(false);
    expect(layoutReadouts(record, scene, undefined, options)[0]?.text).toContain(
      "ref 2–80\u00a0ug/L",
    );
  });

  it("a range in the value's unit is a band", () => {
    const record = recordWith("nmol/L");
    const scene = layoutTimeline(record, options);
    expect(scene.tracks[0]?.marks.some((mark) => mark.shape === "rect")).toBe(true);
    expect(layoutReadouts(record, scene, undefined, options)[0]?.text).toMatch(/ref 2–80$/);
  });
});
