import type { CodeableConcept, EventStatus, EventTime, Provenance } from "@ipo/model";
import { defined, nonEmpty, setDefined } from "../defined.js";
import type { Annotation, Reference, Timing } from "../schema/datatypes.js";
import { actorsOf } from "./actors.js";
import type { ReadContext } from "./context.js";
import { identifiersOf } from "./identifiers.js";
import { relatedOf, type Related } from "./related.js";
import { timeTextOf } from "./sibling.js";
import { firstTime, readTimePoint } from "./time.js";
import { boundsText, occasionsText, timingText } from "./timingText.js";

/** What a normaliser says about an event; the rest of the base comes from the entry. */
export interface EventFacts {
  readonly time: EventTime;
  /** The timing that the time comes from, for what has no place in a time: how often, how long, each of several occasions. */
  readonly timing?: Timing | undefined;
  readonly status: EventStatus;
  readonly sourceStatus: string | undefined;
  readonly code: CodeableConcept;
  /** Appended to the id where one resource gives several events, such as `#component-1`. */
  readonly suffix?: string;
  readonly actors?: readonly (Reference | undefined)[] | undefined;
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

/**
 * The base of an event of the resource in the context. A time without a word gets those of the timing, else those of
 * the resource's own time-text extension; beside a date, the words of the timing go with the notes.
 */
export function eventBaseOf(resource: WithMeta, facts: EventFacts, context: ReadContext) {
  const { entry } = context;
  const timing = facts.timing && timingWords(facts.timing);
  const isWordless = facts.time.kind === "undated" && facts.time.text === undefined;
  const base = {
    id: `${entry.source}${facts.suffix ?? ""}`,
    source: entry.source,
    path: entry.resourcePath,
    time: isWordless ? firstTime([], timing ?? timeTextOf(entry.resource)) : facts.time,
    status: facts.status,
    code: facts.code,
    provenance: provenanceOf(resource, facts, context),
  };
  return setDefined(base, {
    identifiers: identifiersOf(context),
    sourceStatus: facts.sourceStatus,
    related: facts.related && relatedOf(facts.related, context),
    note: notesOf(facts.note, isWordless ? undefined : timing),
  });
}

function notesOf(
  notes: readonly Annotation[] | undefined,
  timing: string | undefined,
): string[] | undefined {
  if ((notes === undefined || notes.length === 0) && timing === undefined) return undefined;
  const texts = [...(notes ?? []).map(({ text }) => text), timing];
  return nonEmpty(texts.filter((text) => text !== undefined));
}

function timingWords(timing: Timing): string | undefined {
  const stated = [timingText(timing), boundsText(timing), occasionsText(timing)];
  const words = stated.filter((text) => text !== undefined);
  return words.length === 0 ? undefined : words.join("; ");
}

function provenanceOf(
  { meta }: WithMeta,
  { actors, recorded }: EventFacts,
  context: ReadContext,
): Provenance {
  const named = actors && actors.length > 0 ? actorsOf(actors, context) : undefined;
  return defined({
    author: named?.find(({ kind }) => kind !== "organisation")?.name,
    organisation: named?.find(({ kind }) => kind === "organisation")?.name,
    recorded: recorded && readTimePoint(recorded[0], recorded[1], context),
    lastUpdated: readTimePoint(meta?.lastUpdated, "meta.lastUpdated", context),
    system: meta?.source,
  });
}
