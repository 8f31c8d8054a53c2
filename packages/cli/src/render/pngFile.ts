import { CliError } from "../cliError.js";
import { interFiles, isInInter } from "./interFont.js";

/** Picture elements for each pixel of the drawing, in both directions: sharp on paper and on fine screens. */
export const PNG_SCALE = 2;

/** About 1 GB of memory while drawing. */
const MAX_PIXELS = 2 ** 28;

/** Draws a stand-alone SVG as a PNG, in the Inter that comes with this package. */
export async function pngFile(svg: string, background: string): Promise<Uint8Array> {
  const { Resvg } = await loadResvg();
  const drawing = new Resvg(svg, {
    background,
    fitTo: { mode: "zoom", value: PNG_SCALE },
    font: {
      fontFiles: interFiles(),
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
      // A name in another alphabet has a chance; everything else is the same picture on every machine.
      loadSystemFonts: !isInInter(svg),
    },
  });
  if (drawing.width * drawing.height * PNG_SCALE ** 2 > MAX_PIXELS)
    throw new CliError(
      `The picture is ${drawing.width} × ${drawing.height} pixels, too large for a PNG. Lower --width, choose a shorter time, or write an .svg.`,
    );
  return drawing.render().asPng();
}

/** A native module, loaded only for a PNG: the rest must run where it is not built for the machine. */
async function loadResvg() {
  try {
    return await import("@resvg/resvg-js");
  } catch {
    throw new CliError(
      `A PNG cannot be drawn on this machine: @resvg/resvg-js has no build for ${process.platform} ${process.arch}. Write an .svg or .html.`,
    );
  }
}
