import type { Display, TimelineOptions } from "@ipo/layout";
import { actionLimitChoicesOf } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { useId, useMemo } from "react";
import type { HeadingLevel } from "../header/PatientHeader.js";
import type { UiText } from "../locale/uiText.js";
import type { ChangeDisplay } from "../state/useDisplay.js";

interface ActionLimitChoicesProps {
  readonly record: PatientRecord;
  readonly options: Omit<TimelineOptions, "width">;
  readonly display: Display;
  readonly heading: `h${HeadingLevel}`;
  readonly text: UiText;
  readonly changeDisplay: ChangeDisplay;
}

/** The action limits of the record's analytes, none of them on until chosen: each holds in its own context only. */
export function ActionLimitChoices(props: ActionLimitChoicesProps) {
  const { record, options, display, heading: Heading, text, changeDisplay } = props;
  const id = useId();
  const limits = useMemo(() => actionLimitChoicesOf(record, options), [record, options]);
  const { actionLimits: chosen = [] } = display;
  if (limits.length === 0) return null;
  return (
    <section className="ipo-tracks-group" aria-labelledby={id}>
      <Heading id={id} className="ipo-tracks-kind">
        {text("ui.tracks.limits")}
      </Heading>
      <p className="ipo-tracks-note">{text("ui.tracks.limits.text")}</p>
      <ul>
        {limits.map((limit) => (
          <li key={limit.id}>
            <label className="ipo-tracks-limit">
              <input
                type="checkbox"
                checked={chosen.includes(limit.id)}
                onChange={({ target, nativeEvent }) =>
                  changeDisplay(
                    {
                      ...display,
                      actionLimits: target.checked
                        ? [...chosen, limit.id]
                        : chosen.filter((other) => other !== limit.id),
                    },
                    { reason: "panel", event: nativeEvent },
                  )
                }
              />
              <span>
                {limit.label}
                <small>{[limit.remark, limit.source].filter(Boolean).join(". ")}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
