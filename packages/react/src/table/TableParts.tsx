import type { UiText } from "../locale/uiText.js";

interface TablePartsProps {
  /** The part that is shown, from 0, and how many rows each but the last has. */
  readonly part: number;
  readonly size: number;
  /** All rows of all parts. */
  readonly count: number;
  readonly text: UiText;
  readonly onChange: (part: number) => void;
}

/** Leads through a table that is longer than a page can be: which rows are shown, and the parts before and after them. */
export function TableParts({ part, size, count, text, onChange }: TablePartsProps) {
  const from = part * size;
  const to = Math.min(count, from + size);
  const show = (next: number) => {
    if (next >= 0 && next * size < count) onChange(next);
  };
  return (
    <nav className="ipo-table-parts" aria-label={text("ui.table.parts")}>
      <button
        type="button"
        className="ipo-button ipo-button-framed"
        aria-disabled={part === 0}
        onClick={() => show(part - 1)}
      >
        {text("ui.table.earlier")}
      </button>
      <span aria-live="polite">{text("ui.table.part", { from: from + 1, to })}</span>
      <button
        type="button"
        className="ipo-button ipo-button-framed"
        aria-disabled={to === count}
        onClick={() => show(part + 1)}
      >
        {text("ui.table.later")}
      </button>
    </nav>
  );
}
