/** Bars in order of time. */
export interface Lane {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly tones: Uint8Array;
  /** What stands beside or in each bar. */
  readonly texts: readonly string[];
}

/** A row of bars, in lanes without overlap. */
export interface BarRow {
  readonly kind: "bars";
  readonly label: string;
  readonly sublabel: string;
  readonly height: number;
  readonly lanes: readonly Lane[];
}

export interface Bar {
  readonly start: number;
  readonly end: number;
  readonly tone: number;
  readonly text: string;
}

const LANE_HEIGHT = 20;
const PADDING = 18;

/** Packs bars into as few lanes as hold them without overlap. */
export function barRow(label: string, sublabel: string, bars: readonly Bar[]): BarRow {
  const sorted = [...bars].sort((a, b) => a.start - b.start);
  const lanes: Bar[][] = [];
  const ends: number[] = [];
  for (const bar of sorted) {
    const found = ends.findIndex((end) => end <= bar.start);
    const lane = found < 0 ? lanes.length : found;
    (lanes[lane] ??= []).push(bar);
    ends[lane] = bar.end;
  }
  return {
    kind: "bars",
    label,
    sublabel,
    height: Math.max(44, lanes.length * LANE_HEIGHT + PADDING),
    lanes: lanes.map(laneOf),
  };
}

function laneOf(bars: readonly Bar[]): Lane {
  return {
    starts: Float64Array.from(bars, ({ start }) => start),
    ends: Float64Array.from(bars, ({ end }) => end),
    tones: Uint8Array.from(bars, ({ tone }) => tone),
    texts: bars.map(({ text }) => text),
  };
}
