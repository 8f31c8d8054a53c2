import type { Summary } from "@ipo/layout";
import { memo } from "react";
import type { RefObject } from "react";
import { UnbrokenDates } from "../text/UnbrokenDates.js";

/** Level of the heading that holds the patient's name. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

interface PatientHeaderProps {
  readonly summary: Summary;
  readonly headingLevel: HeadingLevel;
  /** Given the part that says who the patient is. */
  readonly identityRef: RefObject<HTMLDivElement | null>;
}

/** Who the record is about, and the few facts that stand above the timeline, each under its label. */
export const PatientHeader = memo(function PatientHeader({
  summary: { name, identity, facts },
  headingLevel,
  identityRef,
}: PatientHeaderProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <header className="ipo-header">
      <div className="ipo-identity" ref={identityRef}>
        <Heading className="ipo-name">{name}</Heading>
        {identity !== "" && <p className="ipo-identity-line">{identity}</p>}
      </div>
      {facts.length > 0 && (
        <dl className="ipo-facts">
          {facts.map(({ id, label, value, tone }) => (
            <div key={id} className="ipo-fact" data-tone={tone}>
              <dt>{label}</dt>
              <dd>
                <UnbrokenDates text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
});
