import { describe, expect, it } from "vitest";
import { layoutTimeline } from "./layoutTimeline.js";
import { tableOf } from "./tableOf.js";
import { lab, recordOf } from "./testing/makeEvent.js";

const width = 1200;
const idsOf = (...events: Parameters<typeof recordOf>[0]) =>
  layoutTimeline(recordOf(events), { width }).tracks.flatMap(({ marks }) =>
    marks.flatMap((mark) => ("events" in mark ? (mark.events ?? []) : [])),
  );

describe("one fact that two sources state", () => {
  const first = lab("Hb", "2024-01-01", 120, { id: "first", duplicates: ["second"] });
  const second = lab("Hb", "2024-01-01", 120, { id: "second", duplicateOf: "first" });
  const later = lab("Hb", "2024-03-01", 110, { id: "later" });

  it("is drawn once", () => {
    expect(idsOf(first, second, later)).toContain("first");
    expect(idsOf(first, second, later)).not.toContain("second");
  });

  it("stands twice in the table, where each names the other", () => {
    const rows = tableOf(recordOf([first, second, later]), { lang: "en" });
    expect(rows.map(({ eventId }) => eventId)).toEqual(["first", "second", "later"]);
    expect(rows[0]?.note).toBe("second");
    expect(rows[1]?.note).toBe("Drawn as first");
    expect(rows[2]?.note).toBe("");
  });

  it("is drawn by the other where the first is not in the record", () => {
    expect(idsOf(second, later)).toContain("second");
  });

  it("counts once outside the window", () => {
    const { viewport } = layoutTimeline(recordOf([later]), { width });
    const { outside } = layoutTimeline(recordOf([first, second, later]), { width, viewport });
    expect(outside).toMatchObject({ before: 1 });
  });
});

it("a doubtful time is said in the table", () => {
  const event = lab("Hb", "2024-01-01", 120, { timeDoubt: ["before-birth", "far-future"] });
  expect(tableOf(recordOf([event]), { lang: "en" })[0]?.note).toBe(
    "before birth · far in the future",
  );
});
