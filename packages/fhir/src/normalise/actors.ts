import * as z from "zod";
import type { Reference } from "../schema/datatypes.js";
import { list } from "../schema/list.js";
import { parseLeniently } from "../schema/parseLeniently.js";
import type { ReadContext } from "./context.js";
import { hasProtectedPatient, isOwnPatient } from "./ownPatient.js";
import { referredOf } from "./referred.js";
import { referredType } from "./referredType.js";

/** Someone who did or stated something, by the name the source gives. */
export interface Actor {
  readonly name: string;
  readonly kind: "person" | "organisation" | "unknown";
}

const HumanName = z.object({
  text: z.string().optional(),
  family: z.string().optional(),
  given: list(z.string()),
});
const Person = z.object({ name: list(HumanName) });
const Organisation = z.object({ name: z.string().optional() });

const kindByType: ReadonlyMap<string, Actor["kind"]> = new Map([
  ["Practitioner", "person"],
  ["PractitionerRole", "person"],
  ["RelatedPerson", "person"],
  ["Patient", "person"],
  ["Organization", "organisation"],
  ["CareTeam", "organisation"],
  ["HealthcareService", "organisation"],
]);

/**
 * The named actors among the references: the reference's own display, else the name in the resource it leads to. One
 * that leads to something withheld, to somebody else's or to the patient, or has the patient's name, names nobody, nor
 * does a relative of a patient whose identity is protected.
 */
export function actorsOf(
  references: readonly (Reference | undefined)[],
  context: ReadContext,
): Actor[] {
  const actors: Actor[] = [];
  for (const reference of references) {
    const actor = reference && actorOf(reference, context);
    if (actor) actors.push(actor);
  }
  return actors;
}

function actorOf(reference: Reference, context: ReadContext): Actor | undefined {
  const { entry: resolved, display } = referredOf(reference, context);
  const type = referredType(reference, resolved) ?? "";
  // The patient's own name stays out of every field but the patient's.
  if (type === "Patient" || isOwnPatient(reference, context)) return undefined;
  if (type === "RelatedPerson" && hasProtectedPatient(context)) return undefined;
  const kind = kindByType.get(type) ?? "unknown";
  const name =
    display ??
    (kind === "organisation"
      ? organisationName(resolved?.resource)
      : personName(resolved?.resource));
  return name ? { name, kind } : undefined;
}

function organisationName(resource: unknown): string | undefined {
  return resource === undefined ? undefined : parseLeniently(Organisation, resource).data?.name;
}

function personName(resource: unknown): string | undefined {
  const name =
    resource === undefined ? undefined : parseLeniently(Person, resource).data?.name?.[0];
  return name && (name.text ?? [...(name.given ?? []), name.family].filter(Boolean).join(" "));
}
