import type { Scene } from "@ipo/layout";
import type { EpochMs } from "@ipo/model";

/** The instant at an x of the overview strip, whose time runs evenly between its stops; beyond its ends as in the last part. */
export function overviewTimeAtX(
  { overview: { stops } }: { readonly overview: Pick<Scene["overview"], "stops"> },
  x: number,
): EpochMs {
  const next = stops.findIndex((stop, index) => index > 0 && x <= stop.x);
  const last = next === -1 ? stops.length - 1 : next;
  const from = stops[last - 1];
  const to = stops[last];
  if (!from || !to) return 0 as EpochMs;
  return Math.round(from.at + ((x - from.x) / (to.x - from.x)) * (to.at - from.at)) as EpochMs;
}

/** Whether an x lies in the plot, between labels and readouts. */
export function isInPlot({ columns: { plot } }: Pick<Scene, "columns">, x: number): boolean {
  return x >= plot.x && x <= plot.x + plot.width;
}
