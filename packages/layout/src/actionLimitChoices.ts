import type { ActionLimit } from "@ipo/clinical";
import { terminology as defaultTerminology } from "@ipo/clinical";
import type { EventOfKind, PatientRecord } from "@ipo/model";
import { datedByAnalyte, datedEventsOfKind, eventsOfKind } from "@ipo/model";
import type { TimelineOptions } from "./options.js";
import { prepareTimeline } from "./prepare.js";
import { formatQuantity } from "./text/formatNumber.js";

/** An action limit that a reader can have drawn: in which context it holds, and when it does not. */
export interface ActionLimitChoice {
  readonly id: string;
  /** Analyte, limit and context: `PSA > 3 µg/L, work-up, 50–69 years`. */
  readonly label: string;
  readonly remark?: string;
  readonly source: string;
}

/** The action limits of the analytes that a record has values of, in the tables' order. None is applied by itself. */
export function actionLimitChoicesOf(
  record: PatientRecord,
  options: Omit<TimelineOptions, "width"> = {},
): ActionLimitChoice[] {
  const { terminology = defaultTerminology } = options;
  const { text } = prepareTimeline(record, options).context;
  return terminology.tables.actionLimits
    .filter(({ analyte }) => isMeasured(analyte, record))
    .map((limit) => ({
      id: limit.id,
      label: `${analyteWords(limit, text)} ${limitWords(limit, text.lang)}, ${text.of(limit.label)}`,
      ...(limit.remark && { remark: text.of(limit.remark) }),
      source: limit.source,
    }));
}

/** Whether a record has values of an analyte, dated or not. */
function isMeasured(analyte: string, record: PatientRecord): boolean {
  return (["lab", "vitalSign"] as const).some((kind) => {
    const all: readonly EventOfKind<"lab" | "vitalSign">[] = eventsOfKind(record, kind);
    const isAllDated = all.length === datedEventsOfKind(record, kind).length;
    const isDatedOne = datedByAnalyte(record, kind).has(analyte);
    return isDatedOne || (!isAllDated && all.some((event) => event.analyte === analyte));
  });
}

type Text = ReturnType<typeof prepareTimeline>["context"]["text"];

function analyteWords({ analyte }: ActionLimit, { terminology, of }: Text): string {
  const row = terminology.analyteById(analyte) ?? terminology.vitalSignById(analyte);
  return row ? of(row.label) : analyte;
}

function limitWords({ low, high }: ActionLimit, lang: Text["lang"]): string {
  return [low && `< ${formatQuantity(low, lang)}`, high && `> ${formatQuantity(high, lang)}`]
    .filter(Boolean)
    .join(", ");
}
