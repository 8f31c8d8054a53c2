import { createRequire } from "node:module";

/** The weights the picture is set in, as the package names them. */
const weights = ["400Regular", "500Medium", "600SemiBold", "700Bold"];

/**
 * Characters that Inter has: the European alphabets, punctuation, digits, arrows, and the mathematical and geometric
 * signs of the drawing's own words.
 */
const inInter =
  /^[\s\u{20}-\u{254}\u{370}-\u{479}\u{1e00}-\u{1eff}\u{2010}-\u{2027}\u{202f}-\u{2055}\u{2070}-\u{209c}\u{20ac}\u{2122}\u{2190}-\u{2199}\u{2211}\u{2212}\u{221a}\u{221e}\u{2248}\u{2260}\u{2264}\u{2265}\u{25a0}-\u{25a2}\u{25b2}\u{25bc}\u{25cb}\u{25cf}\u{2713}]*$/u;

/** Paths of the Inter files that come with this package. */
export function interFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return weights.map((weight) => resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`));
}

/** Whether Inter alone can write the text. */
export function isInInter(text: string): boolean {
  // An accent that stands apart from its letter is written as one with it.
  return inInter.test(text.normalize("NFC"));
}
