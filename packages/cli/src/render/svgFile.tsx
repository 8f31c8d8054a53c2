import { OverviewSvg } from "@ipo/react";
import { markupOf } from "./markup.js";
import type { Picture } from "./picture.js";

/** The picture as a stand-alone SVG file. */
export function svgFile(picture: Picture): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(<OverviewSvg {...picture} />)}\n`;
}
