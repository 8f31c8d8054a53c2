import { allOf, wordsOf } from "./bundleFacts.js";
import type { Resources } from "./question.js";

/** What is booked from a day on, the nearest first: `DT thorax och buk 2026-10-20`. What was cancelled is not booked. */
export function bookedFrom(resources: Resources, day: string): string[] {
  return allOf(resources, "Appointment")
    .filter(({ status, start = "" }) => status === "booked" && start >= day)
    .sort((a, b) => (a.start ?? "").localeCompare(b.start ?? ""))
    .map(({ serviceType, start = "" }) => `${wordsOf(serviceType?.[0])} ${start.slice(0, 10)}`);
}
