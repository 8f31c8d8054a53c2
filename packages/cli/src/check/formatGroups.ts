import { printable } from "../text/printable.js";

/** A finding and one place where it holds. Findings with the same key are told together; the key is the heading unless given. */
export interface Finding {
  readonly heading: readonly string[];
  readonly key?: string;
  readonly place: string;
}

/** Places named for one heading; the text says how many more there are. */
const SHOWN_PLACES = 5;

/** Lines that tell each heading once, with how often it holds and where. */
export function formatGroups(findings: readonly Finding[]): string[] {
  const groups = new Map<string, { heading: readonly string[]; places: string[] }>();
  for (const { heading, key = heading.join("\n"), place } of findings) {
    const group = groups.get(key) ?? { heading, places: [] };
    group.places.push(place);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ heading, places }) => [
    `  ${places.length > 1 ? `${places.length} × ` : ""}${heading.map(printable).join("  ")}`,
    `    ${placesText(places)}`,
  ]);
}

function placesText(places: readonly string[]): string {
  const shown = places.slice(0, SHOWN_PLACES).map(printable).join(", ");
  const rest = places.length - SHOWN_PLACES;
  return rest > 0 ? `${shown} and ${rest} more (--json lists them all)` : shown;
}
