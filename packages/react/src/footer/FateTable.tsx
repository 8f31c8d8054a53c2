import type { AccountEntry, Fate } from "@ipo/model";
import { formatFateReason } from "@ipo/layout";
import type { UiText } from "../locale/uiText.js";

interface FateTableProps {
  readonly fate: Fate;
  readonly entries: readonly AccountEntry[];
  readonly text: UiText;
}

/** The entries of one fate: which they are, what they say they are, and why they are not drawn. */
export function FateTable({ fate, entries, text }: FateTableProps) {
  return (
    <table className="ipo-table ipo-table-fixed">
      <caption>
        {text(`fate.${fate}`)} ({entries.length})
      </caption>
      <thead>
        <tr>
          <th scope="col">{text("ui.notDrawn.reference")}</th>
          <th scope="col">{text("ui.notDrawn.type")}</th>
          <th scope="col">{text("ui.notDrawn.reason")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.path}>
            <td className="ipo-code">{entry.reference ?? entry.path}</td>
            <td>{entry.resourceType}</td>
            <td>{formatFateReason(entry, text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
