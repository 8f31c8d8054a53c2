import { anchorOf, datedEventsOfKind, endOf } from "@ipo/model";
import { gather, gatherKnown } from "../gather.js";
import { indexIntervals } from "../lanes/intervalIndex.js";
import { memoise } from "../memoise.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { timeWindow } from "../strip/timeWindow.js";
import { takenSpans } from "../text/takenSpans.js";
import { episodesOf, packEpisodes, type Episode } from "./adverseEpisodes.js";
import { LANE_HEIGHT, layoutEpisode, placeEpisode, type PlacedEpisode } from "./adverseMarks.js";
import { adverseReadout, adverseSummary } from "./adverseWords.js";
import { lazySlice, slicedLayout } from "./slices.js";
import type { Strip, Track, TrackContext, TrackLayout } from "./track.js";

const TOP = 4;
const MIN_HEIGHT = 44;
/** Pixels that the block of an event that lasted no time may reach into the window for its sign. */
const WIDEST_SIGN = 60;

/**
 * Adverse events: blocks with the CTCAE grade as digit, colour and height, as long as they lasted; changes of grade stand
 * side by side. Grade 0 is an empty block with its digit, no grade a grey one with a dash.
 */
export const adverseTrack: Track<Episode> = {
  kind: "adverse",
  select: ({ record, text }) => {
    const events = datedEventsOfKind(record, "adverseEvent");
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
  readout: ({ rows }, at, context) => adverseReadout(rows, at, context),
  summary: adverseSummary,
};

function layoutEpisodes(
  { label, sublabel, rows }: Strip<Episode>,
  context: TrackContext,
): TrackLayout {
  const { start, end } = timeWindow(context, WIDEST_SIGN);
  const visible = gatherKnown(byTimeOf(rows).meeting(start, end), (episode) =>
    placeEpisode(episode, context),
  );
  const { packed, laneCount } = packEpisodes(visible);
  const lanes = Array.from({ length: laneCount }, (): PlacedEpisode[] => []);
  for (const { item, lane } of packed) lanes[lane]?.push(item);
  const height = Math.max(MIN_HEIGHT, TOP + laneCount * LANE_HEIGHT + 6);
  const heading = lazySlice({ top: 0, bottom: height }, () =>
    layoutStripLabel(label, sublabel, context, { height }),
  );
  const slices = lanes.map((own, lane) => {
    const top = TOP + lane * LANE_HEIGHT;
    const events = () => own.map(({ blocks }) => blocks.map(({ event }) => event.id));
    return lazySlice({ top, bottom: top + LANE_HEIGHT, events }, () => {
      const taken = takenSpans();
      const episodes = own.map((placed) =>
        layoutEpisode(placed, top + LANE_HEIGHT, taken, context),
      );
      return [
        ...gather(episodes, ({ blocks }) => blocks),
        ...gather(episodes, ({ placeName }) => placeName()),
      ];
    });
  });
  return slicedLayout({ height }, [heading, ...slices]);
}

/** The episodes by the time that they may last: what nobody says the end of may go on. */
const byTimeOf = memoise((rows: readonly Episode[]) =>
  indexIntervals(rows, ({ gradings }) => ({
    start: Math.min(...gradings.map(({ time }) => anchorOf(time) ?? -Infinity)),
    end: Math.max(...gradings.map(({ time }) => endOf(time) ?? Infinity)),
  })),
);
