import type { EpochMs } from "@ipo/model";
import type { Mark } from "../marks/mark.js";
import { memoise } from "../memoise.js";
import { labelInset } from "../geometry.js";
import { formsOf } from "../strip/answeredForms.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { layoutLegend } from "./symptomLegend.js";
import { layoutMatrixRow, rowLabelRoom, type MatrixRow } from "./symptomMatrix.js";
import { symptomReadout, symptomSummary } from "./symptomReadout.js";
import { answersOf, symptomMatrixOf, type SymptomMatrix } from "./symptomRows.js";
import {
  lazyLayout,
  type Strip,
  type Track,
  type TrackContext,
  type TrackLayout,
} from "./track.js";

const TOP = 10;
const BOTTOM = 8;
/** Sets the overall score off from the domains. */
const OVERALL_GAP = 3;
/** Many domains stand close; a few have room. */
const ROW_HEIGHT = 10.7;
const FEW = { count: 6, rowHeight: 14 } as const;
/** From the heading to the first line of the legend. */
const LEGEND_GAP = 20;
/** Room for the wheel and the words below it. */
const WHEEL_HEIGHT = 176;
const MIN_HEIGHT = 52;

/** Symptoms by domain over time, three levels by shape, size and colour; the wheel of the cursor's form in the readout. */
export const symptomsTrack: Track<SymptomMatrix> = {
  kind: "symptoms",
  select: (context) => {
    const matrix = symptomMatrixOf(context);
    if (!matrix) return [];
    const { text } = context;
    const events = answersOf(matrix);
    return [
      {
        id: "symptoms",
        label: text("track.symptoms"),
        sublabel: text("sublabel.symptoms", { count: matrix.domains.length }),
        rows: [matrix],
        events: [...events, ...formsOf(matrix.forms)],
      },
    ];
  },
  layout: layoutMatrix,
  readout: ({ rows: [matrix] }, at, { text }) => matrix && symptomReadout(matrix, at, text),
  summary: ({ rows: [matrix] }, { text, now }) =>
    matrix ? symptomSummary(matrix, (now ?? Infinity) as EpochMs, text) : "",
};

function layoutMatrix(
  { label, sublabel, rows: [matrix] }: Strip<SymptomMatrix>,
  context: TrackContext,
): TrackLayout {
  if (!matrix) return { height: 0, marks: [] };
  const { columns, text } = context;
  const { domains, forms, overall } = matrix;
  const names = [
    ...domains.map((domain) => ({ label: domain.label, answers: domain.symptoms })),
    ...(overall.length > 0 ? [{ label: text("symptom.overall"), answers: overall }] : []),
  ];
  const rowHeight = names.length <= FEW.count ? FEW.rowHeight : ROW_HEIGHT;
  const rows = names.map((row, index): MatrixRow => ({
    ...row,
    y: TOP + (index + 0.5) * rowHeight + (index < domains.length ? 0 : OVERALL_GAP),
  }));
  const room = rowLabelRoom(
    names.map((row) => row.label),
    context,
  );
  const height = Math.max(
    TOP + rows.length * rowHeight + OVERALL_GAP + BOTTOM,
    hasWheel(matrix) ? WHEEL_HEIGHT : MIN_HEIGHT,
  );
  return lazyLayout({ height }, () => {
    const heading = layoutStripLabel(label, sublabel, context, { height, reserve: room + 16 });
    const legend = {
      y: Math.max(...heading.map((mark) => (mark.shape === "text" ? mark.y : 0))) + LEGEND_GAP,
      room: columns.label.width - labelInset(columns.label) - room - 18,
      height,
    };
    const marks = rows.flatMap((row): Mark[] => layoutMatrixRow(row, room, forms, context));
    return [...heading, ...layoutLegend(matrix, legend, context), ...marks];
  });
}

/** Whether any answer has a level that the wheel can show. */
const hasWheel = memoise(({ domains }: SymptomMatrix) =>
  domains.some(({ symptoms }) => symptoms.some(({ level }) => level)),
);
