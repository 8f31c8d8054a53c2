import type { Scene } from "@ipo/layout";
import type { EpochMs } from "@ipo/model";

/** The instant at an x of the overview strip, which shows the whole extent over the width of the plot. */
export function overviewTimeAtX(
  { extent, columns: { plot } }: Pick<Scene, "extent" | "columns">,
  x: number,
): EpochMs {
  return Math.round(
    extent.start + ((x - plot.x) / plot.width) * (extent.end - extent.start),
  ) as EpochMs;
}

/** Whether an x lies in the plot, between labels and readouts. */
export function isInPlot({ columns: { plot } }: Pick<Scene, "columns">, x: number): boolean {
  return x >= plot.x && x <= plot.x + plot.width;
}
