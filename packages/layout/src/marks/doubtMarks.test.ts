import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { lab, recordOf } from "../testing/makeEvent.js";

describe("an event whose time can hardly be right", () => {
  const late = lab("Hb", "2024-03-01", 120, { timeDoubt: ["after-death"] });
  const record = recordOf([lab("Hb", "2024-01-01", 130), late]);
  const [track] = layoutTimeline(record, { width: 1200, lang: "en" }).tracks;
  const marks = track?.marks ?? [];

  it("is drawn where it says, with one question mark that leads to it", () => {
    const questions = marks.filter((mark) => mark.shape === "text" && mark.text === "?");
    expect(questions).toMatchObject([{ events: [late.id] }]);
    expect(marks.some((mark) => mark.shape === "symbol" && mark.events.includes(late.id))).toBe(
      true,
    );
  });

  it("says in its label what is odd", () => {
    const label = marks.find((mark) => mark.events.includes(late.id) && mark.label)?.label;
    expect(label).toContain("after death");
  });
});
