import type { Display, TimelineOptions } from "@ipo/layout";
import { describeEvents, viewportOfEvents } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import { startOf } from "@ipo/model";
import { memo, useEffect, useMemo, useRef } from "react";
import type { HeadingLevel } from "../header/PatientHeader.js";
import type { UiText } from "../locale/uiText.js";
import type { ChangeSelection, Selection } from "../state/useSelection.js";
import type { ChangeDisplay } from "../state/useDisplay.js";
import type { ChangeViewport } from "../state/useViewport.js";
import { DetailsPanel } from "./DetailsPanel.js";
import { SelectionActions } from "./SelectionActions.js";

interface SelectionDetailsProps {
  readonly record: PatientRecord;
  readonly selection: Selection;
  /** Whether a key made the selection: the panel then takes the focus, so that the next Tab is in it. */
  readonly takesFocus: boolean;
  readonly options: Omit<TimelineOptions, "width">;
  readonly headingLevel: HeadingLevel;
  readonly text: UiText;
  readonly changeSelection: ChangeSelection;
  readonly changeViewport: ChangeViewport;
  readonly display: Display;
  readonly changeDisplay: ChangeDisplay;
  readonly onOpenSource: ((source: string) => void) | undefined;
}

/** The details of a selection. When it closes, the focus goes back to where it was when it opened. */
export const SelectionDetails = memo(function SelectionDetails(props: SelectionDetailsProps) {
  const {
    record,
    selection,
    takesFocus,
    options,
    headingLevel,
    text,
    changeSelection,
    changeViewport,
    display,
    changeDisplay,
    onOpenSource,
  } = props;
  const descriptions = useMemo(
    () => describeEvents(record, selection.events, options),
    [record, selection, options],
  );
  const viewport = useMemo(
    () => viewportOfEvents(record, selection.events, options),
    [record, selection, options],
  );
  const reference = useMemo(() => referenceOf(record, selection), [record, selection]);
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
      actions={
        <SelectionActions
          viewport={viewport}
          reference={reference}
          display={display}
          text={text}
          changeViewport={changeViewport}
          changeDisplay={changeDisplay}
        />
      }
      onClose={close}
      onOpenSource={onOpenSource}
    />
  );
});

const measured: ReadonlySet<string> = new Set(["lab", "vitalSign", "promScore"]);

/** When the one value that is selected was taken: differences can be counted from there. */
function referenceOf(record: PatientRecord, { events }: Selection): EpochMs | undefined {
  const [id, ...others] = events;
  const event = others.length > 0 ? undefined : record.events.find((own) => own.id === id);
  return event && measured.has(event.kind) ? startOf(event.time) : undefined;
}
