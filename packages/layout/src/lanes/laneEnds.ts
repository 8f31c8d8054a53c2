/** Where each of any number of lanes ends, so that the first free one is found without looking at all of them. */
export interface LaneEnds {
  /** The first lane that ends by then; a lane that nothing is in yet is free. */
  firstFree(start: number): number;
  end(lane: number): number;
  setEnd(lane: number, end: number): void;
}

/** Lanes without anything in them. */
export function createLaneEnds(): LaneEnds {
  return new LaneTree();
}

/** The least ends of all halves, quarters and so on of the lanes, as a tree in an array. */
class LaneTree implements LaneEnds {
  #size = 8;
  #least = new Float64Array(16).fill(-Infinity);

  firstFree(start: number): number {
    if ((this.#least[1] ?? 0) > start) this.#grow();
    const size = this.#size;
    const least = this.#least;
    let node = 1;
    while (node < size) node = (least[node * 2] ?? 0) <= start ? node * 2 : node * 2 + 1;
    return node - size;
  }

  end(lane: number): number {
    return this.#least[this.#size + lane] ?? -Infinity;
  }

  setEnd(lane: number, end: number): void {
    const least = this.#least;
    let node = this.#size + lane;
    least[node] = end;
    for (node >>= 1; node >= 1; node >>= 1)
      least[node] = Math.min(least[node * 2] ?? 0, least[node * 2 + 1] ?? 0);
  }

  #grow(): void {
    const ends = this.#least.subarray(this.#size);
    this.#size *= 2;
    this.#least = new Float64Array(this.#size * 2).fill(-Infinity);
    ends.forEach((end, lane) => {
      this.setEnd(lane, end);
    });
  }
}
