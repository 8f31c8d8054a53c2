import type { ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, stringOf } from "../json.js";
import { baseOf, serverOf } from "./baseOf.js";
import type { ReferenceIndex } from "./referenceIndex.js";
import { withoutVersion } from "./withoutVersion.js";

/** The parts of a FHIR Reference that resolving needs. */
export interface ReferenceLike {
  readonly reference?: string | null | undefined;
  readonly type?: string | null | undefined;
  readonly identifier?:
    | { readonly system?: string | null | undefined; readonly value?: string | null | undefined }
    | null
    | undefined;
}

type Match = ResourceEntry | null | undefined;

/**
 * The resource a reference leads to, read from the entry it stands in; `undefined` when it is not in the input, or when
 * it fits several resources there. Contained resources come back as an entry of their own, with a source
 * such as `MedicationRequest/1#med`.
 */
export function resolveReference(
  target: ReferenceLike,
  from: ResourceEntry,
  index: ReferenceIndex,
): ResourceEntry | undefined {
  return matchOf(target, from, index) ?? undefined;
}

/** As `resolveReference`, but `null` when the reference fits several resources of the input. */
export function matchOf(target: ReferenceLike, from: ResourceEntry, index: ReferenceIndex): Match {
  const reference = target.reference?.trim();
  if (reference) return resolveLiteral(reference, from, index);
  const value = target.identifier?.value;
  if (!value || !target.type) return undefined;
  return index.byIdentifier(target.type).get(`${target.identifier?.system ?? ""}|${value}`);
}

function resolveLiteral(reference: string, from: ResourceEntry, index: ReferenceIndex): Match {
  if (reference.startsWith("#")) return containedOf(reference.slice(1), from, index);
  const exact = index.byFullUrl.get(reference);
  if (exact !== undefined) return exact;
  if (reference.includes("?identifier=")) return resolveConditional(reference, index);
  const plain = withoutVersion(reference);
  if (plain.includes(":")) {
    const urn = /^urn:(?:uuid|oid):(.+)$/.exec(plain)?.[1];
    if (urn !== undefined) return index.byTypeAndId.get(urn) ?? index.byId.get(urn) ?? undefined;
    if (/^[a-z][a-z0-9+.-]*:/i.test(plain)) return resolveAbsolute(plain, index);
  }
  const base = baseOf(from);
  const sameBase =
    base === "" && plain === reference ? undefined : index.byFullUrl.get(`${base}${plain}`);
  return sameBase !== undefined ? sameBase : resolveRelative(plain, from, index);
}

/** An entry that says its server has nothing of other servers; one that does not has nothing that several have. */
function resolveRelative(plain: string, from: ResourceEntry, index: ReferenceIndex): Match {
  const found = index.byTypeAndId.get(plain);
  if (!found) return undefined;
  const server = serverOf(from);
  if (server === undefined) return index.sourcesOfSeveralServers.has(plain) ? null : found;
  const other = serverOf(found);
  return other === undefined || other === server ? found : undefined;
}

function resolveConditional(reference: string, index: ReferenceIndex): Match {
  const [, resourceType, token] = /^([A-Za-z]+)\?identifier=(.+)$/.exec(reference) ?? [];
  if (resourceType === undefined || token === undefined) return undefined;
  const [system, value] = decode(token).split("|", 2);
  return index
    .byIdentifier(resourceType)
    .get(value === undefined ? `|${system ?? ""}` : `${system ?? ""}|${value}`);
}

/** An absolute address leads to a resource of the same type and id only when that one does not claim another address. */
function resolveAbsolute(address: string, index: ReferenceIndex): Match {
  const known = index.byFullUrl.get(address);
  if (known !== undefined) return known;
  const found = index.byTypeAndId.get(address.split("/").slice(-2).join("/"));
  return found && (found.fullUrl === undefined || found.fullUrl.startsWith("urn:"))
    ? found
    : undefined;
}

function containedOf(
  id: string,
  from: ResourceEntry,
  index: ReferenceIndex,
): ResourceEntry | undefined {
  const contained = from.resource["contained"];
  if (!Array.isArray(contained)) return undefined;
  const position = index.containedPositions(contained).get(id);
  const resource: unknown = position === undefined ? undefined : contained[position];
  if (!isJsonObject(resource)) return undefined;
  const resourceType = stringOf(resource, "resourceType") ?? "";
  return {
    path: from.path,
    resourcePath: `${from.resourcePath}.contained[${String(position)}]`,
    fullUrl: undefined,
    resource,
    resourceType,
    id,
    source: `${from.source}#${id}`,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
