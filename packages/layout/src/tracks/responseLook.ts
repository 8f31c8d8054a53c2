import type { EventOfKind, ResponseCategory } from "@ipo/model";
import { textOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import type { SymbolName } from "../marks/mark.js";
import type { Tone } from "../marks/tone.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import type { Assessed } from "./assessedStudies.js";

export type Response = EventOfKind<"response">;

interface Look {
  readonly symbol: SymbolName;
  readonly fill: Tone;
  readonly isHollow?: boolean;
  readonly size?: number;
}

const looks = {
  complete: { symbol: "triangle-down", fill: "favourable", isHollow: true },
  partial: { symbol: "triangle-down", fill: "favourable" },
  minor: { symbol: "triangle-down", fill: "favourable", size: 8 },
  stable: { symbol: "square", fill: "neutral" },
  progression: { symbol: "triangle-up", fill: "alert" },
  mixed: { symbol: "diamond", fill: "neutral" },
  "not-evaluable": { symbol: "cross", fill: "neutral" },
  unconfirmed: { symbol: "triangle-up", fill: "alert", isHollow: true },
  notProgressed: { symbol: "square", fill: "neutral", isHollow: true },
  differing: { symbol: "diamond", fill: "neutral", isHollow: true },
  worded: { symbol: "circle", fill: "neutral" },
  none: { symbol: "circle", fill: "ink", isHollow: true },
} as const satisfies Readonly<Record<ResponseCategory | string, Look>>;

/** What the responses of one examination look like. */
export type LookName = keyof typeof looks;

/** Answers that have no category of their own, and yet are more than words: progression not yet confirmed, and "not progressed". */
const termLooks: Readonly<Record<string, LookName>> = {
  "immune-unconfirmed-progression": "unconfirmed",
  "unconfirmed-progression": "unconfirmed",
  "non-progression": "notProgressed",
  "non-cr-non-pd": "notProgressed",
};

/**
 * Shape and colour of a study's responses. One that only has words is a filled circle; a study that assesses nothing an
 * empty one. Responses that differ are a neutral hollow diamond: none of them is chosen.
 */
export function responseLook(responses: readonly Response[], text: Text): Look {
  return looks[lookNameOf(responses, text)];
}

/** The name of that look. */
export function lookNameOf(responses: readonly Response[], text: Text): LookName {
  const [first, ...others] = responses;
  if (!first) return "none";
  const name = nameOfOne(first, text);
  return others.every((other) => nameOfOne(other, text) === name) ? name : "differing";
}

function nameOfOne({ category, value }: Response, { terminology }: Text): LookName {
  if (category) return category;
  const term = terminology.responseOf(value);
  return (term && termLooks[term.id]) ?? "worded";
}

/** Whether a response is a progression that is not yet confirmed. */
export function isUnconfirmed(response: Response, text: Text): boolean {
  return lookNameOf([response], text) === "unconfirmed";
}

/**
 * The answer in full words: the source's own, and for its letters or bare code those of the table for that very answer, so
 * that `sCR` stays stringent and `VGPR` very good. What no table knows stands as it is.
 */
export function responseWords({ value, category }: Response, text: Text): string {
  const stated = textOf(value);
  if (stated === undefined) return category ? text(`response.${category}`) : text("value.none");
  const term = text.terminology.responseOf(value);
  if (!term || !(term.abbreviations?.includes(stated) || isBareCode(value))) return stated;
  return term.id === category ? text(`response.${category}`) : text.of(term.label);
}

/** The answer as the source states it, in letters or in words; in the table's words only where there is nothing but a code. */
export function statedResponse(response: Response, text: Text): string {
  const stated = isBareCode(response.value) ? undefined : textOf(response.value);
  return stated ?? responseWords(response, text);
}

function isBareCode(value: Response["value"]): boolean {
  return value?.text === undefined && !value?.coding.some(({ display }) => display);
}

/** The words with the response's own date where that differs from the date of the event it is drawn at. */
export function responseText(response: Response, shownAt: Assessed["event"], text: Text): string {
  const term = text.terminology.responseOf(response.value);
  // Letters of an answer of its own, such as iUPD, are what the source says; only the plain ones are spelt out.
  const isPlain = term === undefined || term.id === response.category;
  const words = isPlain ? responseWords(response, text) : statedResponse(response, text);
  const day = formatEventTime(response.time, formatDay);
  return day === formatEventTime(shownAt.time, formatDay) ? words : `${words} ${day}`;
}

/** The answer in a few letters: the source's own where short, else the abbreviation that the table has for it. */
export function responseLetters({ value }: Response, { terminology }: Text): string | undefined {
  const stated = isBareCode(value) ? undefined : textOf(value);
  if (stated !== undefined && stated.length <= 5) return stated;
  return terminology.responseOf(value)?.abbreviations?.[0];
}

/** The response system as worded, such as `RECIST 1.1`. */
export function systemOf({ method }: Response): string | undefined {
  return textOf(method);
}

/** Who judged, as far as the source says: the person, else the organisation. */
export function assessorOf({ provenance }: Response): string | undefined {
  return provenance.author ?? provenance.organisation;
}
