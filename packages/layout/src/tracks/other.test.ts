import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { base, recordOf, when } from "../testing/makeEvent.js";
import { otherTrack } from "./other.js";

const observation = (text: string, date: string): ClinicalEvent => ({
  kind: "observation",
  ...base(text, when(date)),
  value: { kind: "text", text: "ja" },
});
const marksOf = (events: ClinicalEvent[]) =>
  layoutTimeline(recordOf(events), { width: 1200, lang: "sv", tracks: [otherTrack] }).tracks[0]
    ?.marks ?? [];

describe("otherTrack", () => {
  it("says what each event is beside its mark", () => {
    const events = [observation("Krampanfall", "2024-01-01"), observation("Hosta", "2024-09-01")];
    const words = marksOf(events).flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    expect(words).toEqual(expect.arrayContaining(["Krampanfall: ja", "Hosta: ja"]));
  });

  it("H7: a date known to the month is drawn over the month, with its words", () => {
    const vague = observation("Blod i urinen", "2024-03");
    const marks = marksOf([vague, observation("Hosta", "2024-09-01")]);
    expect(marks.find(({ events }) => events.includes(vague.id))).toMatchObject({
      shape: "rect",
      pattern: "faded",
    });
    expect(marks.some((mark) => mark.shape === "text" && mark.text.startsWith("Blod"))).toBe(true);
  });

  it("H6: events of one day are one mark that holds and counts them", () => {
    const events = [1, 2, 3].map((number) => observation(`Fynd ${number}`, "2024-03-01"));
    const marks = marksOf([...events, observation("Hosta", "2024-09-01")]);
    const ids = events.map(({ id }) => id);
    expect(marks.find((mark) => ids.every((id) => mark.events.includes(id)))).toBeDefined();
    expect(marks.some((mark) => mark.shape === "text" && mark.text === "3")).toBe(true);
  });
});
