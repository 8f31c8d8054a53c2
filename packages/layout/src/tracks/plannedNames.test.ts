import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { createText } from "../locale/text.js";
import { at, base, when } from "../testing/makeEvent.js";
import { concomitantWords } from "./treatmentConcomitant.js";
import { groupWords, treatmentGroupsOf } from "./treatmentGroups.js";
import { treatmentItemsOf } from "./treatmentItems.js";

type Medication = EventOfKind<"medication">;

const text = createText("en");
const options = { text, treatmentGapDays: 90, now: at("2024-07-01").start };
const dose = (name: string, day: string, rest: Partial<Medication> = {}): Medication => ({
  kind: "medication",
  ...base(name, when(day)),
  status: "completed",
  resource: "administration",
  drugClass: "cytostatic",
  ...rest,
});
const itemsOf = (events: ClinicalEvent[]) => treatmentItemsOf({ events }, options);
const regimensOf = (events: ClinicalEvent[]) =>
  treatmentGroupsOf(itemsOf(events), "regimen", { ...options, lineOf: new Map() }).groups;

describe("drugs that are only planned", () => {
  const given = dose("Amlodipine", "2024-06-15", { regimen: "AB" });
  const planned = dose("Bortezomib", "2024-08-01", {
    status: "planned",
    resource: "request",
    regimen: "AB",
  });

  it("stand last with the word, and are not counted", () => {
    expect(concomitantWords(itemsOf([planned, given]), text)).toBe(
      "1 drug: Amlodipine, Bortezomib (planned)",
    );
    expect(concomitantWords(itemsOf([planned]), text)).toBe("Bortezomib (planned)");
  });

  it("are not named as given in a regimen", () => {
    const words = (events: ClinicalEvent[]) =>
      regimensOf(events).map((group) => groupWords(group, "regimen", text));
    expect(words([given, planned])).toEqual(["AB: Amlodipine + Bortezomib (planned)"]);
    expect(words([planned])).toEqual(["AB (planned): Bortezomib"]);
  });
});

describe("one drug in two regimens", () => {
  const events = [
    ...["2024-05-01", "2024-05-15"].flatMap((day) =>
      ["Fluorouracil", "Oxaliplatin"].map((name) => dose(name, day, { regimen: "FOLFOX" })),
    ),
    ...["2024-06-01", "2024-06-15"].flatMap((day) =>
      ["Fluorouracil", "Irinotecan"].map((name) => dose(name, day, { regimen: "FOLFIRI" })),
    ),
  ];

  it("is in each of them for its own time, with its own doses", () => {
    const groups = regimensOf(events);
    expect(groups.map((group) => groupWords(group, "regimen", text))).toEqual([
      "FOLFOX: Fluorouracil + Oxaliplatin",
      "FOLFIRI: Fluorouracil + Irinotecan",
    ]);
    const ends = groups.map(({ items }) => Math.max(...items.map(({ end = 0 }) => end)));
    expect(ends).toEqual([at("2024-05-15").end, at("2024-06-15").end]);
  });

  it("is still one treatment, and no dose of it is lost", () => {
    const item = itemsOf(events).find(({ title }) => title === "Fluorouracil");
    expect(item?.events).toHaveLength(4);
    expect(item?.regimenParts?.map((part) => part.events.length)).toEqual([2, 2]);
  });
});

describe("an act that is not said to be done", () => {
  it("is planned after now, also where it is on hold", () => {
    const biopsy = {
      kind: "procedure" as const,
      ...base("Biopsy", when("2024-08-01")),
      status: "on-hold" as const,
      category: "biopsy" as const,
    };
    expect(itemsOf([biopsy]).map(({ isPlanned }) => isPlanned)).toEqual([true]);
  });
});
