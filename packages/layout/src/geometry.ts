import type { Column } from "./scene.js";
import type { Font } from "./text/measureText.js";

/** The type scale of the picture. */
export const fonts = {
  heading: { fontSize: 12.5, fontWeight: 600 },
  sub: { fontSize: 11, fontWeight: 400 },
  axis: { fontSize: 10, fontWeight: 400 },
  timeTick: { fontSize: 12, fontWeight: 600 },
  mark: { fontSize: 11, fontWeight: 500 },
  small: { fontSize: 10.5, fontWeight: 400 },
  digit: { fontSize: 11, fontWeight: 700 },
  readout: { fontSize: 13, fontWeight: 600 },
  wheel: { fontSize: 17, fontWeight: 700 },
} as const satisfies Record<string, Font>;

/** Narrowest drawing that still has room for three columns. */
export const MIN_WIDTH = 640;

/** Space from the edge of a column to its text. */
export const COLUMN_PADDING = 14;

/** Space between a mark and the label beside it. */
export const LABEL_GAP = 6;

/** Heights of the parts above the tracks, in the picture's proportions. */
export const OVERVIEW_HEIGHT = 40;
export const AXIS_HEIGHT = 26;

/** The three columns: labels and value axes, the plot, the readouts. Wider drawings give the room to the plot. */
export function layoutColumns(width: number): { label: Column; plot: Column; readout: Column } {
  const label = Math.round(Math.min(212, Math.max(150, width * 0.1325)));
  const readout = 132;
  return {
    label: { x: 0, width: label },
    plot: { x: label, width: width - label - readout },
    readout: { x: width - readout, width: readout },
  };
}

/** Left edge of the labels: as in the picture on a wide drawing, closer to the edge on a narrow one; an arrow stands before them. */
export function labelInset(labelColumn: Column): number {
  return labelColumn.width >= 200 ? 20 : 17;
}
