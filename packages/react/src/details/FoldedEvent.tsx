import type { EventDescription } from "@ipo/layout";
import { useState } from "react";
import type { UiText } from "../locale/uiText.js";
import { EventFacts } from "./EventFacts.js";

interface FoldedEventProps {
  readonly description: EventDescription;
  readonly isOpenAtFirst: boolean;
  readonly text: UiText;
  readonly onOpenSource: ((source: string) => void) | undefined;
}

/** One of several events: its name, content and time, and its facts when it is unfolded, because a mark may stand for hundreds. */
export function FoldedEvent({ description, isOpenAtFirst, text, onOpenSource }: FoldedEventProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const { title, content, facts } = description;
  return (
    <details
      className="ipo-details-event"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        {title} <strong>{content}</strong>
        <span>{facts.find(({ id }) => id === "time")?.value}</span>
      </summary>
      {isOpen && <EventFacts description={description} text={text} onOpenSource={onOpenSource} />}
    </details>
  );
}
