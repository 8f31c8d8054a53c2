import type { Bounds } from "../marks/boundsOf.js";
import type { Mark, SymbolMark } from "../marks/mark.js";

/** Where some symbols stand, in order of x, as columns: an object for each of them in every frame would be garbage to collect. */
export interface SymbolPlaces {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Half of a symbol, which words keep clear of. */
const SYMBOL = 4;

/** Where the symbols among some marks stand: those with marks of their own together, and those of each mark for many. */
export function symbolPlacesOf(marks: readonly Mark[]): SymbolPlaces[] {
  const singles: SymbolMark[] = [];
  const places: SymbolPlaces[] = [];
  for (const mark of marks)
    if (mark.shape === "symbol") singles.push(mark);
    else if (mark.shape === "symbols") places.push(inOrder(mark));
  if (singles.length > 0)
    places.push(inOrder({ xs: singles.map(({ x }) => x), ys: singles.map(({ y }) => y) }));
  return places;
}

/** Values follow each other by when they begin, of which one of a whole day can stand behind the next. */
function inOrder(places: SymbolPlaces): SymbolPlaces {
  const { xs, ys } = places;
  let index = 1;
  while (index < xs.length && (xs[index] as number) >= (xs[index - 1] as number)) index += 1;
  if (index >= xs.length) return places;
  const order = xs.map((_, at) => at).sort((a, b) => (xs[a] as number) - (xs[b] as number));
  return {
    xs: order.map((at) => xs[at] as number),
    ys: order.map((at) => ys[at] as number),
  };
}

/** Whether a box comes too near to any of some symbols. */
export function coversSymbol({ x, y, width, height }: Bounds, { xs, ys }: SymbolPlaces): boolean {
  let [low, high] = [0, xs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((xs[middle] as number) < x - SYMBOL) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < xs.length; index += 1) {
    if ((xs[index] as number) > x + width + SYMBOL) return false;
    const at = ys[index] as number;
    if (at > y - SYMBOL + 1 && at < y + height + SYMBOL - 1) return true;
  }
  return false;
}
