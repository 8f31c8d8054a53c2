import type { ResourceEntry } from "../container/inputEntry.js";
import type { Reference } from "../schema/datatypes.js";

/** The type at the end of a relative, absolute, versioned or conditional reference. */
const TYPE_REFERRED_TO = /(?:^|\/)([A-Za-z]+)(?:\/[^/?]+(?:\/_history\/[^/]+)?|\?.*)$/;

/**
 * The type of what a reference leads to: that of the resource it was resolved to, else the one it states or spells;
 * `undefined` for words only.
 */
export function referredType(
  { type, reference }: Reference,
  resolved: ResourceEntry | undefined,
): string | undefined {
  return resolved?.resourceType ?? type ?? TYPE_REFERRED_TO.exec(reference ?? "")?.[1];
}
