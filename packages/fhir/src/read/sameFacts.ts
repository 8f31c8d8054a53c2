import { anchorOf, type ClinicalEvent, type Quantity } from "@ipo/model";
import type { ResourceEntry } from "../container/inputEntry.js";
import { groupedBy } from "../groupedBy.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import { conceptKeyOf, factKeyOf, isEverSame, isMoment } from "./factKey.js";
import type { Finishing } from "./finishingSteps.js";

/** A resource that states something, with its events. */
interface Statement {
  readonly entry: ResourceEntry;
  readonly events: readonly ClinicalEvent[];
  readonly identifiers: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Finds resources that state the same fact under different ids, as two source systems do: all their events agree (see
 * `factKeyOf`), and either their time is a moment or they share an identifier. Two that have different identifiers of
 * one system are two facts. The first of the input stays and names the others in `duplicates`; the others name it in
 * `duplicateOf`, stay in the record and are listed. Resources without an id of their own are left alone.
 */
export function markSameFacts(
  events: ClinicalEvent[],
  { input, changedOutcomes }: Finishing,
): ClinicalEvent[] {
  const { byTypeAndId, byFullUrl, repeatedSources } = input.index;
  const firsts = new Map<string, Statement>();
  const crowded = crowdedPaths(events);
  const duplicates = new Map<string, string[]>();
  const duplicateOf = new Map<string, string>();
  const ofCrowded = events.filter(({ path }) => crowded.has(path));
  for (const own of groupedBy(ofCrowded, ({ path }) => path).values()) {
    if (!own.every(isEverSame)) continue;
    const { source } = own[0] as ClinicalEvent;
    const entry = byTypeAndId.get(source) ?? byFullUrl.get(source);
    if (!entry || repeatedSources.has(source)) continue;
    const statement = {
      entry,
      events: own,
      identifiers: identifiersBySystem(own[0] as ClinicalEvent),
    };
    const keys = keysOf(statement);
    const first = keys
      .map((key) => firsts.get(key))
      .find((known) => known && !areDistinct(known.identifiers, statement.identifiers));
    for (const key of keys) if (!firsts.has(key)) firsts.set(key, first ?? statement);
    if (!first) continue;
    own.forEach(({ id }, index) => {
      const kept = (first.events[index] as ClinicalEvent).id;
      duplicateOf.set(id, kept);
      const others = duplicates.get(kept);
      if (others) others.push(id);
      else duplicates.set(kept, [id]);
    });
    const outcome = { fate: "listed", reason: "duplicate", detail: first.entry.path } as const;
    changedOutcomes.set(entry.resourcePath, outcome);
  }
  if (duplicateOf.size === 0) return events;
  return events.map((event) => {
    const others = duplicates.get(event.id);
    if (others) return { ...event, duplicates: others };
    const kept = duplicateOf.get(event.id);
    return kept === undefined ? event : { ...event, duplicateOf: kept };
  });
}

/**
 * The paths of the events whose kind, time and number another event has too. Nearly all stand alone, and comparing the
 * rest of what an event states costs far more than this.
 */
function crowdedPaths(events: readonly ClinicalEvent[]): Set<string> {
  const crowded = new Set<string>();
  const firsts = new Map<string, ClinicalEvent>();
  for (const event of events) {
    if (!isEverSame(event)) continue;
    const glance = glanceOf(event);
    const first = firsts.get(glance);
    if (first) crowded.add(first.path).add(event.path);
    else firsts.set(glance, event);
  }
  return crowded;
}

function glanceOf(event: ClinicalEvent): string {
  const at = anchorOf(event.time) ?? "";
  const hasNumber = "value" in event && event.value !== undefined && "quantity" in event.value;
  return hasNumber
    ? `${event.kind} ${at} ${(event.value as { quantity: Quantity }).quantity.value}`
    : `${event.kind} ${at}`;
}

/** The texts by which the statement is found again: one for its fact, or where its time is no moment, one for each identifier with it. */
function keysOf({ entry, events, identifiers }: Statement): string[] {
  const areMoments = events.every(isMoment);
  if (!areMoments && identifiers.size === 0) return [];
  const facts = events.map(factKeyOf);
  if (facts.some((fact) => fact === undefined)) return [];
  // Parts are alike in many panels, so the code of the whole counts as well.
  const fact = JSON.stringify([codeOf(entry.resource), ...facts]);
  if (areMoments) return [fact];
  return [...identifiers].flatMap(([system, values]) =>
    [...values].map((value) => JSON.stringify([fact, system, value])),
  );
}

/** The code of the resource itself, read from the raw JSON: a part of a panel is an event with a code of its own. */
function codeOf(resource: JsonObject): string | undefined {
  const code = resource["code"];
  if (!isJsonObject(code)) return undefined;
  const codings = Array.isArray(code["coding"]) ? code["coding"].filter(isJsonObject) : [];
  const text = stringOf(code, "text");
  return conceptKeyOf({
    coding: codings.map((coding) => ({
      system: stringOf(coding, "system") ?? "",
      code: stringOf(coding, "code") ?? "",
    })),
    ...(text !== undefined && { text }),
  });
}

/** The identifiers that say whose they are, by their system. */
function identifiersBySystem({ identifiers }: ClinicalEvent): Map<string, Set<string>> {
  const bySystem = new Map<string, Set<string>>();
  for (const { system, value } of identifiers ?? [])
    if (system !== undefined) bySystem.set(system, (bySystem.get(system) ?? new Set()).add(value));
  return bySystem;
}

/** Whether one system gave them identifiers, and none that both have. */
function areDistinct(one: Statement["identifiers"], other: Statement["identifiers"]): boolean {
  return [...one].some(([system, values]) => {
    const others = other.get(system);
    return others !== undefined && ![...values].some((value) => others.has(value));
  });
}
