import { round, summaryOf } from "./statistics.mjs";

/** The runs of one contender at one size as medians and 95th percentiles. */
export function summarise(runs) {
  const failed = runs.find(({ timeout, error }) => timeout || error);
  if (failed) return failed;
  const of = (pick) => summaryOf(runs.flatMap((run) => pick(run) ?? []));
  const places = Object.keys(runs[0].moves);
  const move = (place, kind) => ({
    cpu: of(({ moves }) => moves[place][kind].cpu),
    wall: of(({ moves }) => moves[place][kind].wall),
    missed: of(({ moves }) => moves[place][kind].missed),
    steps: Math.min(...runs.map(({ moves }) => moves[place][kind].steps)),
  });
  return {
    mount: { cpu: of(({ mountCpu }) => mountCpu), wall: of(({ mountWall }) => mountWall) },
    rest: of(({ restCpu }) => restCpu),
    laterMount: of(({ laterMountCpu }) => laterMountCpu),
    moves: Object.fromEntries(
      places.map((place) => [place, { pan: move(place, "pan"), zoom: move(place, "zoom") }]),
    ),
    pointerFrames: of(({ pointer }) => pointer),
    nodes: of(({ nodes }) => nodes),
    allNodes: of(({ allNodes }) => allNodes),
    recordMegabytes: of(({ recordBytes }) => round(recordBytes / 1e6)),
    heapOverMegabytes: of(({ heapOver }) => round(heapOver / 1e6)),
    heapOverRecord: of(({ heapOver, recordBytes }) => round(heapOver / recordBytes)),
  };
}
