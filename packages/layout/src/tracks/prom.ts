import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { eventsOfKind } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { formsOf } from "../strip/answeredForms.js";
import { formsReadout, layoutForms } from "./promForms.js";
import { layoutProfile, layoutProfileLine, profileReadout } from "./promProfileStrip.js";
import { scoreReadout } from "./promReadout.js";
import { promRowsOf, type FormsRow, type ProfileRow, type ScoreRow } from "./promRows.js";
import { layoutScoreLine, layoutScores } from "./promStrip.js";
import type { Readout, SelectContext, Strip, Track, TrackContext, TrackLayout } from "./track.js";

type PromRow = ScoreRow | ProfileRow | FormsRow;

/**
 * Patient-reported scores by instrument, one strip per scale on its own range, with its direction in words. The direction
 * is never flipped; a scale that no table knows is drawn on the range of its values, and says that its direction is not
 * known. Forms that gave no score break the line, or stand in a strip of their own.
 */
export const promTrack: Track<PromRow> = {
  kind: "prom",
  select: (context) => {
    const { scores, forms } = promRowsOf(context);
    return [
      ...scores.map((row) =>
        row.type === "scores" ? scoreStrip(row, context) : profileStrip(row, context),
      ),
      ...(forms.forms.length > 0 ? [formsStrip(forms, context)] : []),
    ];
  },
  layout: (strip, context) =>
    layoutStrip(strip, context, { scores: layoutScores, profile: layoutProfile }),
  layoutCollapsed: (strip, context) =>
    layoutStrip(strip, context, { scores: layoutScoreLine, profile: layoutProfileLine }),
  isCollapsedAtFirst: ({ rows: [row] }) =>
    row !== undefined && row.type !== "forms" && row.isCollapsedAtFirst,
  readout: readoutOf,
  summary: (strip, context) => {
    const last = readoutOf(strip, (context.now ?? Infinity) as EpochMs, context);
    return last ? [last.title, ...last.details].join(" · ") : "";
  },
};

function readoutOf(
  { rows: [row] }: Strip<PromRow>,
  at: EpochMs,
  context: SelectContext,
): Readout | undefined {
  if (!row) return undefined;
  switch (row.type) {
    case "scores":
      return scoreReadout(row, at, context);
    case "profile":
      return profileReadout(row, at, context.text);
    case "forms":
      return formsReadout(row, at, context.text);
    default:
      return row satisfies never;
  }
}

/** How the two kinds of strip that can be one line are laid out. Forms are one line as they are. */
interface Layouts {
  readonly scores: (strip: Strip<ScoreRow>, context: TrackContext) => TrackLayout;
  readonly profile: (strip: Strip<ProfileRow>, context: TrackContext) => TrackLayout;
}

function layoutStrip(strip: Strip<PromRow>, context: TrackContext, layouts: Layouts): TrackLayout {
  const [row] = strip.rows;
  switch (row?.type) {
    case "scores":
      return layouts.scores({ ...strip, rows: [row] }, context);
    case "profile":
      return layouts.profile({ ...strip, rows: [row] }, context);
    case "forms":
      return layoutForms({ ...strip, rows: [row] }, context);
    case undefined:
      return { height: 0, marks: [] };
    default:
      return row satisfies never;
  }
}

function scoreStrip(row: ScoreRow, { record, text }: SelectContext): Strip<PromRow> {
  const { series, scale, forms, unanswered } = row;
  const [first] = series.observations;
  const instrument =
    row.instrument === undefined ? undefined : text.terminology.instrumentById(row.instrument);
  const own = new Set(series.observations.map(({ id }) => id));
  const answered = new Map([...forms].filter(([id]) => own.has(id)));
  // Forms that gave no score come after the scores, as they do among the statements of a record.
  const stated = unanswered.size === 0 ? series.observations : statedIn(own, record);
  return {
    id: `prom:${series.key}`,
    label: scale?.label ?? (first ? titleOf(first, text) : series.key),
    sublabel: [
      instrument && text.of(instrument.label),
      text(`direction.${scale?.direction ?? "unknown"}`),
    ]
      .filter(Boolean)
      .join(" · "),
    rows: [row],
    events: [...stated, ...formsOf(answered)],
  };
}

function profileStrip(
  { dimensions, instrument, forms, ...row }: ProfileRow,
  { record, text }: SelectContext,
): Strip<PromRow> {
  const own = new Set(dimensions.flat().map(({ id }) => id));
  const answered = new Map([...forms].filter(([id]) => own.has(id)));
  const known = text.terminology.instrumentById(instrument);
  const item = known?.item;
  return {
    id: `prom:${instrument}-profile`,
    label: text("prom.profileOf", { instrument: known ? text.of(known.label) : instrument }),
    sublabel: item
      ? [`${item.min}–${item.max}`, text(`direction.${item.direction ?? "unknown"}`)].join(" · ")
      : text("direction.unknown"),
    rows: [{ ...row, dimensions, instrument, forms }],
    events: [...statedIn(own, record), ...formsOf(answered)],
  };
}

/** The scores, then the forms, that have one of the ids. */
function statedIn(ids: ReadonlySet<string>, record: SelectContext["record"]): ClinicalEvent[] {
  return [...eventsOfKind(record, "promScore"), ...eventsOfKind(record, "promForm")].filter(
    ({ id }) => ids.has(id),
  );
}

function formsStrip(row: FormsRow, { text }: SelectContext): Strip<PromRow> {
  return { id: "prom:forms", label: text("prom.forms"), rows: [row], events: row.forms };
}
