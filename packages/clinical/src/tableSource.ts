/** Where a table of clinical knowledge comes from and when it was written down, so that it can be checked and replaced. */
export interface TableSource {
  readonly source: string;
  /** The day the table was last compared with its source, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly note?: string;
}
