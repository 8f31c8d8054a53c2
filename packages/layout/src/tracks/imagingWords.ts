import type { EpochMs } from "@ipo/model";
import { textOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { modalityWords } from "../describe/modalityWords.js";
import type { Text } from "../locale/text.js";
import { memoise } from "../memoise.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import type { Assessed } from "./assessedStudies.js";
import { timepointOf } from "./imagingTimepoint.js";
import { assessorOf, responseText, systemOf, type Response } from "./responseLook.js";
import type { SelectContext } from "./track.js";

const LONGEST_WORDS = 14;

/** The source's own short name of the examination, else its modality; of a response without one the system it was judged by. */
export function modalityText({ study, event }: Assessed, text: Text): string {
  const own = textOf(event.code);
  const system = event.kind === "response" ? systemOf(event) : undefined;
  if (own !== undefined && own.length <= LONGEST_WORDS) return own;
  if (system !== undefined && system.length <= LONGEST_WORDS) return system;
  const modality = study?.modality.find(({ code }) => code !== undefined);
  if (modality) return modalityWords(modality, text);
  return own === undefined ? "" : `${own.slice(0, LONGEST_WORDS - 1).trimEnd()}…`;
}

/** Everything that is known of an examination: what it is, what it assesses, by which system, who judged, and its reports. */
export const studyLabel = memoiseByBoth((row: Assessed, text: Text): string => {
  const { event, responses, reports, study } = row;
  const timepoint = timepointOf(event, reports);
  return [
    labelOf(event, text),
    timepoint && text(`imaging.${timepoint}`),
    ...responses.flatMap((response) => [
      ...(study ? [responseText(response, event, text)] : []),
      systemOf(response),
      assessedBy(response, text),
    ]),
    ...reports.map((report) => labelOf(report, text)),
  ]
    .filter(Boolean)
    .join(", ");
});

/** `assessed by Radiology`, where the source says who judged. */
export function assessedBy(response: Response, text: Text): string | undefined {
  const name = assessorOf(response);
  return name === undefined ? undefined : text("imaging.assessedBy", { name });
}

/** The ids of everything that is drawn as one examination. */
export const idsOf = memoise(({ event, responses, reports }: Assessed): readonly string[] => [
  ...new Set([event, ...responses, ...reports].map(({ id }) => id)),
]);

/** One line for a collapsed strip: how many examinations, and the last that assessed something. */
export function imagingSummary(rows: readonly Assessed[], { text, now }: SelectContext): string {
  const assessed = rows.filter(({ responses }) => responses.length > 0);
  const last = lastAt(
    assessed.map(({ event }) => event),
    now ?? (Infinity as EpochMs),
  );
  const row = assessed.find(({ event }) => event === last);
  const words = row?.responses.map((response) => responseText(response, row.event, text));
  return [
    text("imaging.count", { count: rows.length }),
    row &&
      text("imaging.last", {
        words: `${modalityText(row, text)} ${formatEventTime(row.event.time, formatDay)} ${[...new Set(words)].join(" / ")}`,
      }),
  ]
    .filter(Boolean)
    .join(" · ");
}
