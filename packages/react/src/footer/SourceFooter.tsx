import type { Account, EpochMs, Issue, PatientRecord } from "@ipo/model";
import { memo, useState } from "react";
import type { UiText } from "../locale/uiText.js";
import { NotDrawnDialog } from "./NotDrawnDialog.js";
import { footerText } from "./footerText.js";

interface SourceFooterProps {
  readonly record: PatientRecord;
  readonly account: Account | undefined;
  readonly issues: readonly Issue[];
  readonly now: EpochMs | undefined;
  readonly text: UiText;
}

/** Where the data came from and when, and the way to every entry that is not in the picture. */
export const SourceFooter = memo(function SourceFooter({
  record,
  account,
  issues,
  now,
  text,
}: SourceFooterProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { parts, notDrawn, allDrawn, hasGaps } = footerText({ record, account, issues, now }, text);
  return (
    <footer className="ipo-footer">
      <p className="ipo-sources">{parts.join(" · ")}</p>
      {notDrawn === undefined ? (
        allDrawn !== undefined && <p>{allDrawn}</p>
      ) : (
        <button
          type="button"
          className="ipo-not-drawn"
          data-gaps={hasGaps}
          aria-haspopup="dialog"
          onClick={() => setIsOpen(true)}
        >
          {notDrawn}
          <span className="ipo-show">{` — ${text("ui.show")}`}</span>
        </button>
      )}
      {isOpen && (
        <NotDrawnDialog
          account={account}
          issues={issues}
          text={text}
          onClose={() => setIsOpen(false)}
        />
      )}
    </footer>
  );
});
