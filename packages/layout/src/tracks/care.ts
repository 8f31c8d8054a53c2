import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { isDated, isLineOfTherapy, startOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { titleOf } from "../describe/titleOf.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { layoutEventBlocks } from "../strip/eventBlocks.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { clampToPlot, isInPlot, lastAt, pixelSpanOf } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import { pathwaysOf, type Pathway } from "./pathway.js";
import type { SelectContext, Strip, Track, TrackContext, TrackLayout } from "./track.js";

type CareRow = EventOfKind<"careEvent"> | EventOfKind<"carePlan">;

const MIDDLE = 18;
const HEIGHT = 44;
const CONTACTS_HEIGHT = 40;
const DIAMOND = 14;

/**
 * Care pathway and MDK: the standardised pathway as a ribbon with its calendar days counted, conferences as diamonds
 * with the decision in the readout, visits and other contacts as ticks (those that fall together carry their number).
 */
export const careTrack: Track<CareRow> = {
  kind: "care",
  select: ({ record, text }) => {
    const rows = record.events.filter(
      (event): event is CareRow => isCare(event) && isDated(event.time),
    );
    return rows.length === 0 ? [] : [{ id: "care", label: text("track.care"), rows, events: rows }];
  },
  layout: layoutCare,
  readout: ({ rows }, at, { text }) => {
    const conferences = rows.filter(isConference);
    const event = lastAt(conferences, at) ?? lastAt(rows, at);
    if (!event) return undefined;
    const when = formatEventTime(event.time, formatDay);
    const decision = event.kind === "careEvent" ? event.decision : undefined;
    return isConference(event)
      ? {
          title: `${text("care.mdk")} ${when}`,
          details: decision === undefined ? [] : [decision],
          events: [event.id],
        }
      : { title: titleOf(event, text), details: [when], events: [event.id] };
  },
};

function isCare(event: ClinicalEvent): event is CareRow {
  // A line of therapy stands with the treatments; a span that only holds contacts would lie over all of them.
  if (isLineOfTherapy(event)) return false;
  if (event.kind !== "careEvent") return event.kind === "carePlan";
  return event.category !== "episode" && event.category !== "careTeam";
}

function isConference(event: CareRow): boolean {
  return event.kind === "careEvent" && event.category === "mdk";
}

function layoutCare({ label, rows }: Strip<CareRow>, context: TrackContext): TrackLayout {
  const pathways = pathwaysOf(
    rows.filter((row): row is EventOfKind<"careEvent"> => row.kind === "careEvent"),
    context.text.terminology.svfPointOf,
    context.now,
  );
  const inPathway = new Set(pathways.flatMap(({ start, end }) => [start.id, end?.id]));
  const conferences = rows.filter(isConference);
  const others = rows.filter((row) => !isConference(row) && !inPathway.has(row.id));
  const taken: Span[] = conferences.flatMap((event) => {
    const x = pixelSpanOf(event.time, context)?.middle;
    return x === undefined ? [] : [{ start: x - DIAMOND / 2 - 1, end: x + DIAMOND / 2 + 1 }];
  });
  // Contacts stand under the conferences, or in their place where there are none.
  const isContactsOnly = conferences.length === 0 && pathways.length === 0;
  const contactsY = isContactsOnly ? MIDDLE : HEIGHT - 9;
  const height = isContactsOnly ? CONTACTS_HEIGHT : HEIGHT;
  return {
    height,
    marks: [
      ...layoutStripLabel(label, undefined, context, { height }),
      ...layoutEventBlocks(others, { y: contactsY - 4, height: 8, width: 2 }, context),
      ...(others.length > 0 && !isContactsOnly ? [contactsLabel(contactsY, context)] : []),
      ...pathways.flatMap((pathway) => layoutPathway(pathway, taken, context)),
      ...layoutConferences(conferences, taken, context),
    ],
  };
}

function layoutPathway(pathway: Pathway, taken: Span[], context: TrackContext): Mark[] {
  const { start, end } = pathway;
  const {
    xScale,
    text,
    measureText,
    columns: { plot },
  } = context;
  const from = startOf(start.time);
  if (from === undefined) return [];
  const to = (end && startOf(end.time)) ?? from;
  const span = { start: xScale(from), end: Math.max(xScale(to), xScale(from) + 4) };
  if (!isInPlot(span, context)) return [];
  const { start: x, end: right } = clampToPlot(span, context);
  const words = pathwayText(pathway, text);
  const width = measureText(words, fonts.sub);
  const free = Math.max(
    right,
    ...taken
      .filter((spanTaken) => spanTaken.start <= right + LABEL_GAP && spanTaken.end >= right)
      .map((spanTaken) => spanTaken.end),
  );
  const place = placeLabel([{ start: free + LABEL_GAP, end: free + LABEL_GAP + width }], taken, {
    start: plot.x,
    end: plot.x + plot.width,
  });
  const dates = pathwayDates(pathway, text);
  return [
    {
      shape: "rect",
      x,
      y: MIDDLE - 5,
      width: Math.max(4, right - x),
      height: 10,
      radius: 5,
      fill: "pathway",
      events: end ? [start.id, end.id] : [start.id],
      label: [words, dates, titleOf(start, text), end && titleOf(end, text)]
        .filter(Boolean)
        .join(", "),
    },
    ...(place
      ? [
          textMark(
            {
              x: place.start,
              y: MIDDLE + 4,
              text: words,
              font: fonts.sub,
              fill: "ink",
              hasHalo: true,
            },
            measureText,
          ),
        ]
      : []),
  ];
}

/** Open, closed, or ended after so many days; an end that is known too coarsely to count to says so. */
function pathwayText({ end, isClosed, days }: Pathway, text: SelectContext["text"]): string {
  if (!end) return text("care.svfOpen");
  if (isClosed) return text("care.svfClosed");
  return days === undefined ? text("care.svfInexact") : text("care.svf", { days });
}

function pathwayDates({ start, end, days }: Pathway, text: SelectContext["text"]): string {
  if (!end) return "";
  const [from, to] = [start, end].map(({ time }) => formatEventTime(time, formatDay));
  if (from === undefined || to === undefined) return "";
  return days === undefined ? `${from} – ${to}` : text("care.days", { days, start: from, end: to });
}

function layoutConferences(
  conferences: readonly CareRow[],
  taken: Span[],
  context: TrackContext,
): Mark[] {
  const {
    text,
    measureText,
    columns: { plot },
  } = context;
  const bounds = { start: plot.x, end: plot.x + plot.width };
  return conferences.flatMap((event): Mark[] => {
    const x = pixelSpanOf(event.time, context)?.middle;
    if (x === undefined || !isInPlot({ start: x, end: x }, context)) return [];
    const words = text("care.mdk");
    const from = x + DIAMOND / 2 + 4;
    const place = placeLabel(
      [{ start: from, end: from + measureText(words, fonts.small) }],
      taken,
      bounds,
    );
    return [
      {
        shape: "symbol",
        symbol: "diamond",
        x,
        y: MIDDLE,
        size: DIAMOND,
        fill: "ink",
        isHollow: true,
        events: [event.id],
        label: labelOf(event, text),
      },
      ...(place
        ? [
            textMark(
              {
                x: place.start,
                y: MIDDLE + 4,
                text: words,
                font: fonts.small,
                fill: "ink-muted",
                hasHalo: true,
              },
              measureText,
            ),
          ]
        : []),
    ];
  });
}

/** What the line of small marks under the conferences is, at the end of the label column. */
function contactsLabel(y: number, { text, measureText, columns: { plot } }: TrackContext): Mark {
  const words = text("care.contacts");
  const place = { x: plot.x - 8, y: y + 3.5, anchor: "end" } as const;
  return textMark({ ...place, text: words, font: fonts.axis, fill: "ink-faint" }, measureText);
}
