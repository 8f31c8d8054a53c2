import type { EpochMs } from "@ipo/model";
import { anchorOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import type { Assessed } from "./assessedStudies.js";
import { timepointOf } from "./imagingTimepoint.js";
import { responseSign } from "./imagingLegend.js";
import { assessedBy, idsOf, modalityText } from "./imagingWords.js";
import {
  responseLetters,
  responseLook,
  responseText,
  statedResponse,
  systemOf,
  type Response,
} from "./responseLook.js";
import type { Readout } from "./track.js";

/**
 * The examinations of the last day by an instant, with every response stated of them by then. Where none is, the last
 * response before it follows with its own date and system, as in `MR 2026-07-27 · IMWG`.
 */
export function studyReadout(
  rows: readonly Assessed[],
  at: EpochMs,
  text: Text,
): Readout | undefined {
  const day = lastDay(rows, at);
  if (day.length === 0) return undefined;
  const [row, ...others] = day;
  const judged = day.filter(({ responses }) => responses.length > 0);
  const before = judged.length > 0 ? [] : lastResponses(rows, at);
  const { title, details } =
    row && others.length === 0 ? oneStudy(row, text) : severalStudies(day, text);
  // Of several that differ none gives the readout its colour.
  const { fill } = responseLook(
    judged.flatMap(({ responses }) => responses),
    text,
  );
  return {
    title,
    details: [...details, ...before.map((response) => earlierText(response, text))],
    ...((fill === "favourable" || fill === "alert") && { tone: fill }),
    events: [...new Set([...day.flatMap(idsOf), ...before.map(({ id }) => id)])],
  };
}

/** The examinations of the last day by an instant, each with what had been said of it by then. */
function lastDay(rows: readonly Assessed[], at: EpochMs): Assessed[] {
  const begun = rows.filter(({ event }) => (anchorOf(event.time) ?? Infinity) <= at);
  const last = lastAt(
    begun.map(({ event }) => event),
    at,
  );
  if (!last) return [];
  const day = formatEventTime(last.time, formatDay);
  return begun
    .filter(({ event }) => formatEventTime(event.time, formatDay) === day)
    .map((row) => ({
      ...row,
      responses: row.responses.filter(({ time }) => (anchorOf(time) ?? Infinity) <= at),
    }));
}

/** The responses of the last day that has any, by an instant. */
function lastResponses(rows: readonly Assessed[], at: EpochMs): Response[] {
  const responses = rows
    .flatMap((row) => row.responses)
    .filter(({ time }) => (anchorOf(time) ?? Infinity) <= at);
  const last = lastAt(responses, at);
  const day = last && formatEventTime(last.time, formatDay);
  return responses.filter(({ time }) => formatEventTime(time, formatDay) === day);
}

function earlierText(response: Response, text: Text): string {
  const words = `${responseSign([response], text)}${statedResponse(response, text)}`;
  const day = formatEventTime(response.time, formatDay);
  return [`${words} ${day}`, systemOf(response)].filter(Boolean).join(" · ");
}

interface Said {
  readonly title: string;
  readonly details: readonly string[];
}

function oneStudy(row: Assessed, text: Text): Said {
  const { event, responses, reports } = row;
  const when = formatEventTime(event.time, formatDay);
  const words = modalityText(row, text);
  const isShort = words.length <= 4;
  const timepoint = timepointOf(event, reports);
  const stated = responses.map((response) => responseText(response, event, text));
  const judged = responses.flatMap((response) => [systemOf(response), assessedBy(response, text)]);
  return {
    title: isShort ? `${words} ${when}`.trim() : words,
    details: [
      ...(isShort ? [] : [when]),
      // On one line, so that a narrow column never shows the first of several as if it were the only one.
      stated.length === 0
        ? text("imaging.notAssessed")
        : `${responseSign(responses, text)}${[...new Set(stated)].join(" / ")}`,
      ...(timepoint ? [text(`imaging.${timepoint}`)] : []),
      ...new Set(judged.filter((line) => line !== undefined)),
    ],
  };
}

/** In letters, so that a narrow column has room for every response; with its own date where that is another. */
function shortText(response: Response, shownAt: Assessed["event"], text: Text): string {
  const words = responseLetters(response, text) ?? statedResponse(response, text);
  const day = formatEventTime(response.time, formatDay);
  return day === formatEventTime(shownAt.time, formatDay) ? words : `${words} ${day}`;
}

/** The names, the day, and a line for each response with its examination and its system. */
function severalStudies(rows: readonly Assessed[], text: Text): Said {
  const names = new Set(rows.map((row) => modalityText(row, text)).filter(Boolean));
  const [first] = rows;
  const lines = rows.flatMap((row) =>
    row.responses.map((response) => {
      const words = `${responseSign([response], text)}${shortText(response, row.event, text)}`;
      const name = names.size > 1 ? modalityText(row, text) : "";
      const system = systemOf(response);
      return [`${name} ${words}`.trim(), system === name ? undefined : system]
        .filter(Boolean)
        .join(" · ");
    }),
  );
  const timepoints = rows.flatMap(({ event, reports }) => timepointOf(event, reports) ?? []);
  return {
    title: [...names].join(" · "),
    details: [
      first ? formatEventTime(first.event.time, formatDay) : "",
      ...(lines.length === 0 ? [text("imaging.notAssessed")] : new Set(lines)),
      ...new Set(timepoints.map((timepoint) => text(`imaging.${timepoint}`))),
    ],
  };
}
