const FACTOR = 4;

/** For each block of 4, 16, 64 … values, where its lowest and its highest stand. */
export interface Pyramid {
  readonly lowest: readonly Uint32Array[];
  readonly highest: readonly Uint32Array[];
}

/** Builds the pyramid over values, once. */
export function createPyramid(values: Float64Array): Pyramid {
  const lowest: Uint32Array[] = [];
  const highest: Uint32Array[] = [];
  let below: readonly [low: ArrayLike<number>, high: ArrayLike<number>] | undefined;
  let count = values.length;
  while (count > FACTOR) {
    const blocks = Math.ceil(count / FACTOR);
    const low = new Uint32Array(blocks);
    const high = new Uint32Array(blocks);
    for (let block = 0; block < blocks; block += 1) {
      const end = Math.min(count, (block + 1) * FACTOR);
      let [least, most] = [block * FACTOR, block * FACTOR];
      if (below) [least, most] = [below[0][least] ?? 0, below[1][most] ?? 0];
      for (let index = block * FACTOR; index < end; index += 1) {
        const [a, b] = below ? [below[0][index] ?? 0, below[1][index] ?? 0] : [index, index];
        if ((values[a] ?? 0) < (values[least] ?? 0)) least = a;
        if ((values[b] ?? 0) > (values[most] ?? 0)) most = b;
      }
      low[block] = least;
      high[block] = most;
    }
    lowest.push(low);
    highest.push(high);
    below = [low, high];
    count = blocks;
  }
  return { lowest, highest };
}

/** Where the lowest or the highest of the values from `from` to before `to` stands. */
export function extremeIn(
  values: Float64Array,
  levels: readonly Uint32Array[],
  sign: 1 | -1,
  from: number,
  to: number,
): number {
  let best = from;
  let index = from;
  while (index < to) {
    let size = 1;
    let level = -1;
    while (
      index % (size * FACTOR) === 0 &&
      index + size * FACTOR <= to &&
      level + 1 < levels.length
    ) {
      size *= FACTOR;
      level += 1;
    }
    const found = level < 0 ? index : (levels[level]?.[index / size] ?? index);
    if (sign * (values[found] ?? 0) < sign * (values[best] ?? 0)) best = found;
    index += size;
  }
  return best;
}
