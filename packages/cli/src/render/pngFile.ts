import { createRequire } from "node:module";
import { CliError } from "../cliError.js";

/** Picture elements for each pixel of the drawing, in both directions: sharp on paper and on fine screens. */
export const PNG_SCALE = 2;

/** About 1 GB of memory while drawing. */
const MAX_PIXELS = 2 ** 28;

const interFiles = ["400Regular", "500Medium", "600SemiBold", "700Bold"];

/**
 * Characters that Inter has: the European alphabets, punctuation, digits, arrows, and the mathematical and geometric
 * signs of the drawing's own words.
 */
const inInter =
  /^[\s\u{20}-\u{254}\u{370}-\u{479}\u{1e00}-\u{1eff}\u{2010}-\u{2027}\u{202f}-\u{2055}\u{2070}-\u{209c}\u{2190}-\u{2199}\u{2211}\u{2212}\u{221a}\u{221e}\u{2248}\u{2260}\u{2264}\u{2265}\u{25a0}-\u{25a2}\u{25b2}\u{25bc}\u{25cb}\u{25cf}]*$/u;

/** Draws a stand-alone SVG as a PNG, in the Inter that comes with this package. */
export async function pngFile(svg: string, background: string): Promise<Uint8Array> {
  // A native module: `ipo check` and the other formats must run where it is not built for the machine.
  const { Resvg } = await import("@resvg/resvg-js");
  const { resolve } = createRequire(import.meta.url);
  const drawing = new Resvg(svg, {
    background,
    fitTo: { mode: "zoom", value: PNG_SCALE },
    font: {
      fontFiles: interFiles.map((name) =>
        resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`),
      ),
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
      // A name in another alphabet must not become boxes; everything else is the same picture on every machine.
      loadSystemFonts: !inInter.test(svg),
    },
  });
  if (drawing.width * drawing.height * PNG_SCALE ** 2 > MAX_PIXELS)
    throw new CliError(
      `The picture is ${drawing.width} × ${drawing.height} pixels, too large for a PNG. Lower --width, choose a shorter time, or write an .svg.`,
    );
  return drawing.render().asPng();
}
