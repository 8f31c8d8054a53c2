/** Where each of any number of lanes ends, so that the first free one is found without looking at all of them. */
export interface LaneEnds {
  /** The first lane that ends by then; a lane that nothing is in yet is free. */
  firstFree(start: number): number;
  end(lane: number): number;
  setEnd(lane: number, end: number): void;
}

/** Lanes without anything in them: the least ends of all halves, quarters and so on of the lanes, as a tree in an array. */
export function createLaneEnds(): LaneEnds {
  let size = 8;
  let least = new Float64Array(size * 2).fill(-Infinity);
  const at = (node: number) => least[node] ?? -Infinity;
  const setEnd = (lane: number, end: number) => {
    let node = size + lane;
    least[node] = end;
    for (node >>= 1; node >= 1; node >>= 1) least[node] = Math.min(at(node * 2), at(node * 2 + 1));
  };
  const grow = () => {
    const ends = least.subarray(size);
    size *= 2;
    least = new Float64Array(size * 2).fill(-Infinity);
    ends.forEach((end, lane) => setEnd(lane, end));
  };
  return {
    firstFree: (start) => {
      if (at(1) > start) grow();
      let node = 1;
      while (node < size) node = at(node * 2) <= start ? node * 2 : node * 2 + 1;
      return node - size;
    },
    end: (lane) => at(size + lane),
    setEnd,
  };
}
