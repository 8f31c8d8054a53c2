import type { Scene, TimelineOptions, TrackReadout } from "@ipo/layout";
import { readoutWords } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import { useMemo } from "react";
import { useIsPainted } from "./useIsPainted.js";

/** What every strip of the picture says at one instant, for screen readers. */
export interface ReadoutWords {
  readonly at: EpochMs;
  readonly words: readonly string[];
}

interface ReadoutWordsInput {
  readonly record: PatientRecord;
  readonly scene: Scene;
  /** Options that do not change with the window. */
  readonly options: Omit<TimelineOptions, "width">;
  /** The instant that the pointer points at, and what the strips in sight say of it. */
  readonly pointedAt: EpochMs | undefined;
  readonly readouts: readonly TrackReadout[];
  /** The instant of the mark that the keyboard stands on; without it and a pointer, what holds now is said. */
  readonly activeAt: EpochMs | undefined;
}

const noWords: readonly string[] = [];

/**
 * The readout column in words: the whole of it, also what is out of sight, for the keyboard and at rest, and for a pointer
 * the strips in sight. The whole is worked out once all strips are there and painted, and does not follow the window, so that
 * it costs a frame of a pan nothing.
 */
export function useReadoutWords(input: ReadoutWordsInput): ReadoutWords {
  const { record, scene, options, pointedAt, readouts, activeAt } = input;
  const instant = activeAt ?? scene.now?.at ?? scene.extent.end;
  const isPainted = useIsPainted(!scene.isPartial);
  // The same text while the same strips are drawn, whatever the window.
  const drawn = scene.tracks.map(({ id }) => id).join("\n");
  const whole = useMemo(() => {
    if (!isPainted) return { at: instant, words: noWords };
    const words = readoutWords(record, instant, options);
    return { at: instant, words: drawn.split("\n").flatMap((id) => words.get(id) ?? []) };
  }, [isPainted, record, instant, options, drawn]);
  const pointed = useMemo(
    () =>
      pointedAt === undefined
        ? undefined
        : { at: pointedAt, words: readouts.map(({ text }) => text) },
    [pointedAt, readouts],
  );
  return pointed ?? whole;
}
