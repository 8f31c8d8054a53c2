import type { ObservationValue } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatQuantity } from "../text/formatNumber.js";
import { formatPoint } from "../text/formatTime.js";
import { conceptWords } from "./codeWords.js";

/** The value of an observation in words, with every digit it has; a missing value says why it is missing. */
export function formatValue(value: ObservationValue, text: Text): string {
  const { lang } = text;
  switch (value.kind) {
    case "quantity":
      return formatQuantity(value.quantity, lang);
    case "coded":
      return conceptWords(value.concept, text) ?? text("value.none");
    case "text":
      return value.text;
    case "boolean":
      return text(value.value ? "value.true" : "value.false");
    case "range":
      return `${value.low ? formatQuantity(value.low, lang) : ""} – ${value.high ? formatQuantity(value.high, lang) : ""}`.trim();
    case "ratio":
      return [value.numerator, value.denominator]
        .map((part) => (part ? formatQuantity(part, lang) : "?"))
        .join(" : ");
    case "time":
      return formatPoint(value.at);
    case "period":
      return `${value.start ? formatPoint(value.start) : ""} – ${value.end ? formatPoint(value.end) : ""}`.trim();
    case "sampled":
      return [text("value.sampled"), value.unit].filter(Boolean).join(" ");
    case "absent":
      return value.text ?? text(`absent.${value.reason}`);
    case "none":
      return text("value.none");
    default:
      return value satisfies never;
  }
}
