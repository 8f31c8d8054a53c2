import type { Issue } from "@ipo/model";
import type { PageText } from "../locale/pageText.js";
import type { DetailsTableProps } from "./DetailsTable.js";

/** Everything found wrong or unclear in the input, with its place. The explanations are in English. */
export function issueTable(issues: readonly Issue[], text: PageText): DetailsTableProps {
  return {
    title: text("page.issues", { count: issues.length }),
    columns: [
      { label: text("page.severity") },
      { label: text("page.path") },
      { label: text("page.explanation"), lang: "en" },
    ],
    rows: issues.map(({ severity, expression, diagnostics }) => [
      text(`page.severity.${severity}`),
      expression,
      diagnostics,
    ]),
  };
}
