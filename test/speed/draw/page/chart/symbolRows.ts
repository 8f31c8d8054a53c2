import { symptomDomains } from "@ipo/clinical";
import { startOf, type ClinicalEvent, type PatientRecord } from "@ipo/model";
import { symbolRow, type PlacedSymbol, type SymbolRow } from "./symbolRow.js";

type Look = Omit<PlacedSymbol, "at">;

const DIAMOND = 1;
const SQUARE = 2;

/** Contacts, imaging, symptoms, genomics and pathology, each as a row of symbols. */
export const symbolRows = {
  care: (record) =>
    symbolRow(
      "Vårdförlopp och MDK",
      "",
      symbolsOf(record, (event) =>
        event.kind !== "careEvent"
          ? undefined
          : event.category === "mdk"
            ? { shape: DIAMOND, tone: 7, text: "MDK" }
            : { shape: 0, tone: 5, text: event.code.text ?? "", line: 1 },
      ),
      ["MDK", "Besök"],
    ),
  imaging: (record) =>
    symbolRow(
      "Bilddiagnostik",
      "",
      symbolsOf(record, (event) => {
        if (event.kind === "imaging") return { shape: 0, tone: 5, text: event.code.text ?? "" };
        if (event.kind !== "response") return undefined;
        const shape = event.category === "progression" ? 3 : event.category === "partial" ? 4 : 2;
        return { shape, tone: shape === 3 ? 8 : 1, text: event.category ?? "", line: 1 };
      }),
      ["Undersökning", "Respons"],
    ),
  symptoms: (record) => {
    const lines = new Map(symptomDomains.map(({ id }, index) => [id, index]));
    const tones = { none: 11, moderate: 9, severe: 8 };
    return symbolRow(
      "Symtom",
      `${lines.size} domäner`,
      symbolsOf(record, (event) =>
        event.kind === "symptom" && event.level
          ? {
              shape: event.level === "moderate" ? DIAMOND : SQUARE,
              tone: tones[event.level],
              text: event.level,
              line: lines.get(event.domain ?? "") ?? 0,
            }
          : undefined,
      ),
      symptomDomains.map(({ label }) => label.sv),
      11,
    );
  },
  genomics: (record) =>
    symbolRow(
      "Genomik",
      "",
      symbolsOf(record, ({ kind, code }) =>
        kind === "genomicFinding" ? { shape: DIAMOND, tone: 0, text: code.text ?? "" } : undefined,
      ),
    ),
  pathology: (record) =>
    symbolRow(
      "Patologi",
      "",
      symbolsOf(record, ({ kind, code }) =>
        kind === "report" ? { shape: SQUARE, tone: 7, text: code.text ?? "" } : undefined,
      ),
    ),
} as const satisfies Record<string, (record: PatientRecord) => SymbolRow>;

function symbolsOf(
  { events }: PatientRecord,
  lookOf: (event: ClinicalEvent) => Look | undefined,
): PlacedSymbol[] {
  return events.flatMap((event) => {
    const look = lookOf(event);
    const at = startOf(event.time);
    return look && at !== undefined ? [{ ...look, at }] : [];
  });
}
