import fc from "fast-check";

type Json = unknown;
type Holder = Record<string, Json> | Json[];

/** One change to one place of a document. `at` chooses the place among all there are, whatever their number. */
export interface Mutation {
  readonly at: number;
  readonly change: Change;
}

type Change =
  | { readonly kind: "drop" }
  | { readonly kind: "replace"; readonly value: Json }
  | { readonly kind: "repeat"; readonly times: number }
  | { readonly kind: "nest"; readonly depth: number }
  | { readonly kind: "swap"; readonly with: number }
  | { readonly kind: "cycle" };

const HUGE = "å\u0000<script>alert(1)</script>\u202e".repeat(20_000);

const PROTOTYPE: Json = JSON.parse(
  '{"__proto__":{"status":"entered-in-error","resourceType":"Patient"},"constructor":{"prototype":{}},"toString":1,"hasOwnProperty":null}',
);

const values: readonly Json[] = [
  null,
  true,
  0,
  -0,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "",
  " ",
  "2024-02-30",
  "0000",
  "99999-01-01",
  "2024-05-02T24:00:00Z",
  "final",
  "entered-in-error",
  "mg/dL",
  "mmol/L",
  HUGE,
  "\ud800",
  [],
  {},
  [[[]]],
  PROTOTYPE,
  { value: "1,5", unit: "g/L", comparator: "≥" },
  { reference: "#" },
  { reference: "https://example.org/Patient/_history/" },
];

/** Changes such as faulty systems make: fields dropped, of the wrong type, huge, nested, swapped, repeated, or cyclic. */
export const mutationArbitrary: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  change: fc.oneof(
    fc.constant<Change>({ kind: "drop" }),
    fc.constantFrom(...values).map((value): Change => ({ kind: "replace", value })),
    fc.anything().map((value): Change => ({ kind: "replace", value })),
    fc.nat({ max: 300 }).map((times): Change => ({ kind: "repeat", times })),
    fc.nat({ max: 3000 }).map((depth): Change => ({ kind: "nest", depth })),
    fc.nat().map((other): Change => ({ kind: "swap", with: other })),
    fc.constant<Change>({ kind: "cycle" }),
  ),
});

/** A copy of the document with the changes made one after another. */
export function mutate(document: Json, mutations: readonly Mutation[]): Json {
  const copy = structuredClone(document);
  for (const { at, change } of mutations) {
    const places = placesOf(copy);
    const place = places[at % Math.max(1, places.length)];
    if (place) apply(place, change, places, copy);
  }
  return copy;
}

interface Place {
  readonly holder: Holder;
  readonly key: string;
}

function placesOf(document: Json): Place[] {
  const places: Place[] = [];
  const seen = new Set<object>();
  const stack: Json[] = [document];
  while (stack.length > 0 && places.length < 20_000) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const key of Object.keys(value)) {
      places.push({ holder: value as Holder, key });
      stack.push((value as Record<string, Json>)[key]);
    }
  }
  return places;
}

function apply(
  { holder, key }: Place,
  change: Change,
  places: readonly Place[],
  document: Json,
): void {
  const fields = holder as Record<string, Json>;
  switch (change.kind) {
    case "drop":
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete fields[key];
      return;
    case "replace":
      fields[key] = change.value;
      return;
    case "repeat":
      fields[key] = Array.from({ length: change.times }, () => fields[key]);
      return;
    case "nest": {
      let nested = fields[key];
      for (let depth = 0; depth < change.depth; depth += 1)
        nested = depth % 2 ? [nested] : { extension: nested };
      fields[key] = nested;
      return;
    }
    case "swap": {
      const other = places[change.with % places.length];
      if (!other) return;
      const theirs = other.holder as Record<string, Json>;
      [fields[key], theirs[other.key]] = [theirs[other.key], fields[key]];
      return;
    }
    case "cycle":
      fields[key] = document;
  }
}
