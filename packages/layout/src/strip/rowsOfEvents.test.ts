import { seriesColumnsOf } from "@ipo/model";
import { expect, it } from "vitest";
import { hitsOfEvents } from "../interact/focusOrder.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { lab, recordOf } from "../testing/makeEvent.js";
import { rowsOfEvents } from "./rowsOfEvents.js";

const DAY_MS = 86_400_000;
const day = (index: number) =>
  new Date(Date.UTC(2018, 0, 1) + index * DAY_MS).toISOString().slice(0, 10);

it("an event has the row that it stands in, also among others of its instant; one of another series has none", () => {
  const events = [0, 1, 1, 1, 2].map((at, index) => lab("Hb", day(at), 100 + index));
  const [, , second, , last] = events;
  if (!second || !last) throw new Error("no events");
  const asked = new Set([last, second, lab("Na", day(1), 140)]);
  expect([...rowsOfEvents(seriesColumnsOf(events), asked)].sort()).toEqual([2, 4]);
});

it("a value that a dense spark draws by itself is not drawn again among the others", () => {
  const values = Array.from({ length: 2000 }, (_, index) =>
    lab("Hb", day(index), index === 900 ? 180 : 100 + (index % 7)),
  );
  const highest = values[900]?.id ?? "";
  const options = { width: 1200, collapsed: ["lab"] } as const;
  const { tracks } = layoutTimeline(recordOf(values), options);
  expect(tracks[0]?.isCollapsed).toBe(true);
  expect(tracks[0]?.marks.some(({ shape }) => shape === "symbols")).toBe(true);
  const alone = tracks[0]?.marks.filter(({ shape }) => shape !== "symbols") ?? [];
  expect(alone.filter(({ events }) => events.includes(highest))).toHaveLength(1);
  expect(hitsOfEvents(tracks, [highest])).toHaveLength(1);
});
