import type { Band, Hit, Mark, Scene, TimelineOptions, TrackReadout } from "@ipo/layout";
import { layoutCursor, layoutReadouts } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import { useMemo } from "react";
import { instantOfHit } from "./instantOfHit.js";
import type { Cursor } from "./useCursor.js";

interface ReadoutsInput {
  readonly record: PatientRecord;
  readonly scene: Scene;
  /** Options that do not change with the window. */
  readonly options: Omit<TimelineOptions, "width">;
  readonly cursor: Cursor | undefined;
  readonly active: Hit | undefined;
  /** What is in sight: no more is read out. All of the scene without one. */
  readonly band?: Band | undefined;
}

/** What is read out: the instant, what every track in sight says at it, and the cursor's line and pill. */
interface Readouts {
  /** The pointer's instant, else that of the mark the keyboard stands on; `undefined` reads out now. */
  readonly at: EpochMs | undefined;
  /** The instant of the mark the keyboard stands on. */
  readonly activeAt: EpochMs | undefined;
  readonly readouts: readonly TrackReadout[];
  readonly cursorMarks: readonly Mark[];
}

const noMarks: readonly Mark[] = [];

/** Reads the record out at the cursor, without laying the scene out again. */
export function useReadouts(input: ReadoutsInput): Readouts {
  const { record, scene, options, cursor, active, band } = input;
  const activeAt = useMemo(
    () => active && instantOfHit(active, record, scene),
    [active, record, scene],
  );
  const at = cursor?.at ?? activeAt;
  const readouts = useMemo(
    () => layoutReadouts(record, scene, at, options, band),
    [record, scene, at, options, band],
  );
  const cursorMarks = useMemo(
    () =>
      at === undefined ? noMarks : (layoutCursor(record, scene, at, options)?.marks ?? noMarks),
    [record, scene, at, options],
  );
  return { at, activeAt, readouts, cursorMarks };
}
