import { parseTimePoint, startOf, textOf, type EventTime } from "@ipo/model";
import { Procedure } from "../../schema/clinical.js";
import type { Reference } from "../../schema/datatypes.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { normaliseConcept } from "../concept.js";
import type { ReadContext } from "../context.js";
import { referredOf } from "../referred.js";

/** The protocols of the MII oncology module, which stand in `usedCode` of the systemic therapy. */
const PROTOCOL = /-systemische-therapie-protokolle$/;

/**
 * The regimen a drug is part of: the protocol of the systemic therapy it refers to. It is never told from the drugs.
 * A drug that begins when the therapy was over, such as a maintenance, has no regimen from it.
 */
export function regimenOf(
  partOf: readonly Reference[] | undefined,
  time: EventTime,
  context: ReadContext,
): string | undefined {
  const start = startOf(time);
  for (const reference of partOf ?? []) {
    const { entry } = referredOf(reference, context);
    if (entry?.resourceType !== "Procedure") continue;
    const therapy = parseLeniently(Procedure, entry.resource).data;
    const end = parseTimePoint(therapy?.performedPeriod?.end ?? "")?.end;
    if (start !== undefined && end !== undefined && start >= end) continue;
    const protocol = (therapy?.usedCode ?? [])
      .map(normaliseConcept)
      .find(({ coding }) => coding.some(({ system }) => PROTOCOL.test(system ?? "")));
    if (protocol) return textOf(protocol);
  }
  return undefined;
}
