import type { EpochMs, EventOfKind } from "@ipo/model";
import { anchorOf, endOf, isDated, startOf } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { labelOf } from "../describe/labelOf.js";
import { titleOf } from "../describe/titleOf.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import { isResolvedOpen } from "../strip/isResolvedOpen.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark, RectMark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { splitUncertain } from "../strip/splitUncertain.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { certainPart, clampToPlot, isInPlot, isOngoingAt } from "../strip/timeSpan.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { Readout, SelectContext, Strip, Track, TrackContext, TrackLayout } from "./track.js";

type AdverseEvent = EventOfKind<"adverseEvent">;

/** Gradings of one term that follow on one another without a break: one episode, drawn as one row of blocks. */
interface Episode {
  readonly term: string;
  readonly gradings: readonly AdverseEvent[];
}

const TOP = 10;
const LANE_HEIGHT = 20;
const BLOCK_HEIGHT = 15;
const MIN_BLOCK = 15;
/** Room for the digit before a name inside a block. */
const NAME_INSET = 16;
const DAY_MS = 86_400_000;
const MIN_HEIGHT = 44;

/** Adverse events: blocks with the CTCAE grade as digit and colour, as long as they lasted; changes of grade side by side. */
export const adverseTrack: Track<Episode> = {
  kind: "adverse",
  select: ({ record, text }) => {
    const events = record.events.filter(
      (event): event is AdverseEvent => event.kind === "adverseEvent" && isDated(event.time),
    );
    if (events.length === 0) return [];
    return [
      {
        id: "adverse",
        label: text("track.adverse"),
        sublabel: text("sublabel.adverse"),
        rows: episodesOf(events, text),
        events,
      },
    ];
  },
  layout: layoutEpisodes,
  readout: ({ rows }, at, { text, ongoingUntil }) => adverseReadout(rows, at, ongoingUntil, text),
};

function episodesOf(events: readonly AdverseEvent[], text: SelectContext["text"]): Episode[] {
  const episodes: { term: string; gradings: AdverseEvent[]; until: number }[] = [];
  for (const event of events) {
    const term = titleOf(event, text);
    const start = startOf(event.time) ?? anchorOf(event.time) ?? 0;
    const running = episodes.find(
      (episode) =>
        episode.term === term &&
        start <= episode.until + DAY_MS &&
        start >= (startOf(episode.gradings.at(-1)?.time ?? event.time) ?? start),
    );
    const until = endOf(event.time) ?? start;
    if (running) {
      running.gradings.push(event);
      running.until = Math.max(running.until, until);
    } else episodes.push({ term, gradings: [event], until });
  }
  return episodes;
}

function layoutEpisodes(
  { label, sublabel, rows }: Strip<Episode>,
  context: TrackContext,
): TrackLayout {
  const { packed, laneCount } = packLanes(rows, (episode) => roomOf(episode, context));
  const marks: Mark[] = [];
  for (let lane = 0; lane < laneCount; lane += 1) {
    const taken: Span[] = [];
    const top = TOP + lane * LANE_HEIGHT;
    const episodes = packed
      .filter((entry) => entry.lane === lane)
      .map(({ item }) => layoutEpisode(item, top, taken, context));
    for (const { blocks } of episodes) marks.push(...blocks);
    for (const { placeName } of episodes) marks.push(...placeName());
  }
  const height = Math.max(MIN_HEIGHT, TOP + laneCount * LANE_HEIGHT + 4);
  return { height, marks: [...layoutStripLabel(label, sublabel, context, { height }), ...marks] };
}

/** The pixels an episode needs: its blocks, and its name before them where no block can hold it. */
function roomOf(
  { term, gradings }: Episode,
  context: TrackContext,
): { start: number; end: number } {
  const blocks = gradings.map((event) => blockOf(event, context));
  const width = context.measureText(term, fonts.sub);
  const hasRoom = blocks.some(({ start, end }) => end - start >= NAME_INSET + width + 4);
  const start = blocks[0]?.start ?? 0;
  const end = blocks.reduce((last, block) => Math.max(last, block.end), start);
  return { start: hasRoom ? start : start - LABEL_GAP - width - 4, end };
}

/** The pixels of one grading; a block has room for its digit even where it lasted a day. */
function blockOf(event: AdverseEvent, context: TrackContext): { start: number; end: number } {
  const start = context.xScale(anchorOf(event.time) ?? 0);
  return { start, end: Math.max(context.xScale(untilOf(event, context)), start + MIN_BLOCK) };
}

