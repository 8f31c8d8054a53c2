import { existsSync, readFileSync } from "node:fs";

/**
 * The tests that passed and failed in one vitest JSON report. A file that could not be read, a
 * missing report, and a run that ended badly with every test green each count as one failure.
 */
export function countReport(file, endedWell) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unread.length;
  return { passed: report.numPassedTests, failed: failed === 0 && !endedWell ? 1 : failed };
}
