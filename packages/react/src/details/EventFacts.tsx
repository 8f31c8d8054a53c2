import type { EventDescription } from "@ipo/layout";
import { Icon } from "../header/Icon.js";
import type { UiText } from "../locale/uiText.js";
import { UnbrokenDates } from "../text/UnbrokenDates.js";

interface EventFactsProps {
  readonly description: EventDescription;
  readonly text: UiText;
  readonly onOpenSource: ((source: string) => void) | undefined;
}

/** Every fact of one event, as its source states it, and the way to the source where the host has one. */
export function EventFacts({
  description: { facts, source },
  text,
  onOpenSource,
}: EventFactsProps) {
  return (
    <>
      <dl className="ipo-details-facts">
        {facts.map(({ id, label, value }) => (
          <div key={id} data-fact={id}>
            <dt>{label}</dt>
            <dd>
              <UnbrokenDates text={value} />
            </dd>
          </div>
        ))}
      </dl>
      {onOpenSource && (
        <button
          type="button"
          className="ipo-button ipo-button-framed"
          onClick={() => onOpenSource(source)}
        >
          <Icon name="open" />
          {text("ui.openSource")}
        </button>
      )}
    </>
  );
}
