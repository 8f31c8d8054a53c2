import type { ResourceEntry } from "../container/inputEntry.js";
import { attempt, type Unreadable } from "../container/unreadable.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";

/** What Patient resources of one key say of who they are. It grows with each that agrees. */
interface Identity {
  readonly valuesBySystem: Map<string, Set<string>>;
  birthDate: string | undefined;
}

/**
 * The Patient resources that state another identity than an earlier one of the same key, the first for each key. Two
 * differ where both have identifiers of one system and none in common, or full birth dates that are not the same. What
 * only one of them states tells nothing.
 */
export function identityConflictsOf(
  patients: readonly ResourceEntry[],
  keyOf: (patient: ResourceEntry) => string,
  unreadable: Unreadable,
): ReadonlyMap<string, ResourceEntry> {
  const firsts = new Map<string, ResourceEntry>();
  const identities = new Map<string, Identity>();
  const conflicts = new Map<string, ResourceEntry>();
  const identity = (patient: ResourceEntry): Identity =>
    attempt(patient, unreadable, () => identityOf(patient.resource)) ?? identityOf({});
  for (const patient of patients) {
    const key = keyOf(patient);
    const first = firsts.get(key);
    if (!first) firsts.set(key, patient);
    if (!first || conflicts.has(key)) continue;
    const known = identities.get(key) ?? identity(first);
    identities.set(key, known);
    if (!agrees(known, identity(patient))) conflicts.set(key, patient);
  }
  return conflicts;
}

function identityOf(patient: JsonObject): Identity {
  const valuesBySystem = new Map<string, Set<string>>();
  const identifiers = patient["identifier"];
  for (const identifier of Array.isArray(identifiers) ? identifiers.filter(isJsonObject) : []) {
    const system = stringOf(identifier, "system");
    const value = plainValue(stringOf(identifier, "value") ?? "");
    if (system && value)
      valuesBySystem.set(system, (valuesBySystem.get(system) ?? new Set()).add(value));
  }
  const birthDate = stringOf(patient, "birthDate")?.trim() ?? "";
  return {
    valuesBySystem,
    birthDate: /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate : undefined,
  };
}

/** Whether both can be one person; if so, the known identity takes in what the other adds. */
function agrees(known: Identity, other: Identity): boolean {
  if (known.birthDate && other.birthDate && known.birthDate !== other.birthDate) return false;
  for (const [system, values] of other.valuesBySystem) {
    const own = known.valuesBySystem.get(system);
    if (own && ![...values].some((value) => own.has(value))) return false;
  }
  for (const [system, values] of other.valuesBySystem)
    known.valuesBySystem.set(
      system,
      new Set([...(known.valuesBySystem.get(system) ?? []), ...values]),
    );
  known.birthDate ??= other.birthDate;
  return true;
}

/** An identifier however it is set out: without spaces and hyphens, and a personal number without its century. */
function plainValue(value: string): string {
  const plain = value.replace(/[\s-]/g, "").toUpperCase();
  return /^\d{12}$/.test(plain) ? plain.slice(2) : plain;
}
