import type { Tone } from "@ipo/layout";
import { tones } from "@ipo/layout";
import type { Palette } from "./palette.js";
import { cssPalette, lightPalette } from "./palette.js";

/** What the page's style sheets say, as values that a canvas can take. */
export interface ResolvedPalette {
  readonly colours: Palette;
  /** The edge that bars get in forced colours, where their fills tell nothing apart. */
  readonly barEdge: string | undefined;
  readonly fontFamily: string;
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * Reads colours and font as the page gives them to an SVG inside `parent`: theme, forced colours, and whatever the host
 * sets. A drawing of every tone stands there while it is read, so that the browser itself resolves them.
 */
export function resolvePalette(parent: Element): ResolvedPalette {
  const document = parent.ownerDocument;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "ipo-svg");
  const swatches = tones.map((tone): readonly [Tone, Element] => {
    const swatch = document.createElementNS(SVG, "rect");
    swatch.setAttribute("fill", cssPalette[tone]);
    return [tone, swatch];
  });
  const bar = document.createElementNS(SVG, "rect");
  bar.setAttribute("class", "ipo-bar");
  svg.append(bar, ...swatches.map(([, swatch]) => swatch));
  parent.append(svg);
  const colours = swatches.map(([tone, swatch]) => [
    tone,
    getComputedStyle(swatch).fill || lightPalette[tone],
  ]);
  const { stroke } = getComputedStyle(bar);
  const { fontFamily } = getComputedStyle(svg);
  svg.remove();
  return {
    colours: Object.fromEntries(colours) as Palette,
    barEdge: stroke && stroke !== "none" ? stroke : undefined,
    fontFamily: fontFamily || "sans-serif",
  };
}
