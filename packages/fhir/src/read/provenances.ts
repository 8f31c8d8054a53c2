import { terminology } from "@ipo/clinical";
import type { Issue, Provenance } from "@ipo/model";
import type { InputEntry, ResourceEntry } from "../container/inputEntry.js";
import { attempt, type Unreadable } from "../container/unreadable.js";
import { defined } from "../defined.js";
import { withheldReasonOf } from "../fate/withheldReason.js";
import { actorsOf } from "../normalise/actors.js";
import { parseResource, type ReadContext } from "../normalise/context.js";
import { readTimePoint } from "../normalise/time.js";
import type { ReferenceIndex } from "../references/referenceIndex.js";
import { serverOf } from "../references/baseOf.js";
import { resolveReference } from "../references/resolveReference.js";
import { Provenance as ProvenanceSchema, type FhirProvenance } from "../schema/provenance.js";

/** What a Provenance lends to the events of its targets. */
export interface LentProvenance extends Pick<Provenance, "author" | "organisation" | "recorded"> {
  /** What is wrong with the Provenance itself. */
  readonly issues: readonly Issue[];
}

/** Agents who made the content; those who sent, checked or keep it are none. From provenance-participant-type and v3-ParticipationType. */
const AUTHORS: ReadonlySet<string> = new Set(["author", "AUT"]);

/**
 * What Provenance resources say of who made other resources and when, by the place of their targets, with
 * all versions of each; resources of one id at two servers are two. Only an author
 * counts, or an agent whose part is not stated: the time a resource was sent or checked is not when it was written. Of
 * several, the first recorded holds. A Provenance that is withheld lends nothing.
 */
export function provenancesOf(
  entries: readonly InputEntry[],
  index: ReferenceIndex,
  unreadable: Unreadable,
): ReadonlyMap<string, LentProvenance> {
  const byTarget = new Map<string, LentProvenance>();
  for (const entry of index.ofType("Provenance")) {
    const { lent, targets } = attempt(entry, unreadable, () => readProvenance(entry, index)) ?? {};
    if (!lent) continue;
    for (const target of targets ?? []) {
      const known = byTarget.get(target);
      if (!known || isEarlier(lent, known)) byTarget.set(target, lent);
    }
  }
  const byPlace = new Map<string, LentProvenance>();
  if (byTarget.size === 0) return byPlace;
  for (const entry of entries) {
    const lent = entry.resource && byTarget.get(keyOf(entry));
    if (lent) byPlace.set(entry.resourcePath, lent);
  }
  return byPlace;
}

function keyOf(entry: ResourceEntry): string {
  return `${serverOf(entry) ?? ""}${entry.source}`;
}

interface ReadProvenance {
  readonly lent: LentProvenance | undefined;
  /** The keys of its targets that are in the input. */
  readonly targets: readonly string[];
}

function readProvenance(entry: ResourceEntry, index: ReferenceIndex): ReadProvenance | undefined {
  if (withheldReasonOf(entry.resource)) return undefined;
  // The names of agents are no clinical resources, so none of them is withheld.
  const context: ReadContext = {
    entry,
    index,
    terminology,
    isWithheld: () => false,
    issues: [],
  };
  const resource = parseResource(ProvenanceSchema, context);
  const targets = (resource.target ?? []).map((target) => resolveReference(target, entry, index));
  return {
    lent: lentOf(resource, context),
    targets: targets.flatMap((target) => (target ? keyOf(target) : [])),
  };
}

function lentOf(
  { agent, recorded }: FhirProvenance,
  context: ReadContext,
): LentProvenance | undefined {
  const agents = agent ?? [];
  const authors = agents.filter(({ type }) =>
    type?.coding?.some(({ code }) => code !== undefined && AUTHORS.has(code)),
  );
  const makers = authors.length > 0 ? authors : agents.filter(({ type }) => type === undefined);
  if (makers.length === 0) return undefined;
  const named = actorsOf(
    makers.flatMap(({ who, onBehalfOf }) => [who, onBehalfOf]),
    context,
  );
  return defined({
    author: named.find(({ kind }) => kind !== "organisation")?.name,
    organisation: named.find(({ kind }) => kind === "organisation")?.name,
    recorded: readTimePoint(recorded, "recorded", context),
    issues: context.issues,
  });
}

function isEarlier(one: LentProvenance, other: LentProvenance): boolean {
  return (one.recorded?.start ?? Infinity) < (other.recorded?.start ?? Infinity);
}
