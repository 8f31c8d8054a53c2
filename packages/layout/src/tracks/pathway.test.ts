import type { EventOfKind } from "@ipo/model";
import { svfPointOf } from "@ipo/clinical";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { pathwaysOf } from "./pathway.js";

type CareEvent = EventOfKind<"careEvent">;

const point = (code: string, date: string, rest: Partial<CareEvent> = {}): CareEvent => ({
  kind: "careEvent",
  ...base(code, when(date)),
  code: { coding: [{ code }] },
  category: "pathway",
  ...rest,
});
const found = (events: CareEvent[], now?: string) =>
  pathwaysOf(events, svfPointOf, now === undefined ? undefined : at(now).start).map(
    ({ end, isClosed, days }) => ({ end: end?.id, isClosed, days }),
  );
const wordsOf = (events: CareEvent[]) =>
  layoutTimeline(recordOf(events), { width: 1200, lang: "sv" }).tracks.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : [])),
  );

describe("pathwaysOf", () => {
  it("counts days between the calendar days as written, whatever the zone", () => {
    const end = point("VJ150", "2024-05-20T00:00:00+02:00");
    expect(found([point("VJ110", "2024-05-02"), end])).toEqual([
      { end: end.id, isClosed: false, days: 18 },
    ]);
  });

  it("counts no days from or to a date known only to the month, and says so", () => {
    const end = point("VJ150", "2024-06");
    const events = [point("VJ110", "2024-05-02"), end];
    expect(found(events)).toEqual([{ end: end.id, isClosed: false, days: undefined }]);
    expect(wordsOf(events)).toContain("SVF, dagar ej räknbara");
    const start = [point("VJ110", "2024-05"), point("VJ150", "2024-05-20")];
    expect(found(start)[0]).toMatchObject({ days: undefined, isClosed: false });
    expect(wordsOf(start)).not.toContain("SVF startat");
    const same = [point("VJ150", "2024-05"), point("VJ110", "2024-05-02")];
    expect(wordsOf(same)).toContain("SVF, dagar ej räknbara");
  });

  it("a closed pathway ends there, and a later one has its own days", () => {
    const closed = point("VJ178", "2024-01-20");
    const end = point("VJ150", "2024-07-01");
    const events = [point("VJ110", "2024-01-02"), closed, point("VJ110", "2024-06-01"), end];
    expect(found(events)).toEqual([
      { end: closed.id, isClosed: true, days: undefined },
      { end: end.id, isClosed: false, days: 30 },
    ]);
    expect(wordsOf(events)).toContain("SVF avslutat");
    expect(wordsOf(events)).toContain("SVF 30\u00a0d · ingen gräns känd");
  });

  it("an end does not pass a later start, and ends one pathway only", () => {
    const end = point("VJ150", "2024-07-01");
    expect(
      found([point("VJ110", "2024-01-02"), point("VJ110", "2024-06-01"), end]).map(
        ({ days }) => days,
      ),
    ).toEqual([undefined, 30]);
    const sameDay = [
      point("VJ110", "2024-01-01"),
      point("VJ178", "2024-01-20"),
      point("VJ110", "2024-01-20"),
    ];
    expect(found(sameDay).map(({ isClosed }) => isClosed)).toEqual([true, false]);
  });

  it("what is planned, was not done or lies after now ends nothing", () => {
    const start = point("VJ110", "2024-05-02");
    const open = [{ end: undefined, isClosed: false, days: undefined }];
    expect(found([start, point("VJ150", "2024-05-20", { status: "planned" })])).toEqual(open);
    expect(found([start, point("VJ150", "2024-05-20", { status: "not-done" })])).toEqual(open);
    expect(found([start, point("VJ150", "2024-05-20")], "2024-05-10")).toEqual(open);
    expect(found([start, point("VJ150", "2024-05-20")], "2024-05-20")[0]?.days).toBe(18);
  });
});