function layoutEpisode(
  { term, gradings }: Episode,
  top: number,
  taken: Span[],
  context: TrackContext,
): { blocks: Mark[]; placeName: () => Mark[] } {
  const {
    text,
    measureText,
    columns: { plot },
  } = context;
  const spans = gradings.flatMap((event, index) => {
    const own = blockOf(event, context);
    const next = gradings[index + 1];
    // The room for a digit never reaches over the grading that follows.
    const limit = next
      ? Math.max(own.start + 1, context.xScale(anchorOf(next.time) ?? 0))
      : own.end;
    const full = { start: own.start, end: Math.min(own.end, limit) };
    return isInPlot(full, context) ? [{ event, ...clampToPlot(full, context) }] : [];
  });
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return { blocks: [], placeName: () => [] };
  taken.push({ start: first.start, end: last.end });
  const blocks = spans.flatMap(({ event, start, end }): Mark[] => {
    const certain = certainPart(event.time);
    // The digit stands at the start of the block, which is light where the start is not certain.
    const isDark = event.grade !== undefined && event.grade >= 3 && certain?.start === undefined;
    const digit = event.grade === undefined ? "–" : String(event.grade);
    const block: RectMark = {
      shape: "rect",
      x: start,
      y: top,
      width: Math.max(end - start, 1),
      height: BLOCK_HEIGHT,
      radius: 2,
      fill: gradeTone(event.grade),
      ...(event.time.kind === "period" &&
        event.time.end === undefined &&
        (context.ongoingUntil === undefined || isResolvedOpen(event)) && {
          pattern: "faded" as const,
        }),
      events: [event.id],
      label: labelOf(event, text),
    };
    const parts = splitUncertain(block, {
      start: certain?.start === undefined ? undefined : context.xScale(certain.start),
      end: certain?.end === undefined ? undefined : context.xScale(certain.end),
    });
    return end - start < 10
      ? parts
      : [
          ...parts,
          textMark(
            {
              // A narrow block holds its digit in the middle.
              ...(end - start < MIN_BLOCK
                ? { x: (start + end) / 2, anchor: "middle" as const }
                : { x: start + 4 }),
              y: top + 11.5,
              text: digit,
              font: fonts.digit,
              fill: isDark ? "ink-inverse" : "ink",
              label: contentOf(event, text),
            },
            measureText,
          ),
        ];
  });
  const placeName = (): Mark[] => {
    const font = { ...fonts.sub };
    const width = measureText(term, font);
    const inside = spans.find(({ start, end }) => end - start >= NAME_INSET + width + 4);
    if (inside) {
      const isDark = inside.event.grade !== undefined && inside.event.grade >= 3;
      return [
        textMark(
          {
            x: inside.start + NAME_INSET,
            y: top + 11.5,
            text: term,
            font,
            fill: isDark ? "ink-inverse" : "ink",
          },
          measureText,
        ),
      ];
    }
    const place = placeLabel(
      [
        {
          start: first.start - LABEL_GAP - width,
          end: first.start - LABEL_GAP + 1,
          anchor: "end" as const,
        },
        {
          start: last.end + LABEL_GAP - 1,
          end: last.end + LABEL_GAP + width,
          anchor: "start" as const,
        },
      ],
      taken,
      { start: plot.x, end: plot.x + plot.width },
    );
    if (!place) return [];
    return [
      textMark(
        {
          x: place.anchor === "end" ? place.end : place.start,
          y: top + 11.5,
          text: term,
          font,
          fill: "ink",
          anchor: place.anchor,
          hasHalo: true,
        },
        measureText,
      ),
    ];
  };
  return { blocks, placeName };
}

/** Until when an episode is drawn: its end, else as long as the data know of it; one that is over without an end is its start only. */
function untilOf(
  event: AdverseEvent,
  { ongoingUntil, extentEnd }: Pick<TrackContext, "ongoingUntil" | "extentEnd">,
): number {
  const end = endOf(event.time);
  if (end !== undefined) return end;
  const start = anchorOf(event.time) ?? 0;
  return isResolvedOpen(event) ? start : Math.max(ongoingUntil ?? extentEnd, start);
}

function gradeTone(grade: AdverseEvent["grade"]): Tone {
  return grade === undefined ? "grade-none" : `grade-${grade}`;
}

/** Every adverse event going on at an instant, the highest grade first. */
function adverseReadout(
  rows: readonly Episode[],
  at: EpochMs,
  until: EpochMs | undefined,
  text: SelectContext["text"],
): Readout {
  const current = rows
    .flatMap(({ gradings }) => gradings)
    .filter(
      (event) =>
        isOngoingAt(event, at) &&
        !isResolvedOpen(event) &&
        (endOf(event.time) !== undefined || at <= (until ?? Infinity)),
    )
    .sort((a, b) => (b.grade ?? -1) - (a.grade ?? -1));
  const [first, ...rest] = current;
  if (!first) return { title: text("adverse.none"), details: [], events: [] };
  return {
    title: titleOf(first, text),
    details: [
      contentOf(first, text),
      ...rest.map((event) => `${titleOf(event, text)} ${contentOf(event, text)}`),
    ],
    events: current.map(({ id }) => id),
  };
}
