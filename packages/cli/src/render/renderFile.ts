import { darkPalette, lightPalette } from "@ipo/react";
import { htmlFile } from "./htmlFile.js";
import type { Format } from "./optionValues.js";
import type { Picture } from "./picture.js";
import { pngFile } from "./pngFile.js";
import { svgFile } from "./svgFile.js";

/** The content of a file of the picture. */
export async function renderFile(picture: Picture, format: Format): Promise<string | Uint8Array> {
  switch (format) {
    case "svg":
      return svgFile(picture);
    case "html":
      return htmlFile(picture);
    case "png": {
      const { paper } = picture.theme === "dark" ? darkPalette : lightPalette;
      return pngFile(svgFile(picture), paper);
    }
    default:
      return format satisfies never;
  }
}
