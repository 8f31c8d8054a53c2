import type { EpochMs } from "@ipo/model";
import type { RecordAnchor } from "./anchors/timeAnchorsOf.js";
import type { Mark, TextMark } from "./marks/mark.js";
import type { Language } from "./locale/text.js";
import type { OverviewStop } from "./scale/overviewStops.js";
import type { StripPart } from "./tracks/track.js";
import type { Viewport } from "./viewport.js";

/**
 * A tick of the time axis. `isMajor` ticks (years when months are shown) are drawn stronger.
 * `mark` is its placed label, absent where the label gave way to the word for now.
 */
export interface TimeTick {
  readonly at: EpochMs;
  readonly x: number;
  readonly label: string;
  readonly isMajor: boolean;
  readonly mark?: TextMark;
}

/** A stretch of the drawing's width, in pixels. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** One labelled strip of the picture, placed. Its marks count `y` from `y`. */
export interface TrackScene {
  readonly id: string;
  readonly kind: string;
  /** Heading and sub-heading, for screen readers and lists; the drawn text is among the marks. */
  readonly label: string;
  readonly sublabel?: string;
  readonly y: number;
  readonly height: number;
  /** Whether it is shown as one line. */
  readonly isCollapsed: boolean;
  /** Parts of it that are shown as one line or whole by themselves; `y` from its top. */
  readonly parts?: readonly StripPart[];
  /** Printed type of the value axis, where the track has one. */
  readonly valueScale?: "linear" | "log";
  readonly marks: readonly Mark[];
}

/**
 * The whole picture, placed: plain data that survives `JSON.stringify` and is the same in Node and in a browser.
 * A painter draws it and decides no position.
 */
export interface Scene {
  readonly patientId: string;
  readonly lang: Language;
  readonly width: number;
  readonly height: number;
  /** The visible time, and all the time that the record covers. */
  readonly viewport: Viewport;
  readonly extent: Viewport;
  readonly columns: { readonly label: Column; readonly plot: Column; readonly readout: Column };
  /** The strip that shows the whole course and the window in it. */
  readonly overview: {
    readonly y: number;
    readonly height: number;
    readonly marks: readonly Mark[];
    /** Its scale of time, from the start of `extent` to its end. Between two stops time runs evenly; a part beside the course may be drawn together. */
    readonly stops: readonly OverviewStop[];
    /** The visible window inside the overview. */
    readonly window: Column;
  };
  /**
   * The time axis: ticks with their labels, and among the marks its rule and the word for now. With an anchor, the time
   * counted from it stands under the calendar, among the marks.
   */
  readonly axis: {
    readonly y: number;
    readonly height: number;
    readonly anchor?: RecordAnchor;
    readonly ticks: readonly TimeTick[];
    readonly marks: readonly Mark[];
  };
  /** Now, or the day of the data; `x` is absent from the object when it is outside the window. */
  readonly now?: { readonly at: EpochMs; readonly x?: number; readonly label: string };
  /** What lies behind all tracks: grid lines and the ground of the time to come. */
  readonly backdrop: readonly Mark[];
  /** What lies over all tracks: the line of now. */
  readonly overlay: readonly Mark[];
  /** Where the tracks begin and end, for lines that cross them all. */
  readonly body: { readonly y: number; readonly height: number };
  readonly tracks: readonly TrackScene[];
  /** Whether it ends with the strip that reaches the `bottom` that was asked for, with `height` and `body`: there may be others below. Absent where all are here. */
  readonly isPartial?: true;
  /** Dated events of the record that lie wholly before and after the window. */
  readonly outside: { readonly before: number; readonly after: number };
}
