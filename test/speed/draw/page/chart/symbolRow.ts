/** Shapes by number: circle, diamond, square, triangle up, triangle down. */
export const shapes = ["circle", "diamond", "square", "up", "down"] as const;

/** A row of symbols in order of time; with several lines, each stands on the line of its number. */
export interface SymbolRow {
  readonly kind: "symbols";
  readonly label: string;
  readonly sublabel: string;
  readonly height: number;
  /** Labels of the lines, where there is more than one. */
  readonly lines: readonly string[];
  readonly times: Float64Array;
  readonly line: Uint8Array;
  readonly shape: Uint8Array;
  readonly tone: Uint8Array;
  readonly texts: readonly string[];
}

export interface PlacedSymbol {
  readonly at: number;
  readonly line?: number;
  readonly shape: number;
  readonly tone: number;
  readonly text: string;
}

/** Makes a row of symbols, in order of time. */
export function symbolRow(
  label: string,
  sublabel: string,
  symbols: readonly PlacedSymbol[],
  lines: readonly string[] = [],
  lineHeight = 16,
): SymbolRow {
  const sorted = [...symbols].sort((a, b) => a.at - b.at);
  return {
    kind: "symbols",
    label,
    sublabel,
    height: Math.max(44, lines.length * lineHeight + 18),
    lines,
    times: Float64Array.from(sorted, ({ at }) => at),
    line: Uint8Array.from(sorted, ({ line = 0 }) => line),
    shape: Uint8Array.from(sorted, ({ shape }) => shape),
    tone: Uint8Array.from(sorted, ({ tone }) => tone),
    texts: sorted.map(({ text }) => text),
  };
}
