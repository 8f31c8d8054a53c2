import type { Mark, SymbolName } from "@ipo/layout";
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { lightPalette } from "../theme/palette.js";
import { MarkShape } from "./MarkShape.js";

const paint = (mark: Mark) => {
  const { container } = render(
    <svg>
      <MarkShape mark={mark} palette={lightPalette} idPrefix="a" />
    </svg>,
  );
  return container.firstElementChild?.firstElementChild ?? null;
};

const rect = {
  shape: "rect",
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  fill: "class-arpi",
  events: ["1"],
} as const;
const symbol = {
  shape: "symbol",
  symbol: "circle",
  x: 10,
  y: 10,
  size: 8,
  fill: "series",
  events: ["1"],
} as const;

describe("MarkShape", () => {
  it("draws a line with columns through these", () => {
    const line = { shape: "line", stroke: "series", strokeWidth: 1, events: [] } as const;
    const shape = paint({ ...line, points: [], xs: [10, 20, 30], ys: [5, 9, 1] });
    expect(shape).toHaveAttribute("points", "10,5 20,9 30,1");
  });

  it("hatches what is planned, with a dashed edge", () => {
    const shape = paint({ ...rect, pattern: "hatch" });
    expect(shape).toHaveAttribute("fill", "url(#a-hatch-class-arpi)");
    expect(shape).toHaveAttribute("stroke-dasharray", "3 2");
  });

  it("draws an outline without a fill", () => {
    expect(paint({ ...rect, pattern: "outline" })).toHaveAttribute("fill", "none");
  });

  it("draws a censored value hollow", () => {
    expect(paint(symbol)).toHaveAttribute("fill", lightPalette.series);
    expect(paint({ ...symbol, isHollow: true })).toHaveAttribute("fill", lightPalette.paper);
  });

  it("gives each symbol a form of its own", () => {
    const names: readonly SymbolName[] = [
      "circle",
      "square",
      "diamond",
      "triangle-up",
      "triangle-down",
      "hexagon",
      "cross",
      "tick",
    ];
    const forms = names.map((name) => paint({ ...symbol, symbol: name })?.getAttribute("d"));
    expect(new Set(forms).size).toBe(names.length);
  });

  it("writes text as text", () => {
    const shape = paint({
      shape: "text",
      x: 0,
      y: 0,
      text: "<b>TMZ</b>",
      anchor: "end",
      fontSize: 11,
      fontWeight: 400,
      fill: "ink",
      width: 40,
      events: [],
    });
    expect(shape).toHaveTextContent("<b>TMZ</b>");
    expect(shape).toHaveAttribute("text-anchor", "end");
  });
});
