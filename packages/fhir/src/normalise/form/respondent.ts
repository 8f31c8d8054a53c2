import type { Respondent } from "@ipo/model";
import * as z from "zod";
import { defined } from "../../defined.js";
import { resolveReference } from "../../references/resolveReference.js";
import { CodeableConcept, type Reference } from "../../schema/datatypes.js";
import { list } from "../../schema/list.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { QuestionnaireResponse } from "../../schema/questionnaireResponse.js";
import { optionalConcepts } from "../concept.js";
import type { ReadContext } from "../context.js";
import { isOwnPatient, ownPatientOf } from "../ownPatient.js";
import { referredType } from "../referredType.js";

const Relative = z.object({
  relationship: z.union([list(CodeableConcept), CodeableConcept]).optional(),
});

/**
 * Who answered a form or wrote it down, by type, and a relative by the relationship; never by name. `undefined` for
 * whoever is withheld, is another patient or is named in words only.
 */
export function respondentOf(
  reference: Reference | undefined,
  context: ReadContext,
): Respondent | undefined {
  if (!reference) return undefined;
  const entry = resolveReference(reference, context.entry, context.index);
  const isOwn = entry ? entry === ownPatientOf(context) : isOwnPatient(reference, context);
  if (isOwn) return { type: "Patient" };
  if (entry && context.isWithheld(entry)) return undefined;
  switch (referredType(reference, entry)) {
    case "RelatedPerson": {
      const stated = entry && parseLeniently(Relative, entry.resource).data?.relationship;
      const relationship = optionalConcepts([stated ?? []].flat());
      return { type: "RelatedPerson", ...defined({ relationship }) };
    }
    case "Practitioner":
    case "PractitionerRole":
      return { type: "Practitioner" };
    default:
      return undefined;
  }
}

/** Who answered the first form that an observation is derived from and that says it. */
export function respondentOfForms(
  derivedFrom: readonly Reference[] | undefined,
  context: ReadContext,
): Respondent | undefined {
  for (const reference of derivedFrom ?? []) {
    const entry = resolveReference(reference, context.entry, context.index);
    if (entry?.resourceType !== "QuestionnaireResponse" || context.isWithheld(entry)) continue;
    const { data } = parseLeniently(QuestionnaireResponse, entry.resource);
    const respondent = respondentOf(data?.source, { ...context, entry });
    if (respondent) return respondent;
  }
  return undefined;
}
