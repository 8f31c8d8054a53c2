import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import type { Language } from "../locale/text.js";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import type { Mark } from "../marks/mark.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { careTrack } from "./care.js";

type CareEvent = EventOfKind<"careEvent">;

const KVA = "urn:oid:1.2.752.116.1.3.2.1.4";
const now = at("2025-01-01").start;
const care = (
  text: string,
  category: CareEvent["category"],
  time: ClinicalEvent["time"],
  rest: Partial<CareEvent> = {},
): CareEvent => ({ kind: "careEvent", ...base(text, time), category, ...rest });
const point = (code: string, date: string): CareEvent =>
  care(code, "pathway", when(date), { code: { coding: [{ system: KVA, code }] } });

const sceneOf = (events: ClinicalEvent[], lang: Language = "sv", width = 1600) =>
  layoutTimeline(recordOf(events), { width, lang, now, tracks: [careTrack] }).tracks[0];
const marksOf = (events: ClinicalEvent[]): readonly Mark[] => sceneOf(events)?.marks ?? [];
const wordsOf = (events: ClinicalEvent[]) =>
  marksOf(events).flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
const markOf = (events: ClinicalEvent[], { id }: ClinicalEvent) =>
  marksOf(events).find((mark) => mark.events.includes(id));

describe("careTrack", () => {
  it("says the limit that applied to a pathway, with the year of its rules", () => {
    const events = [point("VG910", "2023-01-01"), point("VG950", "2023-02-10")];
    expect(wordsOf(events)).toContain("SVF 40\u00a0d · gräns 28\u00a0d (v. 2015)");
    const later = [point("VG910", "2024-01-01"), point("VG950", "2024-02-10")];
    expect(wordsOf(later)).toContain("SVF 40\u00a0d · gräns 35\u00a0d (v. 2024)");
  });

  it("names every limit that can have applied with its condition, and chooses none", () => {
    const events = [point("VJ110", "2018-03-01"), point("VJ154", "2018-06-08")];
    expect(wordsOf(events)).toContain(
      "SVF 99\u00a0d · gräns 60\u00a0d högrisk, kurativ / 28\u00a0d palliativ (v. 2016)",
    );
  });

  it("takes the limit of an intent only from a treatment that began on the day of the last point", () => {
    const points = [point("VJ110", "2018-03-01"), point("VJ154", "2018-06-08")];
    const treatment = (date: string): ClinicalEvent => ({
      kind: "radiotherapy",
      ...base("RT", when(date)),
      volumes: [],
      intent: "curative",
    });
    expect(wordsOf([...points, treatment("2018-06-08")])).toContain(
      "SVF 99\u00a0d · gräns 60\u00a0d (v. 2016)",
    );
    expect(wordsOf([...points, treatment("2018-06-09")])).not.toContain(
      "SVF 99\u00a0d · gräns 60\u00a0d (v. 2016)",
    );
  });

  it("says that no limit is known where none is", () => {
    const events = [point("VC010", "2023-02-06"), point("VC052", "2023-03-15")];
    expect(wordsOf(events)).toContain("SVF 37\u00a0d · ingen gräns känd");
  });

  it("counts the days between measuring points, and marks each of them", () => {
    const visit = point("VC025", "2023-02-13");
    const events = [point("VC010", "2023-02-06"), visit, point("VC052", "2023-03-15")];
    const ribbon = marksOf(events).find(({ label }) => label?.includes("SVF 37\u00a0d"));
    expect(ribbon?.label).toContain("Första specialistbesök 7\u00a0d → Start läkemedel 30\u00a0d");
    expect(markOf(events, visit)).toBeDefined();
  });

  it("a conference stands with its decision, in the picture and in the readout", () => {
    const mdk = care("MDK", "mdk", when("2024-03-01"), { decision: "Operation" });
    expect(wordsOf([mdk])).toContain("MDK · Operation");
    expect(markOf([mdk], mdk)).toMatchObject({ shape: "symbol", symbol: "diamond" });
    const record = recordOf([mdk]);
    const options = { width: 1600, lang: "sv", now, tracks: [careTrack] } as const;
    const [readout] = layoutReadouts(record, layoutTimeline(record, options), now, options);
    expect(readout?.text).toBe("Vårdförlopp och MDK: MDK 2024-03-01, Operation");
  });

  it("tells stays, visits, referrals, rehabilitation and teams apart by row and by shape", () => {
    const stay = care("Avdelning", "admission", when("2023-03-01", "2024-03-01"));
    const visit = care("Besök", "visit", when("2024-03-01"));
    const referral = care("Remiss", "referral", when("2024-03-01"));
    const rehabilitation: ClinicalEvent = {
      kind: "procedure",
      ...base("Behov", when("2024-03-01")),
      code: { coding: [{ system: KVA, code: "AW019" }] },
      category: "other",
    };
    const team = care("Teamet", "careTeam", when("2024-03-01", ""), {
      status: "active",
      participants: [{ role: { coding: [], text: "Kontaktsjuksköterska" }, name: "Kim" }],
    });
    const events = [stay, visit, referral, rehabilitation, team];
    const words = wordsOf(events);
    for (const row of ["Inläggningar", "Besök", "Remisser, beställningar", "Rehabilitering"])
      expect(words).toContain(row);
    expect(words.some((word) => word.includes("Kontaktsjuksköterska: Kim"))).toBe(true);
    expect(markOf(events, stay)).toMatchObject({ shape: "rect" });
    const symbols = [visit, referral, rehabilitation].map((event) => {
      const mark = markOf(events, event);
      return mark?.shape === "symbol" ? mark.symbol : undefined;
    });
    expect(symbols).toEqual(["circle", "triangle-up", "hexagon"]);
  });

  it("H17: an order that is not said to be done is hollow, and is asked for, never going on", () => {
    const order = care("Leverbiopsi", "order", when("2024-09-24"), { status: "active" });
    const done = care("MR", "order", when("2024-03-01"), { status: "completed" });
    const mark = markOf([order, done], order);
    expect(mark).toMatchObject({ isHollow: true, label: "Leverbiopsi, 2024-09-24, begärd" });
    expect(markOf([order, done], done)).not.toHaveProperty("isHollow");
  });

  it("H17: what is planned or lies after now is not among what was done", () => {
    const planned = care("MDK", "mdk", when("2025-02-01"), { status: "planned" });
    const missed = care("Besök", "planned", when("2024-12-01"), { status: "planned" });
    const order = care("DT", "order", when("2025-02-01"), { status: "active" });
    expect(sceneOf([planned, missed, order])).toBeUndefined();
  });

  it("H26: a hundred visits in a week are one mark that holds them all", () => {
    const visits = Array.from({ length: 100 }, (_, index) =>
      care(`Besök ${index}`, "visit", when(`2023-01-0${1 + (index % 7)}`)),
    );
    const events = [care("MDK", "mdk", when("2018-01-01")), ...visits];
    const marks = marksOf(events).filter(
      ({ events: own, shape }) => own.length > 0 && shape !== "text",
    );
    expect(marks.length).toBeLessThan(5);
    expect(new Set(marks.flatMap(({ events: own }) => own)).size).toBe(events.length);
  });

  it("H7: a visit known to the month is drawn over the month", () => {
    const visit = care("Besök", "visit", when("2024-06"));
    const events = [visit, care("Besök", "visit", when("2024-01-01"))];
    expect(markOf(events, visit)).toMatchObject({ shape: "rect", pattern: "faded" });
  });
});
