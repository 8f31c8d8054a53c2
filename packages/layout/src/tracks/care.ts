import type { LeadTimeRule } from "@ipo/clinical";
import type { EpochMs, EventOfKind } from "@ipo/model";
import { anchorOf, eventsOfKinds, isDated, startOf } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import type { SymbolName } from "../marks/mark.js";
import type { Tone } from "../marks/tone.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { layoutEventRow, type RowLook } from "../strip/eventRow.js";
import { layoutRowLabel } from "../strip/rowLabel.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { isOngoingAt, lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { conferenceSpans, layoutConferences } from "./careConferences.js";
import {
  careKinds,
  careRowOf,
  careRows,
  isCare,
  isConference,
  isRequest,
  type Care,
  type CareRowId,
} from "./careEvents.js";
import { hasNamedSteps, layoutPathway, ribbonOf } from "./carePathways.js";
import { careLabel, careWords } from "./careWords.js";
import { isPlanned } from "./isPlanned.js";
import { pathwaysOf, type Pathway } from "./pathway.js";
import { limitsFor } from "./pathwayLimits.js";
import { pathwayWithLimit } from "./pathwayWords.js";
import {
  lazyLayout,
  type SelectContext,
  type Strip,
  type Track,
  type TrackContext,
  type TrackLayout,
} from "./track.js";

/** What the track draws: the pathways, the conferences, and all else by row. */
interface CareRows {
  /** Each with the limits that can have applied to it. */
  readonly pathways: readonly (Pathway & { readonly limits: readonly LeadTimeRule[] })[];
  readonly conferences: readonly EventOfKind<"careEvent">[];
  readonly others: readonly { readonly id: CareRowId; readonly events: readonly Care[] }[];
}

const MIDDLE = 18;
/** The line of pathways and conferences, with and without the names of measuring points under it. */
const LINE_HEIGHT = 36;
const STEPS_HEIGHT = 14;
/** Where the rows begin when nothing stands above them but the heading. */
const HEADING_HEIGHT = 26;
const BOTTOM = 6;

const looks: Readonly<Record<CareRowId, { readonly symbol: SymbolName; readonly fill: Tone }>> = {
  admission: { symbol: "square", fill: "neutral" },
  visit: { symbol: "circle", fill: "neutral" },
  referral: { symbol: "triangle-up", fill: "neutral" },
  rehabilitation: { symbol: "hexagon", fill: "neutral" },
  team: { symbol: "square", fill: "axis" },
  plan: { symbol: "square", fill: "axis" },
  point: { symbol: "tick", fill: "ink-muted" },
  contact: { symbol: "circle", fill: "neutral" },
};

const lookOf = memoiseByBoth((look: (typeof looks)[CareRowId], text: Text): RowLook<Care> => ({
  ...look,
  isHollow: isRequest,
  words: (event) => careWords(event, text),
  label: (event) => careLabel(event, text),
}));

/**
 * Care pathway and MDK: the standardised pathway as a ribbon with its calendar days counted and the limit that applied,
 * conferences as diamonds with what they decided, and a row each for stays, visits, referrals and orders, assessments of
 * rehabilitation, teams and plans. What is still only meant is in the track of planned care.
 */
export const careTrack: Track<CareRows> = {
  kind: "care",
  select: ({ record, text, now }) => {
    const { terminology } = text;
    const events = eventsOfKinds(record, ...careKinds).filter(
      (event): event is Care =>
        isCare(event, terminology) && isDated(event.time) && !isPlanned(event, now),
    );
    if (events.length === 0) return [];
    const steps = events.filter((event) => event.kind === "careEvent");
    const pathways = pathwaysOf(steps, terminology.svfPointOf, now).map((pathway) => ({
      ...pathway,
      limits: limitsFor(pathway, record, text),
    }));
    const inPathway = new Set(
      pathways.flatMap((pathway) => pathway.steps.map(({ event }) => event.id)),
    );
    const conferences = events.filter(isConference);
    const rest = events.filter((event) => !isConference(event) && !inPathway.has(event.id));
    const others = careRows.flatMap((id) => {
      const own = rest.filter((event) => careRowOf(event, terminology) === id);
      return own.length === 0 ? [] : [{ id, events: own }];
    });
    return [
      { id: "care", label: text("track.care"), rows: [{ pathways, conferences, others }], events },
    ];
  },
  layout: layoutCare,
  readout: ({ rows: [rows], events }, at, { text }) => {
    if (!rows) return undefined;
    const conference = lastAt(rows.conferences, at);
    const said = careAt(rows, at, text);
    const last = conference ?? lastAt(events as readonly Care[], at);
    if (!last) return undefined;
    const when = formatEventTime(last.time, formatDay);
    const title = conference ? `${text("care.mdk")} ${when}` : titleOf(last, text);
    const own = conference ? [conference.decision] : [when];
    const details = [...own, ...said.words].filter((words) => words !== undefined);
    return { title, details, events: [last.id, ...said.events] };
  },
  summary: ({ rows: [rows], events }, { text, now }) => {
    const last = rows && lastAt(rows.conferences, now ?? (Infinity as EpochMs));
    const words = (rows?.pathways ?? []).map((pathway) =>
      pathwayWithLimit(pathway, pathway.limits, text),
    );
    const mdk = last && [
      `${text("care.mdk")} ${formatEventTime(last.time, formatDay)}`,
      last.decision,
    ];
    const count = text("care.count", { count: events.length });
    return [...words, (mdk ?? []).filter(Boolean).join(": "), count].filter(Boolean).join(" · ");
  },
};

