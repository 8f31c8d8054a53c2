import { expect, it } from "vitest";
import type { ClinicalEvent } from "@ipo/model";
import { base, lab, recordOf, when } from "./testing/makeEvent.js";
import { areSplitInto, takenEvents } from "./takenEvents.js";
import type { Track } from "./tracks/track.js";

const [a, b, c, other] = ["2020", "2021", "2022", "2023"].map((day) => lab("Pulse", day, 70));
if (!a || !b || !c || !other) throw new Error("no events");

it("lists that share out all events, each in their order, hold them all", () => {
  expect(areSplitInto([a, b, c], [[b], [a, c]])).toBe(true);
  expect(areSplitInto([a, b, c], [[a, b, c]])).toBe(true);
  expect(areSplitInto([a, b, c], [[], [c], [a, b]])).toBe(true);
  expect(areSplitInto([], [])).toBe(true);
});

it("an event in no list or in two, a list with another event, and a list in another order are never passed over", () => {
  expect(areSplitInto([a, b, c], [[a], [c]])).toBe(false);
  expect(areSplitInto([a, b, c], [[a, b, c], [other]])).toBe(false);
  expect(areSplitInto([a, b, c], [[a, b], [other]])).toBe(false);
  expect(areSplitInto([a, b, c], [[a, b], [b]])).toBe(false);
  expect(areSplitInto([a], [])).toBe(false);
  expect(areSplitInto([a, b, c], [[c, b, a]])).toBe(false);
});

const track: Track = {
  kind: "mine",
  select: () => [],
  layout: () => ({ height: 20, marks: [] }),
  readout: () => undefined,
};
const takenOf = (
  record: readonly ClinicalEvent[],
  strips: readonly (readonly ClinicalEvent[])[],
  rest: Partial<Track> = {},
) => {
  const { ids, kinds } = takenEvents(recordOf([...record]), [
    {
      track: { ...track, ...rest },
      strips: strips.map((events, index) => ({ id: `${index}`, label: "", rows: [], events })),
    },
  ]);
  return { ids: [...ids], kinds: [...kinds] };
};

it("what strips hold is taken by its id, and a track that takes all of a kind takes that", () => {
  expect(takenOf([a, b], [[a]])).toEqual({ ids: [a.id], kinds: ["vitalSign"] });
  expect(takenOf([a, b], [[a]], { takesAll: "lab" })).toEqual({
    ids: [],
    kinds: ["lab", "vitalSign"],
  });
});

it("vital signs are taken as a kind where strips hold them all, and one by one where they do not", () => {
  const [first, second] = ["2020", "2021"].map((day): ClinicalEvent => ({
    kind: "vitalSign",
    ...base("Pulse", when(day)),
    value: { kind: "none" },
  }));
  if (!first || !second) throw new Error("no events");
  expect(takenOf([first, second], [[first], [second]])).toEqual({ ids: [], kinds: ["vitalSign"] });
  expect(takenOf([first, second], [[second]])).toEqual({ ids: [second.id], kinds: [] });
});
