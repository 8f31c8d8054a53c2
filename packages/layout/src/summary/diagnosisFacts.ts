import type { EventOfKind, PatientRecord } from "@ipo/model";
import { eventsOfKind, isDated, textOf } from "@ipo/model";
import { icd10Of } from "@ipo/clinical";
import { contentOf } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import { withVerification } from "../describe/withVerification.js";
import type { Text } from "../locale/text.js";
import type { SummaryFact } from "./summaryFact.js";

/** Each primary diagnosis with its code, how certain it is, and the last staging of every kind with its edition. */
export function diagnosisFacts(record: PatientRecord, text: Text): SummaryFact[] {
  const primary = eventsOfKind(record, "condition").filter(({ role }) => role === "primary-cancer");
  const stages = eventsOfKind(record, "stage");
  return primary.map((condition) => {
    const code = icd10Of(condition.code);
    const name = titleOf(condition, text);
    const coded = code === undefined || name.includes(code) ? name : `${name} ${code}`;
    // A staging that names no diagnosis is of the only one; of several, nobody knows which.
    const own = stages.filter(({ condition: source }) =>
      source === undefined ? primary.length === 1 : source === condition.source,
    );
    const staging = stagingWords(own, text);
    const stated = (condition.stage ?? []).flatMap((stage) => textOf(stage) ?? []);
    return {
      id: `diagnosis:${condition.id}`,
      label: text("summary.diagnosis"),
      value: [
        withVerification(coded, condition, text),
        ...(staging.length > 0 ? staging : stated),
      ].join(" · "),
    };
  });
}

/** The last of every kind: `rT2aN2bM1c2, stage IVB (TNM 9)`. A measure says what it measures: `Breslow 3.6 mm`. */
function stagingWords(stages: readonly EventOfKind<"stage">[], text: Text): string[] {
  const last = new Map<string, EventOfKind<"stage">>();
  // An undated one comes last in a record; it is no later than those with a date.
  const dated = [...stages].sort((a, b) => Number(isDated(a.time)) - Number(isDated(b.time)));
  for (const stage of dated) last.set(titleOf(stage, text), stage);
  return [...last].flatMap(([title, stage]) => {
    const found = contentOf(stage, text);
    if (found === "") return [];
    return [stage.quantity ? `${title} ${found}` : found];
  });
}
