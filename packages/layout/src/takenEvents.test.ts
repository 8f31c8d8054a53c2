import { expect, it } from "vitest";
import { lab } from "./testing/makeEvent.js";
import { areSplitInto } from "./takenEvents.js";

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
