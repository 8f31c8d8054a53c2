/** Rows of a series in the order that they are added, in room that is used again: lists that grow in every frame are garbage to collect. */
export class RowList {
  /** Those beyond `length` are of lists before. */
  rows = new Int32Array(4096);
  length = 0;

  add(row: number): void {
    if (this.length === this.rows.length) {
      const more = new Int32Array(2 * this.length);
      more.set(this.rows);
      this.rows = more;
    }
    this.rows[this.length] = row;
    this.length += 1;
  }

  clear(): void {
    this.length = 0;
  }
}
