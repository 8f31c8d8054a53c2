import type { ClinicalEvent, PatientRecord } from "@ipo/model";

/** Elements that name where or with what something was done. They say nothing of what it is about, and would link a whole stay. */
const SETTINGS = new Set(["encounter", "device", "endpoint"]);

type Links = ReadonlyMap<string, ReadonlySet<string>>;

const linksByRecord = new WeakMap<PatientRecord, Links>();

/**
 * Ids of the events that the record links to the given ones, in either direction: the treatment that an adverse event
 * suspects, the study that a response assesses, the results that a report gathers, and every other reference that an
 * event states (`partOf`, `basedOn`, `derivedFrom`, `specimen`, `reasonReference` …), save those to a stay or a device.
 * One step only; without the given ids; in the order of the record. Ids that the record does not have link to nothing.
 * Worked out once a record, so that it can be asked at every move of a pointer.
 */
export function linkedEvents(record: PatientRecord, ids: readonly string[]): readonly string[] {
  const links = linksOf(record);
  const linked = new Set(ids.flatMap((id) => [...(links.get(id) ?? [])]));
  for (const id of ids) linked.delete(id);
  if (linked.size < 2) return [...linked];
  return record.events.flatMap(({ id }) => (linked.has(id) ? [id] : []));
}

function linksOf(record: PatientRecord): Links {
  const known = linksByRecord.get(record);
  if (known) return known;
  const bySource = new Map<string, string[]>();
  for (const { id, source } of record.events) {
    const own = bySource.get(source);
    if (own) own.push(id);
    else bySource.set(source, [id]);
  }
  const links = new Map<string, Set<string>>();
  const link = (from: string, to: string) => {
    const own = links.get(from);
    if (own) own.add(to);
    else links.set(from, new Set([to]));
  };
  for (const event of record.events) {
    for (const source of sourcesNamedBy(event)) {
      for (const id of bySource.get(source) ?? []) {
        if (id === event.id) continue;
        link(event.id, id);
        link(id, event.id);
      }
    }
  }
  shareWithDuplicates(record.events, links, link);
  linksByRecord.set(record, links);
  return links;
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

/** The resources that an event names, whatever its kind. */
function sourcesNamedBy(event: ClinicalEvent): readonly string[] {
  const related = (event.related ?? [])
    .filter(({ relation }) => !SETTINGS.has(relation))
    .map(({ source }) => source);
  switch (event.kind) {
    case "adverseEvent":
      return [...related, ...event.suspects];
    case "response":
      return [...related, ...event.assesses];
    case "report":
    case "imaging":
      return [...related, ...(event.results ?? [])];
    default:
      return related;
  }
}
