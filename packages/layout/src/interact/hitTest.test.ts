import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { boundsOf } from "../marks/boundsOf.js";
import type { Mark } from "../marks/mark.js";
import type { TrackScene } from "../scene.js";
import { lab, recordOf } from "../testing/makeEvent.js";
import { focusOrder } from "./focusOrder.js";
import { hitTest } from "./hitTest.js";

const events = [
  lab("Hb", "2024-01-01", 120),
  lab("Hb", "2024-06-01", 110),
  lab("Na", "2024-03-01", 140),
];
const scene = layoutTimeline(recordOf(events), { width: 1200 });

const dot = (x: number, id: string, size = 10): Mark => ({
  shape: "symbol",
  symbol: "circle",
  x,
  y: 20,
  size,
  fill: "ink",
  events: [id],
});
const track = (id: string, y: number, marks: readonly Mark[]): TrackScene => ({
  ...{ id, kind: "own", label: id, isCollapsed: false },
  ...{ y, height: 40, marks },
});

describe("hitTest", () => {
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

  it("takes the small mark before the ground it stands on, and of two alike the one drawn last", () => {
    const ground: Mark = { ...box(0, 1000), events: ["ground"] };
    const tracks = [track("a", 0, [ground, dot(500, "first"), dot(500, "last"), dot(900, "far")])];
    expect(hitTest({ tracks }, 500, 20)?.events).toEqual(["last"]);
    expect(hitTest({ tracks }, 300, 20)?.events).toEqual(["ground"]);
    expect(hitTest({ tracks }, 990, 5)?.events).toEqual(["ground"]);
  });

  it("finds the same in a strip of thousands as going through every mark does", () => {
    const marks = Array.from({ length: 3_000 }, (_, index) => dot((index * 37) % 1000, `${index}`));
    const tracks = [track("dense", 0, marks)];
    for (let x = 0; x < 1000; x += 50) {
      const nearest = Math.min(
        ...marks.map((mark) => {
          const { x: left, width } = boundsOf(mark);
          return Math.max(left - x, 0, x - left - width);
        }),
      );
      const { x: left, width } = hitTest({ tracks }, x, 20)?.bounds ?? { x: NaN, width: 0 };
      expect(Math.max(left - x, 0, x - left - width)).toBe(nearest);
    }
  });

  it("reads the marks of no track but the one under the pointer", () => {
    const unread: TrackScene = Object.defineProperty(track("unread", 40, []), "marks", {
      get: () => {
        throw new Error("read");
      },
    });
    const tracks = [track("a", 0, [dot(500, "one")]), unread];
    expect(hitTest({ tracks }, 500, 20)?.events).toEqual(["one"]);
    expect(() => hitTest({ tracks }, 500, 60)).toThrow("read");
  });
});

function box(x: number, width: number) {
  return { shape: "rect", x, y: 0, width, height: 40, fill: "panel" } as const;
}
