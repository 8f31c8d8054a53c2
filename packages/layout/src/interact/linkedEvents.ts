import type { ClinicalEvent, PatientRecord } from "@ipo/model";

/** Elements that name where or with what something was done. They say nothing of what it is about, and would link a whole stay. */
const SETTINGS = new Set(["encounter", "device", "endpoint"]);

type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** The links of a record, and where the linked events stand in it. */
interface LinkIndex {
  readonly links: Links;
  readonly positionOf: ReadonlyMap<string, number>;
}

const known = new WeakMap<PatientRecord, LinkIndex>();

/**
 * Ids of the events that the record links to the given ones, in either direction: the treatment that an adverse event
 * suspects, the study that a response assesses, the results that a report gathers, and every other reference that an
 * event states (`partOf`, `basedOn`, `derivedFrom`, `specimen`, `reasonReference` …), save those to a stay or a device.
 * One step only; without the given ids; in the order of the record. Ids that the record does not have link to nothing.
 * Worked out once a record, so that it can be asked at every move of a pointer.
 */
export function linkedEvents(record: PatientRecord, ids: readonly string[]): readonly string[] {
  const { links, positionOf } = linksOf(record);
  const linked = new Set(ids.flatMap((id) => [...(links.get(id) ?? [])]));
  for (const id of ids) linked.delete(id);
  const place = (id: string) => positionOf.get(id) ?? 0;
  return [...linked].sort((a, b) => place(a) - place(b));
}

function linksOf(record: PatientRecord): LinkIndex {
  const last = known.get(record);
  if (last) return last;
  const links = new Map<string, Set<string>>();
  const link = (from: string, to: string) => {
    const own = links.get(from);
    if (own) own.add(to);
    else links.set(from, new Set([to]));
  };
  // Most events name nothing and are named by nothing; only the others are gathered by their source.
  const naming: { readonly id: string; readonly sources: readonly string[] }[] = [];
  const idsOf = new Map<string, string[]>();
  for (const event of record.events) {
    const sources = sourcesNamedBy(event);
    if (sources.length === 0) continue;
    naming.push({ id: event.id, sources });
    for (const source of sources) idsOf.set(source, []);
  }
  if (naming.length > 0) for (const { id, source } of record.events) idsOf.get(source)?.push(id);
  for (const { id, sources } of naming) {
    for (const other of sources.flatMap((source) => idsOf.get(source) ?? [])) {
      if (other === id) continue;
      link(id, other);
      link(other, id);
    }
  }
  shareWithDuplicates(record.events, links, link);
  const positionOf = new Map<string, number>();
  record.events.forEach(({ id }, index) => {
    if (links.has(id)) positionOf.set(id, index);
  });
  const index = { links, positionOf };
  known.set(record, index);
  return index;
}

/** An event that is drawn for another has that one's links too: it is the only one of the two that can be pointed at. */
function shareWithDuplicates(
  events: readonly ClinicalEvent[],
  links: Links,
  link: (from: string, to: string) => void,
): void {
  for (const { id, duplicateOf } of events) {
    if (duplicateOf === undefined) continue;
    for (const other of [...(links.get(id) ?? [])]) {
      if (other === duplicateOf) continue;
      link(duplicateOf, other);
      link(other, duplicateOf);
    }
  }
}

const none: readonly string[] = [];

/** The resources that an event names, whatever its kind. */
function sourcesNamedBy(event: ClinicalEvent): readonly string[] {
  const named = namedByKind(event);
  if (event.related === undefined) return named;
  const related = event.related.filter(({ relation }) => !SETTINGS.has(relation));
  return [...related.map(({ source }) => source), ...named];
}

function namedByKind(event: ClinicalEvent): readonly string[] {
  switch (event.kind) {
    case "adverseEvent":
      return event.suspects;
    case "response":
      return event.assesses;
    case "report":
    case "imaging":
      return event.results ?? none;
    default:
      return none;
  }
}
