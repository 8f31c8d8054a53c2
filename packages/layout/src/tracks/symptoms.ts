import type { EpochMs, EventOfKind } from "@ipo/model";
import { isDated, quantityOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { titleOf } from "../describe/titleOf.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { answeredForms, formsOf } from "../strip/answeredForms.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { isInPlot, pixelSpanOf } from "../strip/timeSpan.js";
import { formatQuantity } from "../text/formatNumber.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import { symptomFormAt } from "./symptomForm.js";
import { layoutWheel, type Sector } from "./symptomWheel.js";
import type { Readout, SelectContext, Strip, Track, TrackContext, TrackLayout } from "./track.js";

type Symptom = EventOfKind<"symptom">;

/** One domain over time. */
interface DomainRow {
  readonly id: string;
  readonly label: string;
  readonly symptoms: readonly Symptom[];
}

/** The domains, the forms that their answers were taken from, and the overall scores of the same instrument. */
interface SymptomMatrix {
  readonly domains: readonly DomainRow[];
  readonly forms: ReturnType<typeof answeredForms>;
  readonly overall: readonly EventOfKind<"promScore">[];
}

const TOP = 10;
const ROW_HEIGHT = 10.7;
const BOTTOM = 8;
const ROW_FONT = { fontSize: 9.6, fontWeight: 400 } as const;
/** The instrument whose score stands in the middle of the wheel. */
const WHEEL = "ipo-wheel";

const looks: Readonly<
  Record<NonNullable<Symptom["level"]>, { symbol: SymbolName; size: number; fill: Tone }>
> = {
  none: { symbol: "square", size: 4, fill: "level-none" },
  moderate: { symbol: "diamond", size: 7.2, fill: "level-moderate" },
  severe: { symbol: "square", size: 8, fill: "level-severe" },
};

/** Symptoms by domain over time, three levels by shape, size and colour; the wheel of the cursor's form in the readout. */
export const symptomsTrack: Track<SymptomMatrix> = {
  kind: "symptoms",
  select: ({ record, text }) => {
    const symptoms = record.events.filter(
      (event): event is Symptom => event.kind === "symptom" && isDated(event.time),
    );
    if (symptoms.length === 0) return [];
    const domains = domainRows(symptoms, text);
    const overall = record.events.filter(
      (event): event is EventOfKind<"promScore"> =>
        event.kind === "promScore" && event.instrument === WHEEL && isDated(event.time),
    );
    const forms = answeredForms(record, [...symptoms, ...overall]);
    return [
      {
        id: "symptoms",
        label: text("track.symptoms"),
        sublabel: text("sublabel.symptoms", { count: domains.length }),
        rows: [{ domains, forms, overall }],
        events: [...symptoms, ...formsOf(answeredForms(record, symptoms))],
      },
    ];
  },
  layout: layoutMatrix,
  readout: ({ rows: [matrix] }, at, { text }) => matrix && wheelReadout(matrix, at, text),
};

/** Domains in the order of the table; what no table knows follows in the order of the data. */
function domainRows(symptoms: readonly Symptom[], text: SelectContext["text"]): DomainRow[] {
  const byDomain = new Map<string, Symptom[]>();
  for (const symptom of symptoms) {
    const id = domainId(symptom, text);
    byDomain.set(id, [...(byDomain.get(id) ?? []), symptom]);
  }
  const { tables, symptomDomainById } = text.terminology;
  const order = tables.symptomDomains.map(({ id }) => id);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...byDomain]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([id, own]) => {
      const known = symptomDomainById(id);
      const first = own[0];
      return {
        id,
        label: known ? text.of(known.label) : first ? titleOf(first, text) : id,
        symptoms: own,
      };
    });
}

function domainId(symptom: Symptom, text: SelectContext["text"]): string {
  return (
    symptom.domain ?? text.terminology.findSymptomDomain(symptom.code)?.id ?? titleOf(symptom, text)
  );
}

