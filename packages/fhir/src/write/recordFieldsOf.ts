import type { Extension } from "fhir/r4";
import type { ClinicalEvent } from "@ipo/model";
import { groupedBy } from "../groupedBy.js";
import { readBundle } from "../readBundle.js";
import type { ReadOptions } from "../readResult.js";
import { canonicalJson, fingerprintOf, FOUND_FIELDS, RECORD_FIELD } from "../recordField.js";
import type { EventGroup } from "./eventGroup.js";
import type { WrittenBundle, WrittenEntry } from "./writtenBundle.js";

/**
 * The entries of a written Bundle with what their elements do not say: it is read, and wherever an event is read
 * otherwise than the record has it, its resource is given the difference (see `RECORD_FIELD`). An event that reading does not give at all, such as one whose resource has no
 * content of its own, is written in the same way, field by field. `groups` are parallel to
 * the entries; a Patient without a death has none.
 */
export function recordFieldsOf(
  bundle: WrittenBundle,
  groups: readonly (EventGroup | undefined)[],
  options: Pick<ReadOptions, "terminology">,
): WrittenEntry[] {
  const readByPath = groupedBy(
    readBundle(bundle, options).record?.events ?? [],
    ({ path }) => path,
  );
  return bundle.entry.map((entry, index) => {
    const read = readByPath.get(`Bundle.entry[${index}].resource`) ?? [];
    const fields = differencesOf(groups[index], read);
    if (fields.length === 0) return entry;
    const { extension } = entry.resource as { readonly extension?: readonly Extension[] };
    return {
      ...entry,
      resource: { ...entry.resource, extension: [...(extension ?? []), ...fields] },
    };
  });
}

function differencesOf(group: EventGroup | undefined, read: readonly ClinicalEvent[]): Extension[] {
  const wanted = bySuffix(group?.events ?? [], group);
  const found = bySuffix(read, group);
  let known: string | undefined;
  const of = () => (known ??= fingerprintOf(read));
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((suffix) =>
    differenceOf(suffix, found.get(suffix), wanted.get(suffix), of),
  );
}

/** What tells the events of one resource apart. Where a record holds several versions of it, `~2` says which one, not which event. */
function bySuffix(
  events: readonly ClinicalEvent[],
  group: EventGroup | undefined,
): Map<string, ClinicalEvent> {
  const ofVersion = group?.version === undefined ? /$^/ : /~\d+$/;
  return new Map(
    events.map((event) => [event.id.slice(event.source.length).replace(ofVersion, ""), event]),
  );
}

function differenceOf(
  suffix: string,
  found: ClinicalEvent | undefined,
  wanted: ClinicalEvent | undefined,
  of: () => string,
): Extension[] {
  // An event that the record does not have is left out by having no kind.
  const names = wanted ? new Set([...Object.keys(found ?? {}), ...Object.keys(wanted)]) : ["kind"];
  return [...names].sort().flatMap((field) => {
    const read = jsonOf(found, field);
    const value = jsonOf(wanted, field);
    if (FOUND_FIELDS.has(field) || read === value) return [];
    return {
      url: RECORD_FIELD,
      extension: [
        ...(suffix === "" ? [] : [{ url: "event", valueString: suffix }]),
        { url: "field", valueCode: field },
        { url: "of", valueCode: of() },
        ...(read === undefined ? [] : [{ url: "read", valueString: read }]),
        ...(value === undefined ? [] : [{ url: "value", valueString: value }]),
      ],
    };
  });
}

function jsonOf(event: ClinicalEvent | undefined, field: string): string | undefined {
  return canonicalJson((event as Readonly<Record<string, unknown>> | undefined)?.[field]);
}
