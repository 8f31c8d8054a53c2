import type { EventOfKind, ResponseCategory } from "@ipo/model";
import { textOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import type { SymbolName } from "../marks/mark.js";
import type { Tone } from "../marks/tone.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import type { Assessed } from "./assessedStudies.js";

type Response = EventOfKind<"response">;

interface Look {
  readonly symbol: SymbolName;
  readonly fill: Tone;
  readonly isHollow?: boolean;
}

const looks: Readonly<Record<ResponseCategory | "none", Look>> = {
  complete: { symbol: "triangle-down", fill: "favourable", isHollow: true },
  partial: { symbol: "triangle-down", fill: "favourable" },
  minor: { symbol: "triangle-down", fill: "favourable" },
  stable: { symbol: "square", fill: "neutral" },
  progression: { symbol: "triangle-up", fill: "alert" },
  mixed: { symbol: "diamond", fill: "neutral" },
  "not-evaluable": { symbol: "diamond", fill: "neutral", isHollow: true },
  none: { symbol: "circle", fill: "ink", isHollow: true },
};

/** Shape and colour of a study's responses. Responses of differing categories are a neutral hollow diamond: none of them is chosen. */
export function responseLook(responses: readonly Response[]): Look {
  const [category, ...others] = new Set(responses.map((response) => response.category));
  return others.length > 0 ? looks["not-evaluable"] : looks[category ?? "none"];
}

/**
 * The category as the source words it; the table's words only where the source gives a bare code. The response's own
 * date follows where it differs from that of the event it is drawn at.
 */
export function responseText(response: Response, shownAt: Assessed["event"], text: Text): string {
  const stated = textOf(response.value);
  const isBare = stated === undefined || stated.length <= 3;
  const words =
    isBare && response.category
      ? text(`response.${response.category}`)
      : (stated ?? text("value.none"));
  const day = formatEventTime(response.time, formatDay);
  return day === formatEventTime(shownAt.time, formatDay) ? words : `${words} ${day}`;
}
