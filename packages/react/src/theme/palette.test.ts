import { readFileSync } from "node:fs";
import type { Tone } from "@ipo/layout";
import { tones } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { cssPalette, darkPalette, lightPalette } from "./palette.js";
import type { Palette } from "./palette.js";

const css = readFileSync(new URL("colours.css", import.meta.url), "utf8");
const themes = [
  ["light", lightPalette],
  ["dark", darkPalette],
] as const;

describe("the style sheet", () => {
  it.each([
    ["light", lightPalette, /^\.ipo-root \{([^}]*)\}/m],
    ["dark by choice", darkPalette, /^\.ipo-root\[data-theme="dark"\] \{([^}]*)\}/m],
    [
      "dark by the reader's system",
      darkPalette,
      /^ {2}\.ipo-root\[data-theme="auto"\] \{([^}]*)\}/m,
    ],
  ])("has the palette's colours, %s", (_, palette, block) => {
    expect(variablesOf(block)).toEqual(palette);
  });

  it("gives every tone one of the reader's own colours where those are forced", () => {
    const forced = variablesOf(/^ {2}\.ipo-root\[data-theme\] \{([^}]*)\}/m);
    expect(Object.keys(forced)).toEqual([...tones]);
    expect(new Set(Object.values(forced))).toEqual(
      new Set(["CanvasText", "Canvas", "GrayText", "LinkText"]),
    );
  });

  it("is what cssPalette refers to", () => {
    expect(cssPalette["class-arpi"]).toBe("var(--ipo-class-arpi)");
  });
});

describe.each(themes)("the %s palette", (_, palette) => {
  const classes = tones.filter((tone) => tone.startsWith("class-"));
  const states = tones.filter((tone) => tone.startsWith("state-"));

  it("keeps words readable on every ground they stand on (4.5:1)", () => {
    const pairs: [Tone, Tone][] = [
      ...(["paper", "panel", "future"] as const).flatMap((ground): [Tone, Tone][] => [
        ["ink", ground],
        ["ink-muted", ground],
        ["ink-faint", ground],
      ]),
      ...(["alert", "favourable", "accent"] as const).map((tone): [Tone, Tone] => [tone, "paper"]),
      ["alert", "panel"],
      ["ink-muted", "range"],
      ...states.map((state): [Tone, Tone] => ["ink", state]),
      ...(["grade-none", "grade-0", "grade-1", "grade-2"] as const).map((grade): [Tone, Tone] => [
        "ink",
        grade,
      ]),
      ...(["grade-3", "grade-4", "grade-5", "accent", ...classes] as const).map(
        (ground): [Tone, Tone] => ["ink-inverse", ground],
      ),
    ];
    expect(tooWeak(palette, pairs, 4.5)).toEqual([]);
  });

  it("keeps shapes that carry meaning apart from paper (3:1)", () => {
    const shapes: readonly Tone[] = [
      "ink",
      "accent",
      "alert",
      "favourable",
      "neutral",
      "series",
      "series-prom",
      "level-none",
      "level-moderate",
      "level-severe",
      ...classes,
    ];
    expect(
      tooWeak(
        palette,
        shapes.map((shape) => [shape, "paper"]),
        3,
      ),
    ).toEqual([]);
  });
});

function variablesOf(block: RegExp): Record<string, string> {
  const declarations = block.exec(css)?.[1] ?? "";
  return Object.fromEntries(
    [...declarations.matchAll(/--ipo-([a-z0-9-]+): ([^;]+);/g)].map(([, tone, colour]) => [
      tone,
      colour,
    ]),
  );
}

function tooWeak(
  palette: Palette,
  pairs: readonly (readonly [Tone, Tone])[],
  least: number,
): string[] {
  return pairs
    .filter(([front, ground]) => contrastOf(palette[front], palette[ground]) < least)
    .map(([front, ground]) => `${front} on ${ground}`);
}

/** Contrast ratio of two colours, WCAG 2.2. */
function contrastOf(a: string, b: string): number {
  const [lighter, darker] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((index) => {
    const share = Number.parseInt(colour.slice(index, index + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
