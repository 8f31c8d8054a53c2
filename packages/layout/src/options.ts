import type { EpochMs } from "@ipo/model";
import type { Pack, Terminology } from "@ipo/clinical";
import type { Display } from "./display.js";
import type { Language } from "./locale/text.js";
import type { MeasureText } from "./text/measureText.js";
import type { Track } from "./tracks/track.js";
import type { Viewport } from "./viewport.js";

/** What a host can say about the picture. Every part has a default but the width. */
export interface TimelineOptions extends Display {
  /** Width of the whole drawing in CSS pixels; below 640 it is laid out as 640. */
  readonly width: number;
  /** Language of labels and number formats. Default `sv`. */
  readonly lang?: Language | undefined;
  /** The visible time. Default: the whole course (see `viewportPresets`). */
  readonly viewport?: Viewport | undefined;
  /**
   * The present. Default: when the source put the record together (`record.asOf`), and the line then says so
   * instead of "Today". Without either there is no such line, and nothing is drawn as still going on.
   */
  readonly now?: EpochMs | undefined;
  /**
   * How far down strips are laid out, in pixels of the scene: for a first picture of what is in sight. Default: all of them.
   * Strips that begin below it are left out, and `Scene.isPartial` says so.
   */
  readonly bottom?: number | undefined;
  /** Diagnosis pack. Default: by the record's primary diagnosis, else the generic pack. */
  readonly pack?: Pack | undefined;
  /** Clinical tables with a host's own rows (`extendTerminology`). Default: those of `@ipo/clinical`. Read the data with the same. */
  readonly terminology?: Terminology | undefined;
  /** Tracks in order. Default `defaultTracks`. */
  readonly tracks?: readonly Track[] | undefined;
  /** Width of a text in pixels. Default: an estimate that needs no page and is the same everywhere. */
  readonly measureText?: MeasureText | undefined;
  /** Longest time in days that a line of values may cross without a value. Default 550. */
  readonly lineGapDays?: number | undefined;
  /** Longest silence in days between single doses of one drug that are drawn as one treatment. Default 90. */
  readonly treatmentGapDays?: number | undefined;
}
