import type { Mark, TextMark } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { areLabelsKept, forgetLabels } from "./keptLabels.js";

const label: TextMark = {
  ...{ shape: "text", x: 10, y: 20, text: "P-PSA", anchor: "start", fontSize: 12 },
  ...{ fontWeight: 600, fill: "ink", width: 40, events: [] },
};
const rule: Mark = {
  ...{ shape: "line", stroke: "hairline", strokeWidth: 1, events: [] },
  points: [
    [0, 50],
    [900, 50],
  ],
};
const value = (x: number): Mark => ({
  ...{ shape: "symbol", symbol: "circle", x, y: 30, size: 6, fill: "series", events: ["1"] },
});

/** Whether a second picture finds the labels of a first one on its canvas. */
function isKeptAfter(first: readonly Mark[], second: readonly Mark[], y = 100): boolean {
  const canvas = {} as HTMLCanvasElement;
  areLabelsKept(canvas, [{ marks: first, y: 100 }], 200, ["light"]);
  return areLabelsKept(canvas, [{ marks: second, y }], 200, ["light"]);
}

describe("areLabelsKept", () => {
  it("keeps labels that look the same, however values have moved in the plot", () => {
    const arrow = (x: number): Mark => ({
      ...{ shape: "path", fill: "class-arpi", events: [] },
      d: `M${x} 10L${x + 4} 15L${x} 20Z`,
    });
    expect(isKeptAfter([label, arrow(400)], [label, arrow(440)])).toBe(true);
    expect(isKeptAfter([label, rule, value(300)], [{ ...label }, { ...rule }, value(340)])).toBe(
      true,
    );
  });

  it.each<[string, readonly Mark[]]>([
    ["another word", [{ ...label, text: "P-ALP" }, rule]],
    ["another place", [{ ...label, x: 11 }, rule]],
    ["another colour", [{ ...label, fill: "ink-muted" }, rule]],
    ["a halo that was not there", [{ ...label, hasHalo: true }, rule]],
    ["one more", [label, rule, { ...label, y: 32 }]],
    ["one fewer", [rule]],
    [
      "a rule that ends elsewhere",
      [
        label,
        {
          ...rule,
          points: [
            [0, 50],
            [800, 50],
          ],
        } as Mark,
      ],
    ],
    [
      "an arrow left of the edge",
      [label, rule, { shape: "path", d: "M180 9L190 5Z", fill: "ink", events: [] }],
    ],
    ["a value that reaches over the edge", [label, rule, value(202)]],
  ])("does not keep them where there is %s", (_, second) => {
    expect(isKeptAfter([label, rule], second)).toBe(false);
  });

  it("compares a line with columns by these, and makes no points of them", () => {
    const line = (ys: readonly number[]): Mark => ({
      ...{ shape: "line", stroke: "series", strokeWidth: 1, events: [], xs: [190, 300], ys },
      get points(): never {
        throw new Error("made");
      },
    });
    expect(isKeptAfter([line([5, 9])], [line([5, 9])])).toBe(true);
    expect(isKeptAfter([line([5, 9])], [line([5, 8])])).toBe(false);
  });

  it("does not keep those of a strip that has moved, of another look, or on a canvas that was emptied", () => {
    expect(isKeptAfter([label], [label], 120)).toBe(false);
    const canvas = {} as HTMLCanvasElement;
    const strips = [{ marks: [label], y: 0 }];
    expect(areLabelsKept(canvas, strips, 200, ["light"])).toBe(false);
    expect(areLabelsKept(canvas, strips, 200, ["dark"])).toBe(false);
    expect(areLabelsKept(canvas, strips, 200, ["dark"])).toBe(true);
    forgetLabels(canvas);
    expect(areLabelsKept(canvas, strips, 200, ["dark"])).toBe(false);
  });

  it("compares with what the canvas shows now, whatever it has shown before", () => {
    const canvas = {} as HTMLCanvasElement;
    const show = (...marks: readonly Mark[]) =>
      areLabelsKept(canvas, [{ marks, y: 0 }], 200, ["light"]);
    const other = { ...label, text: "P-ALP" };
    const pictures = [[label, rule], [other, rule], [label, rule], [label], [label, rule]];
    expect(pictures.map((marks) => show(...marks))).toEqual([false, false, false, false, false]);
    expect(show({ ...label }, { ...rule } as Mark)).toBe(true);
    expect(show(label, other)).toBe(false);
    expect(show(label, other)).toBe(true);
  });
});
