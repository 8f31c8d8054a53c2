import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { anchorOf, endOf, isPartial } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { gather, gatherKnown } from "../gather.js";
import { clusterByPixel, type Cluster } from "../lanes/clusterByPixel.js";
import { indexIntervals } from "../lanes/intervalIndex.js";
import type { Text } from "../locale/text.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, symbolMark, textMark } from "../marks/make.js";
import { memoise } from "../memoise.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { clampToPlot, isInPlot, pixelSpanOfEvent } from "../strip/timeSpan.js";
import { timeWindow } from "../strip/timeWindow.js";
import { formatQuantity } from "../text/formatNumber.js";
import { fitText } from "../text/measureText.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import { cellLooks, cellStateOf, type CellState } from "./symptomCell.js";
import type { SymptomMatrix } from "./symptomRows.js";
import type { TrackContext } from "./track.js";

type Answer = EventOfKind<"symptom"> | EventOfKind<"promScore">;

/** A row of the matrix, placed: its name and its answers. */
export interface MatrixRow {
  readonly label: string;
  readonly answers: readonly Answer[];
  readonly y: number;
}

const ROW_FONT = { fontSize: 9.6, fontWeight: 400 } as const;
const NUMBER_FONT = { fontSize: 9.6, fontWeight: 600 } as const;
/** Most answers of one mark that its label tells in full. */
const MOST_TOLD = 24;
/** Answers closer than this cannot be told apart. */
const MIN_GAP = 7;

/** Room that the names of the rows take at the end of the label column. */
export function rowLabelRoom(
  labels: readonly string[],
  { measureText, columns: { plot } }: TrackContext,
): number {
  const widest = labels.reduce((most, words) => Math.max(most, measureText(words, ROW_FONT)), 0);
  return Math.min(widest, plot.x * 0.55);
}

/** A row's name, and a mark for each of its answers: every answer is in one mark. */
export function layoutMatrixRow(
  { label, answers, y }: MatrixRow,
  room: number,
  forms: SymptomMatrix["forms"],
  context: TrackContext,
): Mark[] {
  const { measureText, columns } = context;
  const { plot } = columns;
  const { start: from, end: to } = timeWindow(context, 1);
  const placed = gatherKnown(answersByTime(answers).meeting(from, to), (answer) => {
    const span = pixelSpanOfEvent(answer, context);
    const isSeen = span && isInPlot({ start: span.middle, end: span.middle }, context);
    return isSeen ? { answer, span } : undefined;
  });
  const clusters = clusterByPixel(placed, ({ span }) => span.middle, MIN_GAP);
  const taken: Span[] = [];
  const words = fitText(label, room, ROW_FONT, measureText);
  const name = { x: plot.x - 8, y: y + 3.4, text: words, font: ROW_FONT, label } as const;
  return [
    textMark({ ...name, fill: "ink-muted", anchor: "end" }, measureText),
    // A date known only to the year or month: the stretch that the answer may belong to.
    ...gather(placed, ({ answer, span }): Mark[] => {
      if (!span.isWide || !isCoarse(answer)) return [];
      const { start, end } = clampToPlot(span, context);
      return [ruleMark([start, y], [end, y], "axis", { strokeWidth: 1.4 })];
    }),
    ...clusters.map((cluster) => cellMark(cluster, { y, forms, taken }, context)),
  ];
}

/** Answers by the time that their dates cover. */
const answersByTime = memoise((answers: readonly Answer[]) =>
  indexIntervals(answers, ({ time }) => ({
    start: anchorOf(time) ?? -Infinity,
    end: endOf(time) ?? Infinity,
  })),
);

function cellMark(
  { items, start, end }: Cluster<{ readonly answer: Answer }>,
  { y, forms, taken }: { y: number; forms: SymptomMatrix["forms"]; taken: Span[] },
  { text, measureText, columns: { plot } }: TrackContext,
): Mark {
  const answers = items.map(({ answer }) => answer);
  const x = (start + end) / 2;
  const events: string[] = [];
  for (const { id } of answers) {
    events.push(id);
    for (const form of forms.get(id) ?? []) events.push(form.id);
  }
  const label =
    answers.length === 1 && answers[0] ? labelOf(answers[0], text) : severalLabel(answers, text);
  // A number of its own scale has no level to be drawn by: it stands in its place, where there is room for it.
  const numbers = differing(answers.map((answer) => numberOf(answer, text)));
  const [number] = numbers;
  if (numbers.length === 1 && number !== undefined) {
    const half = measureText(number, NUMBER_FONT) / 2;
    const span = { start: x - half - 1, end: x + half + 1 };
    const bounds = { start: plot.x, end: plot.x + plot.width };
    const style = { font: NUMBER_FONT, fill: "ink", anchor: "middle" } as const;
    if (placeLabel([span], taken, bounds))
      return textMark({ ...style, x, y: y + 3.4, text: number, events, label }, measureText);
  }
  const states = differing(answers.map(stateOf));
  const [state = "missing"] = states;
  const shown: CellState = states.length > 1 || numbers.length > 1 ? "several" : state;
  const { symbol, size, fill, isHollow = false } = cellLooks[shown];
  return symbolMark({ symbol, x, y, size, fill, isHollow, events, label });
}

/** How many answers there are, and what each of them says; of very many the first, and how many more. */
function severalLabel(answers: readonly Answer[], text: Text): string {
  const told = answers.slice(0, MOST_TOLD).map((answer) => labelOf(answer, text));
  const more = answers.length > MOST_TOLD ? [`+${answers.length - MOST_TOLD}`] : [];
  return `${clusterLabel(answers, text)}: ${[...told, ...more].join("; ")}`;
}

/** Each of some things once. Nearly always there is one alone. */
function differing<Thing>(things: readonly Thing[]): readonly Thing[] {
  return things.length < 2 ? things : [...new Set(things)];
}

function stateOf(answer: Answer): CellState {
  const level = answer.kind === "symptom" ? answer.level : undefined;
  return cellStateOf({ level, value: answer.value });
}

function numberOf(answer: Answer, text: TrackContext["text"]): string | undefined {
  if (answer.kind === "symptom" && answer.level !== undefined) return undefined;
  const quantity = answer.value.kind === "quantity" ? answer.value.quantity : undefined;
  return quantity && formatQuantity(quantity, text.lang, { unit: false });
}

function isCoarse({ time }: ClinicalEvent): boolean {
  return time.kind !== "point" || isPartial(time.at);
}
