import { createText, formatFateReason } from "@ipo/layout";
import type { Reading } from "../input/readPatients.js";
import { printable } from "../text/printable.js";
import { checkReportOf } from "./checkReport.js";
import { formatGroups } from "./formatGroups.js";
import { formatIssues } from "./formatIssues.js";

/** The report for a reader at a terminal. Findings that repeat are told once, with their count and first places. */
export function formatCheck(name: string, reading: Reading): string {
  const report = checkReportOf(reading);
  const text = createText("en");
  const unplaced = reading.entries.filter(({ fate }) => fate !== "drawn");
  const lines = [
    printable(name),
    `Patients: ${report.patients.map(printable).join(", ") || "none named"}`,
    `Dates: ${report.span ? `${report.span.start} to ${report.span.end}` : "no dated event"}`,
    ...section(`Entries: ${report.entries}`, counts(report.fates)),
    ...section(`Events: ${sum(report.events)}`, counts(report.events)),
    ...section(
      `Not drawn: ${unplaced.length}`,
      formatGroups(
        unplaced.map((entry) => ({
          heading: [`${entry.fate}: ${formatFateReason(entry, text)}`, entry.resourceType ?? ""],
          place: entry.reference ?? entry.path,
        })),
      ),
    ),
    ...section(`Issues: ${report.issues.length}`, formatIssues(report.issues)),
  ];
  return `${lines.join("\n")}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return ["", title, ...lines];
}

function counts(numbers: Readonly<Record<string, number>>): string[] {
  return Object.entries(numbers).map(([key, count]) => `  ${String(count).padStart(6)}  ${key}`);
}

function sum(numbers: Readonly<Record<string, number>>): number {
  return Object.values(numbers).reduce((total, count) => total + count, 0);
}
