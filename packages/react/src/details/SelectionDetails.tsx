import type { TimelineOptions } from "@ipo/layout";
import { describeEvent } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { useEffect, useMemo, useRef } from "react";
import type { HeadingLevel } from "../header/PatientHeader.js";
import type { UiText } from "../locale/uiText.js";
import type { ChangeSelection, Selection } from "../state/useSelection.js";
import { DetailsPanel } from "./DetailsPanel.js";

interface SelectionDetailsProps {
  readonly record: PatientRecord;
  readonly selection: Selection;
  /** Whether a key made the selection: the panel then takes the focus, so that the next Tab is in it. */
  readonly takesFocus: boolean;
  readonly options: Pick<TimelineOptions, "lang">;
  readonly headingLevel: HeadingLevel;
  readonly text: UiText;
  readonly changeSelection: ChangeSelection;
  readonly onOpenSource: ((source: string) => void) | undefined;
}

/** The details of a selection. When it closes, the focus goes back to where it was when it opened. */
export function SelectionDetails(props: SelectionDetailsProps) {
  const {
    record,
    selection,
    takesFocus,
    options,
    headingLevel,
    text,
    changeSelection,
    onOpenSource,
  } = props;
  const descriptions = useMemo(
    () => selection.events.flatMap((id) => describeEvent(record, id, options) ?? []),
    [record, selection, options],
  );
  const opener = useRef<Element | null>(null);
  const panelRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!panelRef.current?.contains(document.activeElement))
      opener.current = document.activeElement;
    if (takesFocus) panelRef.current?.focus({ preventScroll: true });
  }, [selection, takesFocus]);
  const close = (event: Event) => {
    changeSelection(null, { reason: "close", event });
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  };
  return (
    <DetailsPanel
      panelRef={panelRef}
      descriptions={descriptions}
      headingLevel={headingLevel}
      text={text}
      onClose={close}
      onOpenSource={onOpenSource}
    />
  );
}
