import { expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { lab, recordOf } from "../testing/makeEvent.js";
import { focusOrder, hitTest } from "./hitTest.js";

const events = [
  lab("Hb", "2024-01-01", 120),
  lab("Hb", "2024-06-01", 110),
  lab("Na", "2024-03-01", 140),
];
const scene = layoutTimeline(recordOf(events), { width: 1200 });

it("finds the mark under the pointer, and the nearest within reach of a finger", () => {
  const [first] = focusOrder(scene);
  if (!first) throw new Error("no marks");
  const x = first.bounds.x + first.bounds.width / 2;
  const y = first.bounds.y + first.bounds.height / 2;
  expect(hitTest(scene, x, y)?.events).toEqual(first.events);
  expect(hitTest(scene, x + 10, y)?.events).toEqual(first.events);
  expect(hitTest(scene, x + 40, y)).toBeUndefined();
  expect(hitTest(scene, x, scene.height + 5)).toBeUndefined();
});

it("focus goes through every mark, track by track and in time, each with words", () => {
  const order = focusOrder(scene);
  expect(order.flatMap((hit) => hit.events)).toEqual(events.map(({ id }) => id));
  for (const hit of order) expect(hit.label).not.toBe("");
});
