import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { lab, recordOf } from "../testing/makeEvent.js";

/** How many solid lines join the values of these dates. */
function linesBetween(...dates: string[]): number {
  const events = dates.map((date, index) => lab("Hb", date, 100 + index * 10));
  const [track] = layoutTimeline(recordOf(events), { width: 1200 }).tracks;
  return (track?.marks ?? []).filter((mark) => mark.shape === "line" && mark.strokeWidth === 1.4)
    .length;
}

describe("layoutValueLines", () => {
  it("a value known only to the month or year is joined to no other", () => {
    const other = linesBetween("2024-03");
    expect(linesBetween("2024-01-01", "2024-03", "2024-05-01")).toBe(other);
    expect(linesBetween("2024-01-01", "2024-03-01", "2024-05-01")).toBe(1);
  });

  it("H18: no line runs to or from a value that a log axis has no place for", () => {
    const events = [10, 100, -1, 50, 60].map((value, index) =>
      lab("CEA", `2024-0${index + 1}-01`, value),
    );
    const id = layoutTimeline(recordOf(events), { width: 1200 }).tracks[0]?.id ?? "";
    const scene = layoutTimeline(recordOf(events), { width: 1200, valueScales: { [id]: "log" } });
    const marks = scene.tracks[0]?.marks ?? [];
    const lines = marks.flatMap((mark) =>
      mark.shape === "line" && mark.strokeWidth === 1.4 ? [mark.points.length] : [],
    );
    expect(scene.tracks[0]?.valueScale).toBe("log");
    expect(lines).toEqual([2, 2]);
  });
});
