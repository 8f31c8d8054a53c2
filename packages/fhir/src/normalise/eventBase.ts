import type { CodeableConcept, EventStatus, EventTime, Provenance } from "@ipo/model";
import { defined, nonEmpty } from "../defined.js";
import type { Annotation, Reference } from "../schema/datatypes.js";
import { actorsOf } from "./actors.js";
import type { ReadContext } from "./context.js";
import { relatedOf, type Related } from "./related.js";
import { readTimePoint } from "./time.js";

/** What a normaliser says about an event; the rest of the base comes from the entry. */
export interface EventFacts {
  readonly time: EventTime;
  readonly status: EventStatus;
  readonly sourceStatus: string | undefined;
  readonly code: CodeableConcept;
  /** Appended to the id where one resource gives several events, such as `#component-1`. */
  readonly suffix?: string;
  readonly actors?: readonly (Reference | undefined)[];
  /** When it was written down, with the name of its field. */
  readonly recorded?: readonly [text: string | undefined, field: string];
  /** References of the resource, by the FHIR element they stand in. */
  readonly related?: Related;
  readonly note?: readonly Annotation[] | undefined;
}

interface WithMeta {
  readonly meta?:
    { readonly lastUpdated?: string | undefined; readonly source?: string | undefined } | undefined;
}

/** The base of an event of the resource in the context. */
export function eventBaseOf(resource: WithMeta, facts: EventFacts, context: ReadContext) {
  const { entry } = context;
  return {
    id: `${entry.source}${facts.suffix ?? ""}`,
    source: entry.source,
    path: entry.resourcePath,
    time: facts.time,
    status: facts.status,
    code: facts.code,
    provenance: provenanceOf(resource, facts, context),
    ...defined({
      sourceStatus: facts.sourceStatus,
      related: relatedOf(facts.related ?? {}, context),
      note: nonEmpty(
        (facts.note ?? []).map(({ text }) => text).filter((text) => text !== undefined),
      ),
    }),
  };
}

function provenanceOf(
  { meta }: WithMeta,
  { actors, recorded }: EventFacts,
  context: ReadContext,
): Provenance {
  const named = actorsOf(actors ?? [], context);
  return defined({
    author: named.find(({ kind }) => kind !== "organisation")?.name,
    organisation: named.find(({ kind }) => kind === "organisation")?.name,
    recorded: recorded && readTimePoint(recorded[0], recorded[1], context),
    lastUpdated: readTimePoint(meta?.lastUpdated, "meta.lastUpdated", context),
    system: meta?.source,
  });
}
