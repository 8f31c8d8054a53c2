import type { EventOfKind, LabSeries } from "@ipo/model";
import { anchorOf, datedEventsOfKind, eventsOfKind, labSeriesOf } from "@ipo/model";
import { answeredForms, formsOf, type PromForm } from "../strip/answeredForms.js";
import { instrumentOf, scaleOf, type ShownScale } from "./promScaleOf.js";
import { unansweredScores } from "./promUnanswered.js";
import { wheelScoresOf } from "./symptomWheelScores.js";
import type { SelectContext } from "./track.js";

export type PromScore = EventOfKind<"promScore">;

/** The scores of one scale over time. */
export interface ScoreRow {
  readonly type: "scores";
  /** Scores, and in their place among them the forms of the instrument that gave none. */
  readonly series: LabSeries<PromScore>;
  /** Ids of those forms. */
  readonly unanswered: ReadonlySet<string>;
  readonly scale: ShownScale | undefined;
  readonly instrument: string | undefined;
  /** The forms that each score was taken from. */
  readonly forms: ReadonlyMap<string, readonly PromForm[]>;
  readonly isTall: boolean;
  readonly isCollapsedAtFirst: boolean;
}

/** The dimensions of a profile, which are read together: EQ-5D-5L, whose levels are answers and no scores to add up. */
export interface ProfileRow {
  readonly type: "profile";
  readonly instrument: string;
  /** The answers of every dimension, in the order of the form; one that the record does not have is empty. */
  readonly dimensions: readonly (readonly PromScore[])[];
  readonly forms: ScoreRow["forms"];
  readonly isCollapsedAtFirst: boolean;
}

/** Forms that no score or symptom belongs to. */
export interface FormsRow {
  readonly type: "forms";
  readonly forms: readonly PromForm[];
}

/** The dimensions of EQ-5D-5L (EuroQol), in the order of the form. */
const PROFILE: readonly string[] = [
  "eq-5d-5l-mobility",
  "eq-5d-5l-self-care",
  "eq-5d-5l-usual-activities",
  "eq-5d-5l-pain",
  "eq-5d-5l-anxiety",
];

/** Strips that stand whole at first; those after them, and those that the pack does not list, begin as one line. */
const WHOLE_AT_FIRST = 6;
/** Up to so many strips have the room of two more lines. */
const TALL = 3;

/** The scales by instrument, in the order of the pack, then of the tables, then of the data; and the forms left over. */
export function promRowsOf(context: SelectContext): {
  scores: (ScoreRow | ProfileRow)[];
  forms: FormsRow;
} {
  const { record, text, pack } = context;
  const ofWheel = new Set(wheelScoresOf(record).map(({ id }) => id));
  const dated = datedEventsOfKind(record, "promScore");
  const scores = ofWheel.size === 0 ? dated : dated.filter(({ id }) => !ofWheel.has(id));
  const forms = answeredForms(record, scores);
  const ordered = inOrder(labSeriesOf(scores), context);
  const isListed = ({ identity }: LabSeries) => pack.promScales.includes(identity);
  const listed = ordered.some(isListed) ? ordered.filter(isListed) : ordered;
  const whole = new Set(
    ordered.length > WHOLE_AT_FIRST ? listed.slice(0, WHOLE_AT_FIRST) : ordered,
  );
  const rows = ordered.map((series): ScoreRow => {
    const missing = unansweredScores(series, { record, forms, text });
    return {
      type: "scores",
      series: missing.length === 0 ? series : withMissing(series, missing),
      unanswered: new Set(missing.map(({ id }) => id)),
      scale: scaleOf(series, text),
      instrument: instrumentOf(series, text)?.id,
      forms,
      isTall: whole.size <= TALL,
      isCollapsedAtFirst: !whole.has(series),
    };
  });
  const symptoms = eventsOfKind(record, "symptom");
  const shown = new Set([
    ...formsOf(forms).map(({ id }) => id),
    ...formsOf(answeredForms(record, symptoms)).map(({ id }) => id),
    ...rows.flatMap(({ unanswered }) => [...unanswered]),
  ]);
  const left = datedEventsOfKind(record, "promForm").filter(({ id }) => !shown.has(id));
  return { scores: withProfile(rows), forms: { type: "forms", forms: left } };
}

/** The rows with the dimensions of a profile gathered in one, in the place of the first; a dimension alone stays a scale. */
function withProfile(rows: readonly ScoreRow[]): (ScoreRow | ProfileRow)[] {
  const isDimension = ({ series }: ScoreRow) => PROFILE.includes(series.identity);
  const dimensions = rows.filter(isDimension);
  const [first] = dimensions;
  if (!first || dimensions.length < 2) return [...rows];
  const profile: ProfileRow = {
    type: "profile",
    instrument: first.instrument ?? "",
    dimensions: PROFILE.map((id) =>
      dimensions.flatMap(({ series }) => (series.identity === id ? series.observations : [])),
    ),
    forms: first.forms,
    isCollapsedAtFirst: dimensions.every((row) => row.isCollapsedAtFirst),
  };
  return rows.flatMap((row): (ScoreRow | ProfileRow)[] =>
    row === first ? [profile] : isDimension(row) ? [] : [row],
  );
}

function inOrder(
  all: readonly LabSeries<PromScore>[],
  { pack, text }: SelectContext,
): LabSeries<PromScore>[] {
  const tableOrder = text.terminology.tables.promScales.map(({ id }) => id);
  const placeIn = (order: readonly string[], id: string) =>
    order.includes(id) ? order.indexOf(id) : order.length;
  const keyed = all.map((series) => ({
    series,
    instrument: instrumentOf(series, text)?.id ?? series.identity,
    inPack: placeIn(pack.promScales, series.identity),
    inTable: placeIn(tableOrder, series.identity),
  }));
  const first = new Map<string, number>();
  for (const { instrument, inPack } of keyed)
    first.set(instrument, Math.min(inPack, first.get(instrument) ?? Infinity));
  const found = [...first.keys()];
  return keyed
    .sort(
      (a, b) =>
        (first.get(a.instrument) ?? 0) - (first.get(b.instrument) ?? 0) ||
        found.indexOf(a.instrument) - found.indexOf(b.instrument) ||
        a.inPack - b.inPack ||
        a.inTable - b.inTable,
    )
    .map(({ series }) => series);
}

/** The series with missing values in their places; one of its own scale and unit stays one series. */
function withMissing(
  series: LabSeries<PromScore>,
  missing: readonly PromScore[],
): LabSeries<PromScore> {
  const at = ({ time }: PromScore) => anchorOf(time) ?? -Infinity;
  const all = [...series.observations, ...missing].sort((a, b) => at(a) - at(b));
  return labSeriesOf(all)[0] ?? series;
}
