import type { EventDescription } from "@ipo/layout";
import { useId } from "react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { Icon } from "../header/Icon.js";
import type { HeadingLevel } from "../header/PatientHeader.js";
import type { UiText } from "../locale/uiText.js";
import { EventFacts } from "./EventFacts.js";
import { FoldedEvent } from "./FoldedEvent.js";

interface DetailsPanelProps {
  readonly descriptions: readonly EventDescription[];
  readonly headingLevel: HeadingLevel;
  readonly text: UiText;
  readonly panelRef: RefObject<HTMLDivElement | null>;
  /** What can be done with the selection, under the heading. */
  readonly actions: ReactNode;
  readonly onClose: (event: Event) => void;
  readonly onOpenSource: ((source: string) => void) | undefined;
}

/** Longest list of events that is shown unfolded. */
const UNFOLDED = 2;

/** What the record holds of the selected events, beside the timeline and never over it. Esc or its button closes it. */
export function DetailsPanel({
  descriptions,
  headingLevel,
  text,
  panelRef,
  actions,
  onClose,
  onOpenSource,
}: DetailsPanelProps) {
  const titleId = useId();
  const Heading = `h${Math.min(6, headingLevel + 1) as HeadingLevel}` as const;
  const [only, ...others] = descriptions;
  const isOne = only !== undefined && others.length === 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose(event.nativeEvent);
  };
  return (
    <aside className="ipo-details" aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <div ref={panelRef} className="ipo-details-sheet" tabIndex={-1}>
        <div className="ipo-details-head">
          <Heading id={titleId} className="ipo-panel-title">
            {isOne ? only.title : text("ui.details.count", { count: descriptions.length })}
          </Heading>
          <button
            type="button"
            className="ipo-button"
            aria-label={text("ui.details.close")}
            onClick={({ nativeEvent }) => onClose(nativeEvent)}
          >
            <Icon name="close" />
          </button>
          {isOne && (
            <p className="ipo-details-kind">
              {only.kind}
              {only.content !== "" && only.content !== only.title && (
                <strong>{only.content}</strong>
              )}
            </p>
          )}
        </div>
        {only && actions}
        {!only && <p>{text("ui.details.gone")}</p>}
        {isOne ? (
          <EventFacts description={only} text={text} onOpenSource={onOpenSource} />
        ) : (
          descriptions.map((description) => (
            <FoldedEvent
              key={description.eventId}
              description={description}
              isOpenAtFirst={descriptions.length <= UNFOLDED}
              text={text}
              onOpenSource={onOpenSource}
            />
          ))
        )}
      </div>
    </aside>
  );
}
