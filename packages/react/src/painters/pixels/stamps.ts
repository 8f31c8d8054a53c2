import type { SymbolName, Tone } from "@ipo/layout";
import { look as widths } from "../look.js";
import type { PixelColours } from "./pixelColours.js";
import type { Stamp } from "./symbolStamp.js";
import { createStampMaker } from "./symbolStamp.js";

/** How a symbol is painted: filled within an edge of paper, filled only, or a line around paper. Strokes are neither. */
export type SymbolLook = "edged" | "plain" | "hollow";

/** Places within a pixel, each way, that a symbol's centre is rounded to: an error of half of that at most. */
export const PHASES = 8;

/** Stamps of one kind of symbol by phase, made when they are first laid. */
export interface StampSet {
  /** The stamp for a centre at parts of a pixel from 0 to `PHASES - 1`. */
  at(x: number, y: number): Stamp;
}

interface SymbolKind {
  readonly symbol: SymbolName;
  readonly size: number;
  readonly fill: Tone;
  readonly look: SymbolLook;
  readonly scale: number;
}

/** Neighbours are mostly of one kind, so that the last kind is asked first. */
let last:
  { readonly colours: PixelColours; readonly kind: SymbolKind; readonly set: StampSet } | undefined;

const setsOf = new WeakMap<PixelColours, Map<string, StampSet>>();
/** More kinds of symbol than a picture has; beyond it, as after many zooms of the page, they are made anew. */
const MOST = 400;

/** The stamps of a symbol in a colour; `size` in pixels of the scene, `scale` pixels of the screen to one of them. */
export function stampSetOf(
  colours: PixelColours,
  symbol: SymbolName,
  size: number,
  fill: Tone,
  look: SymbolLook,
  scale: number,
): StampSet {
  if (
    last?.kind.symbol === symbol &&
    last.kind.fill === fill &&
    last.kind.look === look &&
    last.kind.size === size &&
    last.kind.scale === scale &&
    last.colours === colours
  )
    return last.set;
  const kind = { symbol, size, fill, look, scale };
  let sets = setsOf.get(colours);
  if (!sets || sets.size > MOST) setsOf.set(colours, (sets = new Map<string, StampSet>()));
  const key = Object.values(kind).join(" ");
  let set = sets.get(key);
  if (!set) sets.set(key, (set = createStampSet(colours, kind)));
  last = { colours, kind, set };
  return set;
}

function createStampSet(
  { parts }: PixelColours,
  { symbol, size, fill, look, scale }: SymbolKind,
): StampSet {
  const stamps = Array.from<Stamp | undefined>({ length: PHASES * PHASES });
  const isStroke = symbol === "cross" || symbol === "tick";
  const isLine = isStroke || look === "hollow";
  const edge = isLine ? widths.symbolStroke : look === "edged" ? widths.symbolEdge : 0;
  const make = createStampMaker({
    symbol,
    size: size * scale,
    edge: edge * scale,
    fill: isStroke ? undefined : isLine ? parts.paper : parts[fill],
    stroke: isLine ? parts[fill] : parts.paper,
  });
  return { at: (x, y) => (stamps[y * PHASES + x] ??= make(x / PHASES, y / PHASES)) };
}
