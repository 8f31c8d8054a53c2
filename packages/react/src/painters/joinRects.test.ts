import type { Mark, RectMark } from "@ipo/layout";
import { expect, it } from "vitest";
import { joinRects } from "./joinRects.js";

const bar = (index: number): RectMark => ({
  ...{ shape: "rect", x: index * 2, y: 5, width: 1.5, height: 2, events: [] },
  fill: index % 2 === 0 ? "class-arpi" : "axis",
});
const frame: Mark = { ...bar(0), radius: 3, pattern: "outline" };
const event: Mark = { ...bar(0), events: ["1"] };

it("makes one path a tone of many plain rectangles, with each of them in it, and leaves others as they are", () => {
  const joined = joinRects([
    frame,
    ...Array.from({ length: 400 }, (_, index) => bar(index)),
    event,
  ]);
  expect(joined.map(({ shape }) => shape)).toEqual(["rect", "path", "path", "rect"]);
  expect(joined[0]).toBe(frame);
  expect(joined[3]).toBe(event);
  const [, even, odd] = joined.map((mark) => (mark.shape === "path" ? mark : undefined));
  expect(even?.fill).toBe("class-arpi");
  expect(even?.d.match(/M/g)).toHaveLength(200);
  expect(odd?.d).toMatch(/^M2 5h1.5v2h-1.5Z/);
});

it("leaves few as they are", () => {
  const marks = [frame, bar(0), bar(1)];
  expect(joinRects(marks)).toBe(marks);
});
