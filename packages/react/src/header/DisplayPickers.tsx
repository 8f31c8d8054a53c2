import type { Display, TimelineOptions } from "@ipo/layout";
import { diagnosisChoicesOf, timeAnchorsOf } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { memo, useMemo } from "react";
import type { UiText } from "../locale/uiText.js";
import type { ChangeDisplay } from "../state/useDisplay.js";
import { ChoicePicker } from "./ChoicePicker.js";

interface DisplayPickersProps {
  readonly record: PatientRecord;
  readonly options: Omit<TimelineOptions, "width">;
  readonly display: Display;
  readonly text: UiText;
  readonly changeDisplay: ChangeDisplay;
}

/** From what time is counted, and which of several diagnoses orders the tracks. Each is offered where there is a choice. */
export const DisplayPickers = memo(function DisplayPickers({
  record,
  options,
  display,
  text,
  changeDisplay,
}: DisplayPickersProps) {
  const anchors = useMemo(() => timeAnchorsOf(record, options), [record, options]);
  const diagnoses = useMemo(() => diagnosisChoicesOf(record, options), [record, options]);
  const since = anchors.map(({ id, label }) => ({
    id,
    label: text("ui.axis.since", { anchor: label }),
  }));
  return (
    <>
      {anchors.length > 0 && (
        <ChoicePicker
          label={text("ui.axis")}
          choices={[{ id: "", label: text("ui.axis.date") }, ...since]}
          chosen={anchors.some(({ id }) => id === display.anchor) ? (display.anchor ?? "") : ""}
          onChoose={(id, event) =>
            changeDisplay(
              { ...display, anchor: id === "" ? undefined : id },
              { reason: "axis", event },
            )
          }
        />
      )}
      {diagnoses.length > 0 && (
        <ChoicePicker
          label={text("ui.diagnosis")}
          choices={[{ id: "", label: text("ui.diagnosis.all") }, ...diagnoses]}
          chosen={
            diagnoses.some(({ id }) => id === display.diagnosis) ? (display.diagnosis ?? "") : ""
          }
          onChoose={(id, event) =>
            changeDisplay(
              { ...display, diagnosis: id === "" ? undefined : id },
              { reason: "diagnosis", event },
            )
          }
        />
      )}
    </>
  );
});
