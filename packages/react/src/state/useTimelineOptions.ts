import type { Display, TimelineOptions } from "@ipo/layout";
import { useMemo } from "react";

/** Options that do not change with the width or the window: the same object while none of them is another. */
export function useTimelineOptions(
  given: Omit<TimelineOptions, "width" | "viewport" | keyof Display>,
  display: Display,
): Omit<TimelineOptions, "width" | "viewport"> {
  const { lang, now, pack, terminology, tracks, measureText, lineGapDays, treatmentGapDays } =
    given;
  return useMemo(
    () => ({
      lang,
      now,
      pack,
      terminology,
      tracks,
      measureText,
      lineGapDays,
      treatmentGapDays,
      ...display,
    }),
    [lang, now, pack, terminology, tracks, measureText, lineGapDays, treatmentGapDays, display],
  );
}
