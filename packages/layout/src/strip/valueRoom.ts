import type { Bounds } from "../marks/boundsOf.js";
import { boundsOf } from "../marks/boundsOf.js";
import type { TextMark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import type { Font, MeasureText } from "../text/measureText.js";
import { coversSymbol, type SymbolPlaces } from "./symbolPlaces.js";

/** A place that words may stand at: their baseline, and which side of `x` they lie on. */
export interface WordPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Words {
  /** The words, and shorter ones in their place, the best first. */
  readonly words: readonly string[];
  readonly places: readonly WordPlace[];
  readonly font: Font;
  readonly fill: Tone;
  readonly label?: string;
  readonly events?: readonly string[];
}

/** Where words can stand among the values of a strip. */
export interface ValueRoom {
  /** Gives the first words at the first place that is free, and takes it; none when no place is. */
  readonly place: (words: Words) => TextMark[];
}

/**
 * The room for words in one strip: inside its bounds, clear of each other, of the symbols (given when first needed), and of
 * the upright lines through it, such as that of now, which would strike them out.
 * What finds no room is left out; it must be readable in the label of its mark.
 */
export function createValueRoom(
  symbols: () => readonly SymbolPlaces[],
  bounds: Bounds,
  measureText: MeasureText,
  lines: readonly number[] = [],
): ValueRoom {
  const taken: Bounds[] = lines.map((x) => ({ ...bounds, x, width: 0 }));
  const isFree = (box: Bounds) =>
    box.x >= bounds.x &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y >= bounds.y &&
    box.y + box.height <= bounds.y + bounds.height &&
    !taken.some((other) => meets(box, other)) &&
    !symbols().some((places) => coversSymbol(box, places));
  return {
    place: ({ words, places, font, fill, label, events }) => {
      for (const text of words)
        for (const { x, y, anchor } of places) {
          const input = { x, y, anchor, text, font, fill, hasHalo: true };
          const mark = textMark(
            { ...input, ...(label !== undefined && { label }), ...(events && { events }) },
            measureText,
          );
          const box = boundsOf(mark);
          if (!isFree(box)) continue;
          taken.push(box);
          return [mark];
        }
      return [];
    },
  };
}

function meets(a: Bounds, b: Bounds): boolean {
  return (
    a.x < b.x + b.width + 3 &&
    b.x < a.x + a.width + 3 &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}
