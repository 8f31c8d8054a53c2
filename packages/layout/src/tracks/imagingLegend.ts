import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import type { Assessed } from "./assessedStudies.js";
import { lookNameOf, systemOf, type LookName, type Response } from "./responseLook.js";

/** The sign of every look as a letter, and what it means in a word or two, in the order of the legend. */
const signs = {
  complete: { sign: "▽", words: { sv: "komplett", en: "complete" } },
  partial: { sign: "▼", words: { sv: "regress", en: "response" } },
  minor: { sign: "▼", words: { sv: "regress", en: "response" } },
  stable: { sign: "■", words: { sv: "stabil", en: "stable" } },
  notProgressed: { sign: "□", words: { sv: "ej progress", en: "not progressed" } },
  progression: { sign: "▲", words: { sv: "progress", en: "progression" } },
  unconfirmed: {
    sign: "△",
    words: { sv: "obekräftad progress", en: "unconfirmed progression" },
  },
  mixed: { sign: "◆", words: { sv: "blandad", en: "mixed" } },
  differing: { sign: "◇", words: { sv: "olika svar", en: "answers differ" } },
  "not-evaluable": { sign: "×", words: { sv: "ej bedömbar", en: "not evaluable" } },
  worded: { sign: "●", words: { sv: "annan bedömning", en: "other assessment" } },
  none: { sign: "○", words: { sv: "ej angivet", en: "not stated" } },
} as const satisfies Readonly<
  Record<LookName, { readonly sign: string; readonly words: { sv: string; en: string } }>
>;

/** The systems in one line, and each sign with its words. */
interface Legend {
  readonly systems: string;
  readonly signs: readonly string[];
}

/**
 * What the strip says below its name: the systems that the responses were judged by, as worded, and the signs that it
 * draws, each with its meaning.
 */
export const legendOf = memoiseByBoth((rows: readonly Assessed[], text: Text): Legend => {
  const systems = new Set(
    rows.flatMap(({ responses }) => responses.flatMap((response) => systemOf(response) ?? [])),
  );
  const drawn = new Set<string>(rows.map(({ responses }) => lookNameOf(responses, text)));
  const shown = Object.entries(signs).flatMap(([name, { sign, words }]) =>
    drawn.has(name) ? [`${sign} ${text.of(words)}`] : [],
  );
  return { systems: [...systems].join(", "), signs: [...new Set(shown)] };
});

/** A sign for the readout, as in the legend of the strip. */
export function responseSign(responses: readonly Response[], text: Text): string {
  return `${signs[lookNameOf(responses, text)].sign} `;
}
