import type { Mark } from "../marks/mark.js";
import type { TrackContext } from "../tracks/track.js";

interface KeptMarks {
  readonly parts: readonly unknown[];
  readonly marks: readonly Mark[];
}

const keptOf = new WeakMap<object, KeptMarks>();

/**
 * Marks of a strip that stay where they are while the window moves, such as its axis and its heading: kept with what they
 * belong to for as long as the drawing's width, its words and their measures, and what else they follow from (`parts`)
 * are the same.
 */
export function keptScenery(
  owner: object,
  { columns: { label, plot }, measureText, text }: TrackContext,
  parts: readonly unknown[],
  make: () => readonly Mark[],
): readonly Mark[] {
  const all = [label.width, plot.x, plot.width, measureText, text, ...parts];
  const kept = keptOf.get(owner);
  if (kept?.parts.length === all.length && kept.parts.every((part, index) => part === all[index]))
    return kept.marks;
  const marks = make();
  keptOf.set(owner, { parts: all, marks });
  return marks;
}
