import type { Account, Fate, Issue } from "@ipo/model";
import { useEffect, useId, useRef } from "react";
import { Icon } from "../header/Icon.js";
import type { UiText } from "../locale/uiText.js";
import { FateTable } from "./FateTable.js";
import { IssueTable } from "./IssueTable.js";

interface NotDrawnDialogProps {
  readonly account: Account | undefined;
  readonly issues: readonly Issue[];
  readonly text: UiText;
  readonly onClose: () => void;
}

/** What was lost comes first, what is merely elsewhere last. */
const fateOrder: readonly Exclude<Fate, "drawn">[] = [
  "invalid",
  "unsupported",
  "withheld",
  "listed",
];

/** Every entry of the input that is not in the picture, by what became of it, and every remark on the data. */
export function NotDrawnDialog({ account, issues, text, onClose }: NotDrawnDialogProps) {
  const titleId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Development runs effects twice. Closing in between would tell the reader's wish to close, so it is opened once.
    const dialog = dialogRef.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  const entries = account?.entry ?? [];
  const groups = fateOrder
    .map((fate) => ({ fate, entries: entries.filter((entry) => entry.fate === fate) }))
    .filter((group) => group.entries.length > 0);

  return (
    <dialog ref={dialogRef} className="ipo-dialog" aria-labelledby={titleId} onClose={onClose}>
      <div className="ipo-dialog-head">
        <p id={titleId} className="ipo-panel-title">
          {text("ui.notDrawn.title")}
        </p>
        <button
          type="button"
          className="ipo-button"
          aria-label={text("ui.close")}
          onClick={() => dialogRef.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="ipo-dialog-body" tabIndex={0} role="region" aria-labelledby={titleId}>
        {account && groups.length === 0 && <p>{text("ui.notDrawn.none")}</p>}
        {groups.map((group) => (
          <FateTable key={group.fate} fate={group.fate} entries={group.entries} text={text} />
        ))}
        {issues.length > 0 && <IssueTable issues={issues} text={text} />}
      </div>
    </dialog>
  );
}
