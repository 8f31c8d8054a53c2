import type { LabSeries, PatientRecord } from "@ipo/model";
import { anchorOf, datedEventsOfKind } from "@ipo/model";
import type { PromForm } from "../strip/answeredForms.js";
import { formsOf } from "../strip/answeredForms.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import type { PromScore } from "./promRows.js";
import { instrumentOf } from "./promScaleOf.js";
import type { SelectContext } from "./track.js";

interface Answered {
  readonly record: PatientRecord;
  /** The forms of the record's scores, by score. */
  readonly forms: ReadonlyMap<string, readonly PromForm[]>;
  readonly text: SelectContext["text"];
}

/**
 * The forms of a scale's instrument that gave it no score, each as a missing value with the form's id and time, so that
 * no line passes them: sent or started, stopped, declined, and those answered in other scales but not in this one. A form
 * of a day that has a score of the scale is answered; one without any score has a place of its own.
 */
export function unansweredScores(
  series: LabSeries<PromScore>,
  { record, forms, text }: Answered,
): PromScore[] {
  const instrument = instrumentOf(series, text)?.id;
  if (instrument === undefined) return [];
  const sent = datedEventsOfKind(record, "promForm").filter(
    (form) => form.instrument === instrument,
  );
  if (sent.length === 0) return [];
  const dayOf = ({ time }: PromScore | PromForm) => formatEventTime(time, formatDay);
  const days = new Set(series.observations.map(dayOf));
  const answered = new Set(series.observations.flatMap(({ id }) => forms.get(id) ?? []));
  const scored = new Set(formsOf(forms));
  return sent.flatMap((form): PromScore[] => {
    if (answered.has(form) || days.has(dayOf(form))) return [];
    const isFilledIn = form.form === "completed" || form.form === "amended";
    if (isFilledIn && !scored.has(form)) return [];
    return [
      missingScore(form, series, isFilledIn ? text("prom.noScore") : text(`form.${form.form}`)),
    ];
  });
}

/** A form as the value that it did not give. Code and method are those of the next score, so that it is no border in the line. */
function missingScore(
  form: PromForm,
  { observations }: LabSeries<PromScore>,
  words: string,
): PromScore {
  const at = anchorOf(form.time) ?? -Infinity;
  const beside =
    observations.find(({ time }) => (anchorOf(time) ?? -Infinity) >= at) ?? observations.at(-1);
  const { id, source, path, time, status, provenance } = form;
  return {
    kind: "promScore",
    ...{ id, source, path, time, status, provenance },
    code: beside?.code ?? form.code,
    ...(beside?.scale !== undefined && { scale: beside.scale }),
    ...(beside?.instrument !== undefined && { instrument: beside.instrument }),
    ...(beside?.method && { method: beside.method }),
    ...(form.respondent && { respondent: form.respondent }),
    value: { kind: "absent", reason: "as-text", text: words },
  };
}
