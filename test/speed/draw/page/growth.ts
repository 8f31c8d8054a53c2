import type { WorkloadOptions } from "../../workload.js";
import type { TimeWindow } from "./contender.js";
import { panWindow } from "./steps.js";

/** What there is twice as much of: values of the first series, or whatever lies outside the time that a pan comes through. */
export type Growth = "series" | "outside";

export function growthOptions(whole: TimeWindow, growth: Growth | undefined): WorkloadOptions {
  if (growth === "series") return { doubledSeries: 0 };
  if (growth !== "outside") return {};
  return { doubledOutside: { start: panWindow(whole, 0).start, end: panWindow(whole, 1).end } };
}
