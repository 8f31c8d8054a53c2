import type { Viewport } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { useState } from "react";

interface KeptViewportInput {
  readonly record: PatientRecord;
  /** The window that someone has chosen; without one the whole course is shown. */
  readonly viewport: Viewport | undefined;
  readonly course: Viewport | undefined;
  /** Whether the reader has begun to read: has pointed into the picture, or selected something. */
  readonly isRead: boolean;
}

/**
 * The window of a record that arrives in parts. Until the reader has begun to read, it is the whole course of what has
 * arrived; from then on it stays where it is, whatever arrives, so that nothing moves under the reader's eyes.
 */
export function useKeptViewport(input: KeptViewportInput): Viewport | undefined {
  const { record, viewport, course, isRead } = input;
  const [shown, setShown] = useState({ record, course });
  const [kept, setKept] = useState<Viewport | undefined>(undefined);
  if (shown.record !== record || shown.course !== course) {
    if (shown.record !== record && isRead) setKept((last) => last ?? shown.course);
    setShown({ record, course });
  }
  return viewport ?? kept;
}
