import type { Tone } from "@ipo/layout";
import type { Color } from "culori";
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
} from "culori";
import { describe, expect, it } from "vitest";
import { darkPalette, lightPalette } from "./palette.js";

/** How a colour is seen without one kind of cone, and in grey. */
const eyes: readonly (readonly [string, (colour: Color) => Color])[] = [
  ["usual colour vision", (colour) => colour],
  ["protanopia", filterDeficiencyProt(1)],
  ["deuteranopia", filterDeficiencyDeuter(1)],
  ["tritanopia", filterDeficiencyTrit(1)],
  ["grey scale", filterGrayscale(1)],
];

/**
 * Tones that stand for steps or answers of one question, and how far apart (CIEDE2000) they are at least: in colour, and
 * in grey. Each also has a digit, a shape, a size or a word; these distances make the picture quick to read besides.
 */
const scales: readonly (readonly [string, readonly Tone[], number, number])[] = [
  ["grades of adverse events", ["grade-1", "grade-2", "grade-3", "grade-4", "grade-5"], 9, 8],
  ["levels of symptoms", ["level-none", "level-moderate", "level-severe"], 8, 5],
  ["responses", ["alert", "neutral", "favourable"], 12, 7],
];

/** States that follow one another in most courses: neighbours in the band. Their words stand in them. */
const course: readonly Tone[] = [
  "state-localised",
  "state-remission",
  "state-recurrence",
  "state-metastatic",
  "state-resistant",
];

const difference = differenceCiede2000();

describe.each([
  ["light", lightPalette],
  ["dark", darkPalette],
] as const)("H11: the %s palette", (_, palette) => {
  const seen = (tone: Tone, eye: (colour: Color) => Color): Color => {
    const colour = parse(palette[tone]);
    if (!colour) throw new Error(`${tone} is no colour`);
    return eye(colour);
  };
  const tooClose = (
    pairs: readonly (readonly [Tone, Tone])[],
    eye: (colour: Color) => Color,
    least: number,
  ) =>
    pairs
      .map(([a, b]) => ({ pair: `${a}, ${b}`, by: difference(seen(a, eye), seen(b, eye)) }))
      .filter(({ by }) => by < least)
      .map(({ pair, by }) => `${pair}: ${by.toFixed(1)}`);

  describe.each(eyes)("to %s", (name, eye) => {
    it.each(scales)("keeps the %s apart", (_scale, tones, inColour, inGrey) => {
      const pairs = tones.flatMap((a, index) =>
        tones.slice(index + 1).map((b): [Tone, Tone] => [a, b]),
      );
      expect(tooClose(pairs, eye, name === "grey scale" ? inGrey : inColour)).toEqual([]);
    });

    it.skipIf(name === "grey scale")(
      "keeps states that follow one another apart (in grey their words and the line between them do)",
      () => {
        const pairs = course.slice(1).map((b, index): [Tone, Tone] => [course[index] ?? b, b]);
        expect(tooClose(pairs, eye, 3)).toEqual([]);
      },
    );
  });
});
