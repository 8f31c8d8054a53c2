import { isDated } from "@ipo/model";
import type { Mark } from "../marks/mark.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import type { Span } from "../text/placeLabel.js";
import { episodesOf, packEpisodes, type AdverseEvent, type Episode } from "./adverseEpisodes.js";
import { isEpisodeVisible, LANE_HEIGHT, layoutEpisode, roomOfEpisode } from "./adverseMarks.js";
import { adverseReadout, adverseSummary } from "./adverseWords.js";
import type { Strip, Track, TrackContext, TrackLayout } from "./track.js";

const TOP = 4;
const MIN_HEIGHT = 44;

/**
 * Adverse events: blocks with the CTCAE grade as digit, colour and height, as long as they lasted; changes of grade stand
 * side by side. Grade 0 is an empty block with its digit, no grade a grey one with a dash.
 */
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
  readout: ({ rows }, at, context) => adverseReadout(rows, at, context),
  summary: adverseSummary,
};

function layoutEpisodes(
  { label, sublabel, rows }: Strip<Episode>,
  context: TrackContext,
): TrackLayout {
  const visible = rows.filter((episode) => isEpisodeVisible(episode, context));
  const { packed, laneCount } = packEpisodes(visible, (episode) => roomOfEpisode(episode, context));
  const marks: Mark[] = [];
  for (let lane = 0; lane < laneCount; lane += 1) {
    const taken: Span[] = [];
    const floor = TOP + (lane + 1) * LANE_HEIGHT;
    const episodes = packed
      .filter((entry) => entry.lane === lane)
      .map(({ item }) => layoutEpisode(item, floor, taken, context));
    for (const { blocks } of episodes) marks.push(...blocks);
    for (const { placeName } of episodes) marks.push(...placeName());
  }
  const height = Math.max(MIN_HEIGHT, TOP + laneCount * LANE_HEIGHT + 6);
  return { height, marks: [...layoutStripLabel(label, sublabel, context, { height }), ...marks] };
}
