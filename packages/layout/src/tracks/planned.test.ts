import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { boundsOf } from "../marks/boundsOf.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { plannedTrack } from "./planned.js";

type CareEvent = EventOfKind<"careEvent">;

const now = at("2025-01-01").start;
const booking = (text: string, date: string, rest: Partial<CareEvent> = {}): CareEvent => ({
  kind: "careEvent",
  ...base(text, when(date)),
  category: "planned",
  status: "planned",
  sourceStatus: "booked",
  ...rest,
});
const options = { width: 1600, lang: "sv", now, tracks: [plannedTrack] } as const;
const sceneOf = (events: ClinicalEvent[], width = 1600) =>
  layoutTimeline(recordOf(events), { ...options, width });
const marksOf = (events: ClinicalEvent[]) => sceneOf(events).tracks[0]?.marks ?? [];
const wordsOf = (events: ClinicalEvent[]) =>
  marksOf(events).flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
const markOf = (events: ClinicalEvent[], { id }: ClinicalEvent) =>
  marksOf(events).find((mark) => mark.events.includes(id));

describe("plannedTrack", () => {
  it("H17: what is to come is hatched, worded with its date, and stands after now", () => {
    const step = booking("PET-DT", "2025-01-02");
    const events = [booking("Besök", "2020-01-01"), step];
    expect(wordsOf(events)).toContain("PET-DT 2025-01-02, bokad");
    const mark = markOf(events, step);
    expect(mark).toMatchObject({ shape: "rect", pattern: "hatch" });
    expect(mark && boundsOf(mark).x).toBeGreaterThan(sceneOf(events).now?.x ?? Infinity);
  });

  it("H17: a booking whose day has passed says so, and is neither hatched nor filled", () => {
    const missed = booking("Kurator", "2024-12-20");
    expect(wordsOf([missed])).toContain("Kurator 2024-12-20, bokad, passerad");
    const mark = markOf([missed], missed);
    expect(mark).toMatchObject({ pattern: "outline" });
    const box = mark && boundsOf(mark);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(sceneOf([missed]).now?.x ?? 0);
  });

  it("an order and the booking that carries it out on the same day are one step that holds both", () => {
    const order = booking("PET-DT", "2025-02-01", {
      category: "order",
      status: "active",
      sourceStatus: "active",
    });
    const step = booking("PET-DT", "2025-02-01", {
      related: [{ relation: "basedOn", source: order.source }],
    });
    expect(markOf([order, step], order)?.events).toEqual([step.id, order.id]);
    const other = { ...step, time: when("2025-02-03") };
    expect(markOf([order, other], order)?.events).toEqual([order.id]);
  });

  it("an active order is ordered, never going on", () => {
    const order = booking("Biopsi", "2025-02-01", {
      category: "order",
      status: "active",
      sourceStatus: "active",
    });
    expect(wordsOf([order])).toContain("Biopsi 2025-02-01, beställd");
    expect(markOf([order], order)?.label).not.toContain("pågår");
  });

  it("keeps the order of time, and the readout tells the next step first", () => {
    const events = [booking("Sist", "2025-04-01"), booking("Först", "2025-02-01")];
    const words = wordsOf(events);
    expect(words.findIndex((word) => word.startsWith("Först"))).toBeLessThan(
      words.findIndex((word) => word.startsWith("Sist")),
    );
    const record = recordOf(events);
    const [readout] = layoutReadouts(record, sceneOf(events), now, options);
    expect(readout?.text).toBe("Planerat: Först, 2025-02-01, bokad, 2025-04-01 Sist");
  });

  it("H15: of many steps none is left out: those beyond the rows are counted in one mark", () => {
    const events = Array.from({ length: 30 }, (_, index) =>
      booking(`Steg ${index}`, `2025-02-${String(1 + (index % 28)).padStart(2, "0")}`),
    );
    const held = new Set(marksOf(events).flatMap(({ events: own }) => own));
    expect(held.size).toBe(events.length);
    expect(wordsOf(events).some((word) => /^\+\d+$/.test(word))).toBe(true);
  });

  it("without a known present nothing has passed", () => {
    const step = booking("PET-DT", "2025-01-02");
    const { tracks } = layoutTimeline(recordOf([step]), {
      width: 1600,
      lang: "en",
      tracks: [plannedTrack],
    });
    const words = tracks[0]?.marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    expect(words).toContain("PET-DT 2025-01-02, booked");
  });
});
