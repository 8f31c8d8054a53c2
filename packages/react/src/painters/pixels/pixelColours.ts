import type { Tone } from "@ipo/layout";
import { tones } from "@ipo/layout";
import type { ResolvedPalette } from "../../theme/resolvePalette.js";
import type { Rgb } from "./tile.js";
import { packColour } from "./tile.js";

/** A palette as pixels hold it. */
export interface PixelColours {
  readonly words: Readonly<Record<Tone, number>>;
  readonly parts: Readonly<Record<Tone, Rgb>>;
  /** The edge of bars in forced colours. */
  readonly barEdge: number | undefined;
}

const known = new WeakMap<ResolvedPalette, { readonly colours: PixelColours | undefined }>();

/**
 * The colours of a palette, to set pixels in. `undefined` where one is not written as opaque red, green and blue, as browsers
 * resolve most, and where there are no pixels to set.
 */
export function pixelColoursOf(palette: ResolvedPalette): PixelColours | undefined {
  if (typeof ImageData === "undefined") return undefined;
  let entry = known.get(palette);
  if (!entry) known.set(palette, (entry = { colours: readColours(palette) }));
  return entry.colours;
}

function readColours({ colours, barEdge }: ResolvedPalette): PixelColours | undefined {
  const parts = tones.map((tone) => [tone, partsOf(colours[tone])] as const);
  const edge = barEdge === undefined ? undefined : partsOf(barEdge);
  if (parts.some(([, one]) => !one) || (barEdge !== undefined && !edge)) return undefined;
  return {
    parts: Object.fromEntries(parts) as Record<Tone, Rgb>,
    words: Object.fromEntries(parts.map(([tone, one]) => [tone, one && packColour(one)])) as Record<
      Tone,
      number
    >,
    barEdge: edge && packColour(edge),
  };
}

const opaque = /^rgba?\((\d+), (\d+), (\d+)(?:, 1)?\)$/;
/** As browsers resolve a mixture: parts of 1. */
const mixed = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)$/;
const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;

function partsOf(colour: string): Rgb | undefined {
  const [, ...decimal] = opaque.exec(colour) ?? [];
  if (decimal.length === 3) return decimal.map(Number) as unknown as Rgb;
  const [, ...parts] = mixed.exec(colour) ?? [];
  if (parts.length === 3)
    return parts.map((part) => Math.round(255 * Number(part))) as unknown as Rgb;
  const [, ...digits] = hex.exec(colour) ?? [];
  return digits.length === 3
    ? (digits.map((two) => Number.parseInt(two, 16)) as unknown as Rgb)
    : undefined;
}
