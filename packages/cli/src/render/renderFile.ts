import { darkPalette, lightPalette } from "@ipo/react";
import { htmlFile } from "./htmlFile.js";
import { isInInter } from "./interFont.js";
import type { Format } from "./optionValues.js";
import type { Picture } from "./picture.js";
import { pngFile } from "./pngFile.js";
import { svgFile } from "./svgFile.js";

/** The content of a file of the picture, and what its reader must know about it. */
export interface RenderedFile {
  readonly content: string | Uint8Array;
  readonly note?: string;
}

const OTHER_FONTS =
  "The record has characters that Inter lacks. The PNG draws them in this machine's fonts, or as boxes where there is none; an .svg or .html keeps them as text.";

/** Makes a file of the picture. */
export async function renderFile(picture: Picture, format: Format): Promise<RenderedFile> {
  switch (format) {
    case "svg":
      return { content: svgFile(picture) };
    case "html":
      return { content: htmlFile(picture) };
    case "png": {
      const { paper } = picture.theme === "dark" ? darkPalette : lightPalette;
      const svg = svgFile(picture);
      const content = await pngFile(svg, paper);
      return isInInter(svg) ? { content } : { content, note: OTHER_FONTS };
    }
    default:
      return format satisfies never;
  }
}
