import type { DoseGap } from "@ipo/model";
import { fonts } from "../geometry.js";
import type { Text } from "../locale/text.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import type { TreatmentItem } from "./treatmentItem.js";
import { gapWords } from "./treatmentWords.js";
import type { TrackContext } from "./track.js";

const GAP = 4;

/**
 * The days between two doses that are much further apart than the others, as `63 d between doses`, else `63 d`, before the
 * later of them, where they fit behind what stands at the earlier one (`reserve` pixels).
 */
export function layoutDoseGaps(
  { doseGaps, events }: TreatmentItem,
  y: number,
  reserve: number,
  { xScale, measureText, text, columns }: TrackContext,
): Mark[] {
  const marks: Mark[] = [];
  for (const gap of doseGaps?.() ?? none) {
    const start = xScale(gap.start) + reserve;
    const end = xScale(gap.end) - GAP;
    if (!isAt(start, columns) || !isAt(end, columns)) continue;
    const words = candidatesOf(gap, text).find(
      (one) => measureText(one, fonts.axis) <= end - start - GAP,
    );
    if (words === undefined) continue;
    const place = { x: end, y, text: words, anchor: "end", font: fonts.axis } as const;
    const mark = { ...place, fill: "ink", label: gapWords(gap, events, text) } as const;
    marks.push(textMark(mark, measureText));
  }
  return marks;
}

const none: readonly DoseGap[] = [];

const candidatesOf = memoiseByBoth(({ days }: DoseGap, text: Text) => [
  text("treatment.doseGap", { days }),
  text("treatment.pauseDays", { days }),
]);

function isAt(x: number, { plot }: TrackContext["columns"]): boolean {
  return x >= plot.x && x <= plot.x + plot.width;
}
