import type { Issue } from "@ipo/model";
import type { UiText } from "../locale/uiText.js";

/** Everything that was found wrong or unclear in the input, with its place. */
export function IssueTable({
  issues,
  text,
}: {
  readonly issues: readonly Issue[];
  readonly text: UiText;
}) {
  return (
    <table className="ipo-table ipo-table-fixed">
      <caption>
        {text("ui.issues.title")} ({issues.length})
      </caption>
      <thead>
        <tr>
          <th scope="col">{text("ui.issues.severity")}</th>
          <th scope="col">{text("ui.issues.path")}</th>
          <th scope="col">{text("ui.issues.text")}</th>
        </tr>
      </thead>
      <tbody>
        {issues.map(({ severity, expression, diagnostics }, index) => (
          <tr key={index}>
            <td>{text(`ui.severity.${severity}`)}</td>
            <td className="ipo-code">{expression}</td>
            <td lang="en">{diagnostics}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
