import type { Direction, PromThreshold } from "@ipo/clinical";
import type { Text } from "../locale/text.js";
import { formatNumber } from "../text/formatNumber.js";

/**
 * What a published threshold says, with whom it was found in and its source: `±5–10 (breast cancer …; Osoba 1998)`. A
 * change for the better is signed by the scale's direction.
 */
export function thresholdText(
  threshold: PromThreshold,
  direction: Direction | undefined,
  text: Text,
): string {
  const { population, source } = threshold;
  const from = [population && text.of(population), source].filter(Boolean).join("; ");
  return `${numbersOf(threshold, direction, text)} (${from})`;
}

function numbersOf(threshold: PromThreshold, direction: Direction | undefined, text: Text): string {
  const { lang } = text;
  if (threshold.kind === "level") {
    const { value, side, label } = threshold;
    const sign = side === "below" ? "<" : "≥";
    return `${sign}\u00a0${formatNumber(value, lang)} ${text.of(label)}`;
  }
  const { better, worse } = threshold;
  const range = ({ from, to }: { from: number; to: number }) =>
    from === to
      ? formatNumber(from, lang)
      : `${formatNumber(from, lang)}–${formatNumber(to, lang)}`;
  if (better && worse && range(better) === range(worse)) return `±${range(better)}`;
  const isUp = direction !== "higher-worse";
  return [
    better && `${isUp ? "+" : "−"}${range(better)}`,
    worse && `${isUp ? "−" : "+"}${range(worse)}`,
  ]
    .filter(Boolean)
    .join(" / ");
}
