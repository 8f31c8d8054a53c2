import type { ClinicalEvent, ConsentEvent, ConsentProvision } from "@ipo/model";
import { defined, nonEmpty } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { Consent, Provision, type FhirProvision } from "../../schema/background.js";
import { actorsOf } from "../actors.js";
import { normaliseConcept, optionalConcept, optionalConcepts } from "../concept.js";
import { parseResource, report, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { nestedParts } from "../document/nestedParts.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/**
 * A Consent as one event, on the day it was given, else over the time it holds. It has a single decision only where
 * the source states one for all of it: a rule with exceptions that say the opposite has its provisions and no decision,
 * and so has a consent that was turned down.
 */
export function normaliseConsent(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Consent, context);
  const provisions = nestedParts(
    Provision,
    resource.provision,
    "provision",
    "provision",
    context,
  ).map(({ part, field }) => provisionOf(part, field, context));
  const category = (resource.category ?? []).map(normaliseConcept);
  const scope = optionalConcept(resource.scope);
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([pointTime(resource.dateTime, "dateTime", context), provisions[0]?.time]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: optionalConcepts(resource.category)?.[0] ?? scope ?? { coding: [] },
      actors: [...(resource.performer ?? []), ...(resource.organization ?? [])],
      related: { sourceReference: resource.sourceReference },
    },
    context,
  );
  const decisions = new Set(provisions.map(({ decision }) => decision));
  const [only] = decisions;
  return [
    {
      kind: "consent",
      ...base,
      category,
      ...defined({
        scope,
        decision: decisions.size === 1 && resource.status !== "rejected" ? only : undefined,
        provisions: nonEmpty(provisions),
      }),
    },
  ];
}

function provisionOf(
  { type, period, action, code, purpose, class: classes, actor }: FhirProvision,
  field: string,
  context: ReadContext,
): ConsentProvision {
  const codings = [...(purpose ?? []), ...(classes ?? [])].map((coding) => ({ coding: [coding] }));
  const actors = actorsOf(
    (actor ?? []).map(({ reference }) => reference),
    context,
  );
  return defined({
    decision: decisionOf(type, `${field}.type`, context),
    about: optionalConcepts([...(action ?? []), ...(code ?? []), ...codings]),
    actors: nonEmpty(actors.map(({ name }) => name)),
    time: periodTime(period, `${field}.period`, context),
  });
}

function decisionOf(
  type: string | undefined,
  field: string,
  context: ReadContext,
): ConsentEvent["decision"] {
  if (type === undefined || type === "permit" || type === "deny") return type;
  report(
    context,
    "warning",
    "code-invalid",
    field,
    `"${type}" is neither permit nor deny, so no decision is shown. Send one of the two codes.`,
  );
  return undefined;
}
