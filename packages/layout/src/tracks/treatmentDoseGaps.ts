import { gather } from "../gather.js";
import { fonts } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { isInPlot } from "../strip/timeSpan.js";
import type { TreatmentItem } from "./treatmentItem.js";
import { gapWords } from "./treatmentWords.js";
import type { TrackContext } from "./track.js";

const GAP = 4;

/**
 * The days between two doses that are much further apart than the others, as `63 d between doses`, else `63 d`, before the
 * later of them, where they fit behind what stands at the earlier one (`reserve` pixels).
 */
export function layoutDoseGaps(
  { doseGaps = [], events }: TreatmentItem,
  y: number,
  reserve: number,
  { xScale, measureText, text, columns }: TrackContext,
): Mark[] {
  return gather(doseGaps, (gap): Mark[] => {
    const [start, end] = [xScale(gap.start) + reserve, xScale(gap.end) - GAP];
    const { days } = gap;
    const candidates = [text("treatment.doseGap", { days }), text("treatment.pauseDays", { days })];
    const words = candidates.find((one) => measureText(one, fonts.axis) <= end - start - GAP);
    const isSeen = [start, end].every((x) => isInPlot({ start: x, end: x }, { columns }));
    if (words === undefined || !isSeen) return [];
    const place = { x: end, y, text: words, anchor: "end", font: fonts.axis } as const;
    const mark = { ...place, fill: "ink", label: gapWords(gap, events, text) } as const;
    return [textMark(mark, measureText)];
  });
}
