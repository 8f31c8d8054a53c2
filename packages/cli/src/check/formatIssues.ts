import type { Issue } from "@ipo/model";
import { printable } from "../text/printable.js";
import { formatGroups } from "./formatGroups.js";
import { explanationOf } from "./issueExplanations.js";

/** Lines that tell the issues by code: what the code means and what to do, then each finding with its count and places. */
export function formatIssues(issues: readonly Issue[]): string[] {
  const codes = [...new Set(issues.map(({ code }) => code))].sort();
  return codes.flatMap((code) => {
    const own = issues.filter((issue) => issue.code === code);
    const { meaning, fix } = explanationOf(code) ?? {};
    return [
      `  ${printable(code)}: ${own.length}${meaning === undefined ? "" : `  ${meaning}`}`,
      ...(fix === undefined ? [] : [`    What to do: ${fix}`]),
      ...formatGroups(
        own.map(({ severity, expression, diagnostics }) => ({
          heading: [severity, diagnostics],
          // Findings that differ only in the value they quote are one finding; the first is the example.
          key: `${severity} ${diagnostics.replace(/"[^"]*"|\d+/g, "…")}`,
          place: expression,
        })),
      ).map((line) => `  ${line}`),
    ];
  });
}
