import type { PatientRecord } from "@ipo/model";
import type { TimelineOptions } from "./options.js";
import { prepareTimeline } from "./prepare.js";
import { isSameViewport, viewportEnding, type Viewport } from "./viewport.js";

/** A window with its name. */
export interface ViewportPreset {
  readonly id: "course" | "all" | "5y" | "2y" | "1y" | "90d";
  readonly label: string;
  readonly viewport: Viewport;
}

const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;
/** Room after now, as a share of the window, so that what is planned next is in sight. */
const AHEAD = 0.06;

/**
 * The windows a user can choose: the whole course, all data where that is more, and the last 5, 2, 1 years and 90 days
 * before now (or before the last event when now is not known).
 */
export function viewportPresets(
  record: PatientRecord,
  options: Omit<TimelineOptions, "width"> = {},
): ViewportPreset[] {
  const { context, extent, course } = prepareTimeline(record, options);
  const { text, ongoingUntil } = context;
  const end = ongoingUntil ?? extent.end;
  const last = (spanMs: number): Viewport =>
    viewportEnding(Math.min(extent.end, end + spanMs * AHEAD) as typeof end, spanMs, extent);
  const years = (count: number): ViewportPreset => ({
    id: `${count}y` as "5y" | "2y" | "1y",
    label: text("preset.years", { count }),
    viewport: last(count * YEAR_MS),
  });
  return [
    { id: "course", label: text("preset.course"), viewport: course },
    ...(isSameViewport(course, extent)
      ? []
      : [{ id: "all" as const, label: text("preset.all"), viewport: extent }]),
    years(5),
    years(2),
    years(1),
    { id: "90d", label: text("preset.days", { count: 90 }), viewport: last(90 * DAY_MS) },
  ];
}
