import { formatInstantDay, layoutTimeline, type Language, type Viewport } from "@ipo/layout";
import type { EpochMs, PatientRecord, TimePoint } from "@ipo/model";
import { CliError } from "../cliError.js";
import { WIDTHS } from "./optionValues.js";

interface ViewportChoice {
  readonly from: TimePoint | undefined;
  readonly to: TimePoint | undefined;
  readonly now: EpochMs | undefined;
  readonly lang: Language;
}

/**
 * The visible time: from the beginning of `from` to the end of `to`. The end that is not given is that of the window
 * the layout chooses by itself; without either the layout chooses (`undefined`).
 */
export function viewportOf(
  record: PatientRecord,
  { from, to, now, lang }: ViewportChoice,
): Viewport | undefined {
  if (!from && !to) return undefined;
  const own = layoutTimeline(record, { width: WIDTHS.default, lang, now }).viewport;
  const viewport = { start: from?.start ?? own.start, end: to?.end ?? own.end };
  if (viewport.start < viewport.end) return viewport;
  if (from && to) throw new CliError(`--from ${from.text} is after --to ${to.text}. Swap the two.`);
  throw new CliError(
    from
      ? `--from ${from.text} is after the last day drawn, ${formatInstantDay(own.end)}. Give an earlier day, or --to as well.`
      : `--to ${to?.text} is before the first day drawn, ${formatInstantDay(own.start)}. Give a later day, or --from as well.`,
  );
}
