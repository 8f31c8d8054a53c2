import { printable } from "../text/printable.js";

/** A finding and one place where it holds. Findings with the same heading are told together. */
export interface Finding {
  readonly heading: readonly string[];
  readonly place: string;
}

/** Places named for one heading; the text says how many more there are. */
const SHOWN_PLACES = 5;

/** Lines that tell each heading once, with how often it holds and where. */
export function formatGroups(findings: readonly Finding[]): string[] {
  const groups = new Map<string, { heading: readonly string[]; places: string[] }>();
  for (const { heading, place } of findings) {
    const key = heading.join("\n");
    const group = groups.get(key) ?? { heading, places: [] };
    group.places.push(place);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ heading, places }) => [
    `  ${heading.map(printable).join("  ")}`,
    `    ${placesText(places)}`,
  ]);
}

function placesText(places: readonly string[]): string {
  const shown = places.slice(0, SHOWN_PLACES).map(printable).join(", ");
  const rest = places.length - SHOWN_PLACES;
  return rest > 0 ? `${shown} and ${rest} more (--json lists them all)` : shown;
}
