import type { ClinicalEvent, ClinicalEventKind, EpochMs, PatientRecord } from "@ipo/model";
import type { Pack } from "@ipo/clinical";
import type { Display } from "../display.js";
import type { Text } from "../locale/text.js";
import { lazyMarks } from "../marks/lazyFields.js";
import type { Mark } from "../marks/mark.js";
import type { Tone } from "../marks/tone.js";
import type { TimeScale } from "../scale/timeAxis.js";
import type { Column } from "../scene.js";
import type { TakenEvents } from "../takenEvents.js";
import type { MeasureText } from "../text/measureText.js";
import type { Viewport } from "../viewport.js";

/** What a track may know when it chooses its rows: the record, the words, and the pack's order. */
export interface SelectContext {
  readonly record: PatientRecord;
  readonly text: Text;
  readonly pack: Pack;
  /** The kinds of the tracks in the picture. */
  readonly trackKinds: ReadonlySet<Track["kind"]>;
  readonly now: EpochMs | undefined;
  /** Until when something that goes on is known to: death, else now; `undefined` when neither is known. */
  readonly ongoingUntil: EpochMs | undefined;
  readonly treatmentGapDays: number;
  /** What the reader has changed of the picture. */
  readonly display: Display;
}

/** What a track needs to place its marks. */
export interface TrackContext extends SelectContext {
  readonly viewport: Viewport;
  /** The end of the record's time, for what has no end of its own. */
  readonly extentEnd: EpochMs;
  /** Time to x, in pixels of the whole drawing. Shared by all tracks. */
  readonly xScale: TimeScale;
  readonly columns: { readonly label: Column; readonly plot: Column; readonly readout: Column };
  readonly measureText: MeasureText;
  /** Longest time, in days, that a line may cross without a value. */
  readonly lineGapDays: number;
  /** Whether a part of a strip is shown as one line: the reader's choice by id, else as given. */
  readonly isCollapsed: (id: string, byDefault: boolean) => boolean;
}

/** One strip a track draws: `rows` is the track's own business, `events` are the dated events it will show. */
export interface Strip<Row> {
  readonly id: string;
  readonly label: string;
  readonly sublabel?: string | undefined;
  readonly rows: readonly Row[];
  readonly events: readonly ClinicalEvent[];
}

/** A part of a strip that can be shown as one line by itself, such as the drugs that are no cancer treatment. */
export interface StripPart {
  readonly id: string;
  readonly label: string;
  /** Top of its heading, from the strip's own top. */
  readonly y: number;
  readonly isCollapsed: boolean;
}

/** Marks of a strip that lie within a stretch of its height, but for what little reaches over it. */
export interface TrackSlice {
  /** From the strip's own top, as is the `y` of the marks. */
  readonly top: number;
  readonly bottom: number;
  readonly marks: readonly Mark[];
  /** The events that its marks stand for, mark by mark, where they are known without making any. Absent: the marks say it. */
  readonly events?: (() => readonly (readonly string[])[]) | undefined;
}

/** The marks of one strip, `y` from its own top, and the height they need. Where the height is known without them, marks may be made when first read (`lazyLayout`). */
export interface TrackLayout {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** The same marks, in the same order, in parts of which a painter reads those in sight (`slicedLayout`). Absent where a strip is never tall. */
  readonly slices?: readonly TrackSlice[];
  readonly valueScale?: "linear" | "log";
  readonly parts?: readonly StripPart[];
}

/**
 * A strip whose height is known before its marks are: these are made when something reads them, once, so that a strip
 * out of sight costs nothing. They are an own, enumerable property like any other.
 */
export function lazyLayout(
  layout: Omit<TrackLayout, "marks">,
  makeMarks: () => readonly Mark[],
): TrackLayout {
  const { height, valueScale, parts, slices } = layout;
  const lazy: { -readonly [Key in keyof TrackLayout]: TrackLayout[Key] } = lazyMarks(
    { height },
    makeMarks,
  );
  if (valueScale) lazy.valueScale = valueScale;
  if (parts) lazy.parts = parts;
  if (slices) lazy.slices = slices;
  return lazy;
}

/** What the readout column says of one strip at one instant. */
export interface Readout {
  readonly title: string;
  /**
   * What the title ends with and the strip's label tells as well, a unit or by its instrument a maximum: in a strip of one
   * line it gives way to the day. Default: nothing.
   */
  readonly givesWay?: string;
  readonly details: readonly string[];
  readonly tone?: Tone;
  /** A picture beside or instead of the words, centred on (0, 0), such as the symptom wheel. */
  readonly picture?: { readonly marks: readonly Mark[]; readonly size: number };
  /** The events that the readout quotes. */
  readonly events: readonly string[];
}

/**
 * A kind of track. `select` gives no strip, one, or several (one a laboratory series);
 * `layout` turns a strip into marks; `readout` says its value at an instant (`undefined` before the first).
 * Pure and free of React, so that one track serves SVG, table, readout and tests alike.
 */
export interface Track<Row = unknown> {
  readonly kind: string;
  /** A kind of event of which its strips hold every dated one, so that nobody goes through thousands to see what is left. */
  readonly takesAll?: ClinicalEventKind;
  /** `taken` says what tracks earlier in the list have taken; these choose their strips when it is asked, if not before. */
  select(context: SelectContext, taken: () => TakenEvents): readonly Strip<Row>[];
  layout(strip: Strip<Row>, context: TrackContext): TrackLayout;
  readout(strip: Strip<Row>, at: EpochMs, context: SelectContext): Readout | undefined;
  /** Whether a strip begins as one line. Default: no. The reader's choice weighs more. */
  isCollapsedAtFirst?(strip: Strip<Row>, context: SelectContext): boolean;
  /** What a collapsed strip says of itself in a few words. Default: how many events, and from when to when. */
  summary?(strip: Strip<Row>, context: SelectContext): string;
  /** A collapsed strip. Default: its heading, its summary, and its events as small blocks, so that none loses its place. */
  layoutCollapsed?(strip: Strip<Row>, context: TrackContext): TrackLayout;
  /** A few words for the cursor's pill, such as the line and cycle of treatment. */
  headline?(strip: Strip<Row>, at: EpochMs, context: SelectContext): string | undefined;
}
