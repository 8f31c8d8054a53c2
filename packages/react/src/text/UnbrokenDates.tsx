import { Fragment } from "react";

/** A date with its hour and minute, if it has them; one with seconds breaks before its hour. */
const DATE = /\b(\d{4}-\d{2}(?:-\d{2})?(?: \d{2}:\d{2}(?![:\d]))?)\b/;

/** A text that breaks between its words as any other, but within no date: `2026-` at the end of a line reads as a year. */
export function UnbrokenDates({ text }: { readonly text: string }) {
  return text.split(DATE).map((part, index) =>
    index % 2 === 0 ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <span key={index} className="ipo-unbroken">
        {part}
      </span>
    ),
  );
}
