import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { expect, it, vi } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { base, recordOf, when } from "../testing/makeEvent.js";
import type { mayFindRoom } from "./treatmentNames.js";

const answers = new Map<boolean, number>();
let isBelieved = true;

vi.mock("./treatmentNames.js", async (load) => {
  const own = await load<{ mayFindRoom: typeof mayFindRoom }>();
  const asked: typeof mayFindRoom = (...question) => {
    const answer = own.mayFindRoom(...question);
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    return answer || !isBelieved;
  };
  return { ...own, mayFindRoom: asked };
});

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2016, 0, 1);
const dayOf = (number: number) => new Date(FIRST + number * DAY_MS).toISOString().slice(0, 10);
const names = ["Eribulin", "5-FU", "Pertuzumab-trastuzumab", "Paclitaxel", "Olaparib"];

/** Drugs that begin ever closer to one another, of all lengths, some stopped and every fourth only planned. */
const record = recordOf(
  Array.from({ length: 120 }, (_, index): ClinicalEvent => {
    const from = Math.round(Math.sqrt(index) * 300);
    const isPlanned = index % 4 === 0;
    const isStopped = index % 3 === 0;
    return {
      kind: "medication",
      ...base(
        `${names[index % names.length]} ${index % 23}`,
        when(dayOf(from), dayOf(from + ((index * 37) % 200))),
      ),
      resource: isPlanned ? "request" : "statement",
      status: isPlanned ? "planned" : isStopped ? "stopped" : "completed",
      ...(isStopped && { stopReason: { coding: [], text: "Progression" } }),
    };
  }),
);

it.each([500, 1700, 2600, 3000])(
  "a chain that is told to have no room for a name has none, with now on day %i: the picture is the same where no one asks",
  (nowDay) => {
    answers.clear();
    const now = (FIRST + nowDay * DAY_MS) as EpochMs;
    for (const days of [4000, 1500, 400, 120])
      for (let from = 0; from + days <= 4000; from += 170) {
        const start = (FIRST + from * DAY_MS) as EpochMs;
        const viewport = { start, end: (start + days * DAY_MS) as EpochMs };
        isBelieved = true;
        const asked = layoutTimeline(record, { width: 1000, viewport, now });
        isBelieved = false;
        expect(layoutTimeline(record, { width: 1000, viewport, now })).toEqual(asked);
      }
    expect(Math.min(answers.get(true) ?? 0, answers.get(false) ?? 0)).toBeGreaterThan(9);
  },
);
