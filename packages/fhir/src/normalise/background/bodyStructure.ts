import type { ClinicalEvent, CodeableConcept } from "@ipo/model";
import { defined } from "../../defined.js";
import { BodyStructure } from "../../schema/background.js";
import { optionalConcept, optionalConcepts } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { firstTime } from "../time.js";

/**
 * A BodyStructure as one event without a time, named by its description, else by where it is, else by its morphology.
 * One that has none of these is only a name for others to refer to, and gives no event.
 */
export function normaliseBodyStructure(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(BodyStructure, context);
  const location = optionalConcept(resource.location);
  const morphology = optionalConcept(resource.morphology);
  const named = location ?? morphology;
  const code: CodeableConcept | undefined =
    resource.description === undefined
      ? named
      : { coding: named?.coding ?? [], text: resource.description };
  if (!code) return [];
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([]),
      status: statusOf(resource.active),
      sourceStatus: undefined,
      code,
    },
    context,
  );
  return [
    {
      kind: "bodyStructure",
      ...base,
      ...defined({
        location,
        morphology,
        qualifier: optionalConcepts(resource.locationQualifier),
      }),
    },
  ];
}

/** Whether the record of the structure is in use; it says nothing about the structure itself. */
function statusOf(active: boolean | undefined) {
  if (active === undefined) return "unknown";
  return active ? "active" : "stopped";
}