function layoutMatrix(
  { label, sublabel, rows: [matrix] }: Strip<SymptomMatrix>,
  context: TrackContext,
): TrackLayout {
  if (!matrix) return { height: 0, marks: [] };
  const {
    measureText,
    columns: { plot },
  } = context;
  const widest = matrix.domains.reduce(
    (most, { label: words }) => Math.max(most, measureText(words, ROW_FONT)),
    0,
  );
  const room = Math.min(widest, plot.x * 0.55);
  const marks = matrix.domains.flatMap((row, index): Mark[] => {
    const y = TOP + (index + 0.5) * ROW_HEIGHT;
    const words = fitText(row.label, room, ROW_FONT, measureText);
    return [
      textMark(
        {
          x: plot.x - 8,
          y: y + 3.4,
          text: words,
          font: ROW_FONT,
          fill: "ink-muted",
          anchor: "end",
          label: row.label,
        },
        measureText,
      ),
      ...row.symptoms.flatMap((symptom) => symptomMark(symptom, matrix.forms, y, context)),
    ];
  });
  const height = Math.max(TOP + matrix.domains.length * ROW_HEIGHT + BOTTOM, 120);
  return {
    height,
    marks: [
      ...layoutStripLabel(label, sublabel, context, { height, reserve: room + 16 }),
      ...marks,
    ],
  };
}

function symptomMark(
  symptom: Symptom,
  forms: SymptomMatrix["forms"],
  y: number,
  context: TrackContext,
): Mark[] {
  const x = pixelSpanOf(symptom.time, context)?.middle;
  if (x === undefined || !isInPlot({ start: x, end: x }, context)) return [];
  const events = [symptom.id, ...(forms.get(symptom.id) ?? []).map(({ id }) => id)];
  const label = labelOf(symptom, context.text);
  if (symptom.level !== undefined)
    return [{ shape: "symbol", x, y, ...looks[symptom.level], events, label }];
  const quantity = symptom.value.kind === "quantity" ? symptom.value.quantity : undefined;
  if (!quantity)
    return [{ shape: "symbol", symbol: "cross", x, y, size: 5, fill: "ink-faint", events, label }];
  // A score of its own scale has no level to colour by: its number stands in its place.
  return [
    textMark(
      {
        x,
        y: y + 3.4,
        text: formatQuantity(quantity, context.text.lang, { unit: false }),
        font: { ...ROW_FONT, fontWeight: 600 },
        fill: "ink",
        anchor: "middle",
        events,
        label,
      },
      context.measureText,
    ),
  ];
}

/** The last form with an answer: each domain as a sector, the overall score in the middle. */
function wheelReadout(
  { domains, overall, forms }: SymptomMatrix,
  at: EpochMs,
  text: SelectContext["text"],
): Readout | undefined {
  const symptoms = domains.flatMap((domain) => domain.symptoms);
  const form = symptomFormAt({ symptoms, overall, forms }, at);
  const [first] = form?.symptoms ?? [];
  if (!form || !first) return undefined;
  const day = formatEventTime(first.time, formatDay);
  const sectors = domains.map((domain): Sector => {
    const answers = domain.symptoms.filter((symptom) => form.symptoms.includes(symptom));
    const [level, ...others] = new Set(answers.map((symptom) => symptom.level));
    return {
      label: domain.label,
      // Answers that differ are all named, and none of them is chosen.
      level: others.length > 0 ? undefined : level,
      words:
        answers.length > 0
          ? answers.map((symptom) => labelOf(symptom, text)).join(" / ")
          : `${domain.label}: ${text("value.none")}`,
    };
  });
  const scores = form.overall.flatMap((score) => {
    const quantity = quantityOf(score);
    return quantity ? [formatQuantity(quantity, text.lang, { unit: false })] : [];
  });
  const centre = [...new Set(scores)].join(" / ");
  return {
    title: "",
    details: [day],
    picture: layoutWheel(sectors, centre, text("symptom.wheel", { day })),
    events: [...form.symptoms, ...form.overall].map(({ id }) => id),
  };
}
