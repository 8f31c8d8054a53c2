import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { courseOf, extentOf } from "./extent.js";
import { base, lab, recordOf, when } from "./testing/makeEvent.js";

const DAY_MS = 86_400_000;
const at = (day: string) => Date.parse(day) as EpochMs;
const cancer: ClinicalEvent = {
  ...{ kind: "condition", role: "primary-cancer", ...base("Njurcancer", when("2020-06-01")) },
};
const undated: ClinicalEvent = { kind: "followUp", ...base("Odaterad", { kind: "undated" }) };
const stay = (start: string, end: string): ClinicalEvent => ({
  ...{ kind: "followUp", ...base("Vård", when(start, end)) },
});
/** Whether a window reaches from a day to another one, and has room beyond both, but not another tenth of its length. */
function isAround(window: { start: number; end: number }, first: string, last: string): boolean {
  const room = (at(last) - at(first)) / 10;
  const [before, after] = [at(first) - window.start, window.end - at(last)];
  return before > 0 && before < room && after > DAY_MS && after < room;
}

describe("the extent of a record", () => {
  it("reaches from the first beginning to the last end, whichever event has it, past an undated one", () => {
    const events = [lab("Hb", "2020-06-02", 120), stay("2020-07-01", "2023-02-01"), undated];
    const long = recordOf([cancer, ...events.slice(0, 2), lab("Hb", "2021-01-01", 120), undated]);
    expect(isAround(extentOf(long, undefined), "2020-06-01", "2023-02-01")).toBe(true);
    expect(isAround(courseOf(long, undefined), "2020-06-01", "2023-02-01")).toBe(true);
  });

  it("is the year before now where nothing is dated", () => {
    const now = at("2024-01-01");
    expect(extentOf(recordOf([undated]), now).start).toBeLessThan(at("2023-01-02"));
    expect(extentOf(recordOf([]), now).end).toBeGreaterThan(now);
  });
});

describe("the course", () => {
  it("leaves out what began long before the cancer, however long it goes on", () => {
    const record = recordOf([
      stay("2001-01-01", "2030-01-01"),
      cancer,
      lab("Hb", "2021-06-01", 120),
      undated,
    ]);
    expect(isAround(courseOf(record, undefined), "2020-06-01", "2021-06-02")).toBe(true);
    expect(isAround(extentOf(record, undefined), "2001-01-01", "2030-01-02")).toBe(true);
  });

  it("leaves out what lies more than two years ahead of now", () => {
    const record = recordOf([cancer, lab("Hb", "2021-06-01", 120), lab("Hb", "2090-01-01", 120)]);
    expect(isAround(courseOf(record, at("2021-06-01")), "2020-06-01", "2021-06-02")).toBe(true);
  });
});
