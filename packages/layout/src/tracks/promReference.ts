import type { EpochMs } from "@ipo/model";
import { anchorOf, quantityOf } from "@ipo/model";
import { memoise } from "../memoise.js";
import type { PromScore, ScoreRow } from "./promRows.js";

type Segment = ScoreRow["series"]["segments"][number];

/** A number that differences are counted from. */
export interface Reference {
  readonly event: PromScore;
  readonly value: number;
}

/**
 * The score that another one is compared with: the first exact number by the same method, or, where the reader chose a
 * day, the last one known by then. A score by another method, or answered by
 * another person, is another measure, so it is never compared with.
 */
export function referenceOf(
  { series }: Pick<ScoreRow, "series">,
  score: PromScore,
  chosen: EpochMs | undefined,
): Reference | undefined {
  const exact = exactByScoreOf(series).get(score) ?? [];
  if (chosen === undefined) return exact[0];
  return exact.filter(({ event }) => (anchorOf(event.time) ?? Infinity) <= chosen).at(-1);
}

/** For each score of a series, in order of time, the exact numbers that it may be compared with. */
const exactByScoreOf = memoise((series: ScoreRow["series"]) => {
  const exactByScore = new Map<PromScore, readonly Reference[]>();
  for (const segment of series.segments) {
    const exact = comparableWith(segment, series).flatMap((event) => {
      const quantity = quantityOf(event);
      return quantity && quantity.comparator === undefined
        ? [{ event, value: quantity.value }]
        : [];
    });
    for (const score of segment.observations) exactByScore.set(score, exact);
  }
  return exactByScore;
});

/** The scores of a segment, and of others that differ from those between them only in who answered. */
function comparableWith(own: Segment, { segments }: ScoreRow["series"]): PromScore[] {
  const isLike = (other: Segment) =>
    other.method === own.method && other.code === own.code && other.unit === own.unit;
  const run: Segment[] = [];
  for (const segment of segments) {
    if (isLike(segment)) run.push(segment);
    else if (run.includes(own)) break;
    else run.length = 0;
  }
  const answeredBy = JSON.stringify(own.respondent);
  return run
    .filter(({ respondent }) => JSON.stringify(respondent) === answeredBy)
    .flatMap(({ observations }) => observations);
}