/** The stay that goes on and the last visit, in words, and the pathway last counted. */
function careAt(
  { others, pathways, conferences }: CareRows,
  at: EpochMs,
  text: SelectContext["text"],
): { words: string[]; events: string[] } {
  const inRow = (id: CareRowId) => others.find((row) => row.id === id)?.events ?? [];
  const stay = inRow("admission").find((event) => isOngoingAt(event, at));
  const visit = lastAt(inRow("visit"), at);
  // A pathway is told until the next conference after it: then the disease is elsewhere.
  const last = lastAt(conferences, at);
  const from = (last && anchorOf(last.time)) ?? -Infinity;
  const pathway = [...pathways].reverse().find(({ start, end }) => {
    const begun = (anchorOf(start.time) ?? Infinity) <= at;
    return begun && (!end || (anchorOf(end.time) ?? Infinity) >= from);
  });
  const shown = [stay, visit].filter((event) => event !== undefined);
  return {
    words: [
      ...shown.map((event) => `${titleOf(event, text)} ${formatEventTime(event.time, formatDay)}`),
      ...(pathway ? [pathwayAt(pathway, at, text)] : []),
    ],
    events: [...shown, ...(pathway ? [pathway.start] : [])].map(({ id }) => id),
  };
}

/** A pathway as it stood at an instant: what had not yet ended is said as begun. */
function pathwayAt(
  pathway: CareRows["pathways"][number],
  at: EpochMs,
  text: SelectContext["text"],
): string {
  const ended = pathway.end && startOf(pathway.end.time);
  return ended === undefined || ended > at
    ? text("care.svfOpen")
    : pathwayWithLimit(pathway, pathway.limits, text);
}

function layoutCare({ label, rows: [rows] }: Strip<CareRows>, context: TrackContext): TrackLayout {
  if (!rows) return { height: 0, marks: [] };
  const { text } = context;
  const { pathways, conferences, others } = rows;
  const { now, xScale } = context;
  const line = now === undefined ? [] : [{ start: xScale(now) - 2, end: xScale(now) + 2 }];
  const hasLine = pathways.length + conferences.length > 0;
  const hasSteps = pathways.some((pathway) => hasNamedSteps(pathway, context));
  const heading = hasLine ? LINE_HEIGHT + (hasSteps ? STEPS_HEIGHT : 0) : HEADING_HEIGHT;
  let y = heading;
  const placed = others.map(({ id, events }) => {
    const top = y;
    const row = layoutEventRow(events, top, lookOf(looks[id], text), context);
    y += row.height;
    return { name: text(`care.row.${id}`), top, row };
  });
  const height = others.length > 0 ? y + BOTTOM : LINE_HEIGHT + (hasSteps ? STEPS_HEIGHT : 0) + 8;
  return lazyLayout({ height }, () => {
    const taken = [...conferenceSpans(conferences, context), ...line];
    const ribbons = pathways.flatMap((pathway) => ribbonOf(pathway, context) ?? []);
    return [
      ...layoutStripLabel(label, undefined, context, {
        height: others.length > 0 ? heading : height,
      }),
      ...pathways.flatMap((pathway) =>
        layoutPathway(pathway, MIDDLE, pathway.limits, taken, context),
      ),
      ...layoutConferences(conferences, MIDDLE, [...taken, ...ribbons], context),
      ...placed.flatMap(({ name, top, row }) => [
        layoutRowLabel(name, top + 12, context),
        ...row.marks,
      ]),
    ];
  });
}
