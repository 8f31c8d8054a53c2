import type { PatientRecord } from "@ipo/model";
import type { WorkloadSize } from "../../workload.js";

/** A window of time, in milliseconds since 1970. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
}

/** Where on the page the rows lie that are moved through: where it opens, or scrolled to the curves of values. */
export type Place = "top" | "values";

/** What is drawn first. */
export interface FirstPicture {
  readonly window: TimeWindow;
  readonly size: WorkloadSize;
}

/** What the benchmark asks of everything that it measures. */
export interface Contender<Data> {
  /** Makes of the record what is drawn from; it is not timed. */
  readonly prepare: (record: PatientRecord, first: FirstPicture) => Data;
  /** Done once in a page, before there is a record; it is not timed. */
  readonly warmUp?: () => Promise<void>;
  /** Draws a patient for the first time, into an empty element 1600 pixels wide. */
  readonly mount: (element: HTMLElement, data: Data, window: TimeWindow) => Mounted;
}

/** A contender that is on the page. */
export interface Mounted {
  /** Told of the windows of a move before it begins, outside the clock. */
  readonly prepareWindows?: (windows: readonly TimeWindow[]) => void | Promise<void>;
  /** Shows another time; it is called once in a frame. */
  readonly setWindow: (window: TimeWindow) => void;
  /** Scrolls to the curves of values, where they are not in sight from the start. */
  readonly showValues?: () => void;
  /** What is told of the values at the pointer; absent where nothing is. */
  readonly readoutText?: () => string;
  /** Takes it off the page; absent where it is gone with its element. */
  readonly remove?: () => void;
}
