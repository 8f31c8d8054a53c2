/** Bars in order of time. */
export interface Lane {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly tones: Uint8Array;
  /** What stands beside or in each bar. */
  readonly texts: readonly string[];
  /** Single doses: those of bar `i` stand from `doseOf[i]` to before `doseOf[i + 1]` in `doses`. */
  readonly doses: Float64Array;
  readonly doseOf: Uint32Array;
  /** The chain of each bar by number, and when the chain ends: uses of one drug with short pauses are one chain. */
  readonly chains: Uint32Array;
  readonly chainEnds: Float64Array;
}

/** A row of bars, as they are and in lanes without overlap. */
export interface BarRow {
  readonly kind: "bars";
  readonly label: string;
  readonly sublabel: string;
  readonly height: number;
  /** All bars in order of their start; they may overlap. */
  readonly all: Lane;
  readonly lanes: readonly Lane[];
  /** Whether the text is a digit inside the bar. */
  readonly isGraded: boolean;
}

export interface Bar {
  readonly start: number;
  readonly end: number;
  readonly tone: number;
  readonly text: string;
  readonly doses?: readonly number[];
  readonly chain?: Chain;
}

/** What goes on with short pauses; `end` is that of its last bar. */
export interface Chain {
  end: number;
}

export const LANE_HEIGHT = 20;
const PADDING = 18;

/** Packs bars into as few lanes as hold them without overlap. */
export function barRow(
  label: string,
  sublabel: string,
  bars: readonly Bar[],
  isGraded = false,
): BarRow {
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
    height: barRowHeight(lanes.length),
    all: laneOf(sorted),
    lanes: lanes.map(laneOf),
    isGraded,
  };
}

/** The height of a row with so many lanes. */
export function barRowHeight(lanes: number): number {
  return Math.max(44, lanes * LANE_HEIGHT + PADDING);
}

function laneOf(bars: readonly Bar[]): Lane {
  const chains = bars.map(({ chain, end }) => chain ?? { end });
  const numbers = new Map([...new Set(chains)].map((chain, index) => [chain, index]));
  const doses = bars.flatMap((bar) => bar.doses ?? []);
  const doseOf = new Uint32Array(bars.length + 1);
  bars.forEach((bar, index) => {
    doseOf[index + 1] = (doseOf[index] ?? 0) + (bar.doses?.length ?? 0);
  });
  return {
    starts: Float64Array.from(bars, ({ start }) => start),
    ends: Float64Array.from(bars, ({ end }) => end),
    tones: Uint8Array.from(bars, ({ tone }) => tone),
    texts: bars.map(({ text }) => text),
    doses: Float64Array.from(doses),
    doseOf,
    chains: Uint32Array.from(chains, (chain) => numbers.get(chain) ?? 0),
    chainEnds: Float64Array.from(chains, ({ end }) => end),
  };
}
