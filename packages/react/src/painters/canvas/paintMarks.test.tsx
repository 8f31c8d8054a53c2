import type { LineMark, Mark, RectMark, SymbolMark, TextMark } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { lightPalette } from "../../theme/palette.js";
import type { ResolvedPalette } from "../../theme/resolvePalette.js";
import { createCanvasPen } from "./canvasPen.js";
import { paintMarks } from "./paintMarks.js";
import { recordingContext } from "../../testing/recordingContext.js";

const palette: ResolvedPalette = {
  colours: lightPalette,
  barEdge: undefined,
  fontFamily: "Inter",
};
const scene = { width: 1000, body: { y: 100, height: 500 } };
const rect: RectMark = {
  shape: "rect",
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  fill: "class-arpi",
  events: ["1"],
};
const symbol: SymbolMark = {
  ...{ shape: "symbol", symbol: "circle", x: 10, y: 10, size: 8, fill: "series", events: ["1"] },
};
const text: TextMark = {
  ...{ shape: "text", x: 50, y: 20, text: "12", anchor: "start", fontSize: 11, fontWeight: 400 },
  ...{ fill: "ink", width: 12, events: [] },
};

interface PaintInput {
  readonly edge?: string;
  readonly y?: number;
  readonly hasEvenDigits?: boolean;
}

function paint(marks: readonly Mark[], { edge, y = 160, hasEvenDigits }: PaintInput = {}) {
  const { context, calls } = recordingContext({ hasEvenDigits });
  const pen = createCanvasPen(context, { ...palette, barEdge: edge }, scene, {
    ...{ ratio: 2, above: 40 },
  });
  paintMarks(pen, [{ marks, y }]);
  return calls;
}

describe("paintMarks", () => {
  it("places a strip by its height in the scene, less what lies above the canvas, in device pixels", () => {
    expect(paint([rect], { y: 300 })).toContain("setTransform 2 0 0 2 0 320");
  });

  it("hatches what is planned, with a dashed edge", () => {
    const calls = paint([{ ...rect, pattern: "hatch" }]);
    expect(calls).toContain("setLineDash 3,2");
    expect(calls).toContain(`stroke ${lightPalette["class-arpi"]} 1`);
  });

  it("draws a line with columns as the line of its points", () => {
    const look = { shape: "line", stroke: "series", strokeWidth: 1, events: [] } as const;
    const bent: LineMark = {
      ...look,
      points: [
        [10, 5],
        [20, 9],
        [30, 1],
      ],
    };
    expect(paint([{ ...look, points: [], xs: [10, 20, 30], ys: [5, 9, 1] }])).toEqual(
      paint([bent]),
    );
    const points: LineMark["points"] = [
      [10, 5],
      [20, 5],
    ];
    expect(paint([{ ...look, points, xs: [10, 20], ys: [5, 5] }])).toEqual(
      paint([{ ...look, points }]),
    );
  });

  it("draws an outline without a fill", () => {
    const calls = paint([{ ...rect, pattern: "outline" }]);
    expect(calls.filter((call) => call.startsWith("fill"))).toEqual([]);
  });

  it("gives a bar an edge in forced colours, and scenery none", () => {
    expect(paint([rect], { edge: "CanvasText" })).toContain("stroke CanvasText 1");
    expect(paint([{ ...rect, events: [] }], { edge: "CanvasText" }).join()).not.toMatch(/stroke/);
  });

  it("draws a censored value hollow, and keeps others apart by an edge of paper", () => {
    expect(paint([{ ...symbol, isHollow: true }])).toEqual(
      expect.arrayContaining([`fill ${lightPalette.paper}`, `stroke ${lightPalette.series} 1.4`]),
    );
    expect(paint([symbol])).toEqual(
      expect.arrayContaining([`fill ${lightPalette.series}`, `stroke ${lightPalette.paper} 0.8`]),
    );
  });

  it("draws no rectangle without an area, as SVG does not", () => {
    expect(paint([{ ...rect, width: 0 }]).join()).not.toMatch(/fill|stroke/);
  });

  it("writes a text that ends at its place from where its width begins", () => {
    expect(paint([{ ...text, anchor: "end" }])).toContain("fillText 12 30 20");
  });

  it("lays paper behind a text that crosses lines", () => {
    const calls = paint([{ ...text, hasHalo: true }]);
    expect(calls.indexOf("strokeText 12 50 20")).toBeLessThan(calls.indexOf("fillText 12 50 20"));
    expect(calls).toContain("strokeText 12 50 20");
  });

  it("asks for digits of equal width in figures, and not in dates", () => {
    expect(paint([text])).toContain("font figures 400 11px Inter");
    expect(paint([{ ...text, text: "2024-05" }])).toContain("font plain 400 11px Inter");
  });

  it("asks for no digits of equal width where the font has such of its own", () => {
    expect(paint([text], { hasEvenDigits: true })).toContain("font plain 400 11px Inter");
  });

  it("writes texts font by font, each font set once", () => {
    const small = { ...text, fontSize: 9, text: "a" };
    const large = { ...text, fontSize: 12, text: "b" };
    const calls = paint([small, large, { ...small, x: 70 }, { ...large, x: 70 }]);
    const written = calls.filter((call) => /^(font plain \d+ (9|12)px|fillText)/.test(call));
    expect(written.map((call) => call.split(" ").slice(0, 4).join(" "))).toEqual([
      "font plain 400 9px",
      "fillText a 50 20",
      "fillText a 70 20",
      "font plain 400 12px",
      "fillText b 50 20",
      "fillText b 70 20",
    ]);
  });
});
