import type { ClinicalEvent } from "@ipo/model";
import { fonts, labelInset } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { fitText } from "../text/measureText.js";
import { layoutClusters, type ClusterLook } from "./clusteredMarks.js";
import { lazyLayout, type TrackContext, type TrackLayout } from "./track.js";

/** Events that stand on one row of a strip, with the name of the row. */
export interface ClusteredRow<Event extends ClinicalEvent> {
  readonly label: string;
  readonly events: readonly Event[];
  readonly look: ClusterLook<Event>;
}

const TOP = 36;
const ROW_HEIGHT = 17;

/** A strip with its heading on the first line and a named row for each group of events below it. */
export function layoutClusteredRows<Event extends ClinicalEvent>(
  label: string,
  rows: readonly ClusteredRow<Event>[],
  context: TrackContext,
): TrackLayout {
  const { columns, measureText } = context;
  const x = labelInset(columns.label) + 14;
  return lazyLayout({ height: TOP + (rows.length - 1) * ROW_HEIGHT + 15 }, () => [
    ...layoutStripLabel(label, undefined, context, { height: 24 }),
    ...rows.flatMap(({ label: words, events, look }, index): Mark[] => {
      const y = TOP + index * ROW_HEIGHT;
      const fitted = fitText(words, columns.label.width - x - 8, fonts.sub, measureText);
      const name = { x, y: y + 4, text: fitted, font: fonts.sub, fill: "ink-muted" } as const;
      return [
        textMark({ ...name, label: words }, measureText),
        ...layoutClusters(events, look, y, context),
      ];
    }),
  ]);
}
