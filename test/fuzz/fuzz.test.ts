import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { readBundle } from "@ipo/fhir";
import { PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { mutate, mutationArbitrary } from "./mutate.js";

const root = path.resolve(import.meta.dirname, "../..");
const shared = path.join(root, "../shared/data");
const hasShared = fs.existsSync(shared);

/** How many documents are tried for each bundle; `IPO_FUZZ_RUNS` tries more. */
const runs = Number(process.env["IPO_FUZZ_RUNS"] ?? 60);
/** Entries of a bundle that one document is made of: enough to refer to each other, few enough to try many. */
const PART = 14;

interface Entry {
  readonly resource?: Readonly<Record<string, unknown>>;
}

const own = fs
  .readdirSync(path.join(root, "examples/patients"))
  .filter((file) => file.endsWith(".json") && file !== "index.json")
  .map((file) => path.join(root, "examples/patients", file));

const real = hasShared
  ? fs
      .readdirSync(shared, { recursive: true, encoding: "utf8" })
      .filter((file) =>
        /(?:assembled|bundle|array)\S*\.json$|Bundle-\S+\.json$|single\S+\.json$|phq9\S+\.json$/i.test(
          file,
        ),
      )
      .map((file) => path.join(shared, file))
      .filter((file) => fs.statSync(file).size < 1_500_000)
  : [];

function entriesOf(file: string): (Entry | null)[] {
  const json = JSON.parse(fs.readFileSync(file, "utf8")) as { entry?: Entry[] };
  if (Array.isArray(json))
    return json.map((resource: Entry["resource"]) => ({ resource }) as Entry);
  return json.entry ?? [{ resource: json as Entry["resource"] } as Entry];
}

/** The patient's resource and a stretch of the others, beginning anywhere. */
function partOf(entries: readonly (Entry | null)[], from: number) {
  const patient = entries.filter((entry) => entry?.resource?.["resourceType"] === "Patient");
  const start = entries.length === 0 ? 0 : from % entries.length;
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: [...patient.slice(0, 1), ...entries.slice(start, start + PART)],
  };
}

/** Entries counted without the reader, Bundles inside Bundles opened once each. */
function countEntries(json: unknown): number {
  const seen = new Set<unknown>();
  const inside = (value: unknown): number => {
    const isBundle =
      typeof value === "object" &&
      value !== null &&
      Object.hasOwn(value, "resourceType") &&
      (value as { resourceType: unknown }).resourceType === "Bundle";
    if (!isBundle || seen.has(value)) return 0;
    seen.add(value);
    const entry = Object.hasOwn(value, "entry") ? (value as { entry: unknown }).entry : undefined;
    return Array.isArray(entry)
      ? entry.reduce<number>(
          (sum, one: unknown) =>
            sum +
            1 +
            (typeof one === "object" && one !== null && Object.hasOwn(one, "resource")
              ? inside((one as Entry).resource)
              : 0),
          0,
        )
      : 0;
  };
  return inside(json);
}

function check(json: unknown): void {
  const { record, account, issues } = readBundle(json);
  expect(Object.values(account.fates).reduce((sum, count) => sum + count, 0)).toBe(account.entries);
  expect(account.entry).toHaveLength(account.entries);
  const isBundle = (json as { resourceType?: unknown } | null)?.resourceType === "Bundle";
  if (isBundle) expect(account.entries).toBe(countEntries(json));
  for (const { fate, path: place } of account.entry)
    if (fate === "invalid")
      expect(issues.some(({ expression }) => expression.startsWith(place))).toBe(true);
  if (!record) return;
  expect(PatientRecord.safeParse(record).error?.issues).toBeUndefined();
  expect(new Set(record.events.map(({ id }) => id)).size).toBe(record.events.length);
}

describe("a bundle with faults such as faulty systems make", () => {
  it.each([...own, ...real].map((file) => [path.basename(file), file] as const))(
    `%s: is read without throwing, every entry has its fate, and the record is valid`,
    (_name, file) => {
      const entries = entriesOf(file);
      fc.assert(
        fc.property(
          fc.nat(),
          fc.array(mutationArbitrary, { minLength: 1, maxLength: 6 }),
          (from, mutations) => check(mutate(partOf(entries, from), mutations)),
        ),
        { numRuns: runs },
      );
    },
  );

  it.skipIf(!hasShared)(
    `finds the public bundles${hasShared ? "" : " (skipped: the shared data are not beside this clone)"}`,
    () => expect(real.length).toBeGreaterThan(20),
  );
});

describe("two patients in one faulty bundle", () => {
  const MARK = "belongs-to-the-other";

  /** The other patient's resources, with a mark in every text that could be shown. */
  function marked(value: unknown, key = ""): unknown {
    if (Array.isArray(value)) return value.map((one: unknown) => marked(one, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, marked(one, name)]),
      );
    return ["display", "text", "valueString", "conclusion", "title", "family"].includes(key)
      ? `${MARK} ${String(value)}`
      : value;
  }

  it("nothing of one reaches the record of the other, wherever references lead", () => {
    const [first, second] = [entriesOf(own[0] ?? ""), entriesOf(own[1] ?? "")];
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }),
        fc.array(mutationArbitrary, { maxLength: 3 }),
        (from, start, links, mutations) => {
          const theirs = partOf(second, start).entry.map((entry) => marked(entry) as Entry);
          const faulty = mutate(
            partOf(first, from),
            mutations.filter(({ change }) => change.kind !== "cycle"),
          ) as {
            entry?: unknown;
          };
          const mine = Array.isArray(faulty.entry) ? (faulty.entry as Entry[]) : [];
          for (const [where, to] of links) linkInto(mine, where, theirs, to);
          const { record } = readBundle(
            { resourceType: "Bundle", type: "collection", entry: [...mine, ...theirs] },
            { patientId: String(first[0]?.resource?.["id"]) },
          );
          expect(JSON.stringify(record?.events ?? [])).not.toContain(MARK);
        },
      ),
      { numRuns: runs * 4 },
    );
  });

  /** Points a reference of one of mine at one of theirs. */
  function linkInto(
    mine: readonly Entry[],
    where: number,
    theirs: readonly Entry[],
    to: number,
  ): void {
    const from = mine[where % Math.max(1, mine.length)]?.resource as
      Record<string, unknown> | undefined;
    const target = theirs[to % theirs.length]?.resource;
    if (typeof from !== "object" || from === null || from["resourceType"] === "Patient" || !target)
      return;
    const reference = { reference: `${String(target["resourceType"])}/${String(target["id"])}` };
    for (const name of ["medicationReference", "specimen", "encounter", "context", "request"])
      from[name] = reference;
    for (const name of [
      "derivedFrom",
      "hasMember",
      "partOf",
      "basedOn",
      "focus",
      "performer",
      "reasonReference",
      "result",
      "supportingInformation",
    ])
      from[name] = [reference];
  }
});

describe("a million of something", () => {
  it("entries: each has its fate", () => {
    const entry = Array.from({ length: 1_000_000 }, () => null);
    const { account } = readBundle({ resourceType: "Bundle", type: "collection", entry });
    expect(account.fates.invalid).toBe(1_000_000);
  });

  it("members in one list of one resource: the resource has its fate", () => {
    for (const member of [
      "component",
      "note",
      "category",
      "performer",
      "hasMember",
      "extension",
      "referenceRange",
    ]) {
      const resource = {
        resourceType: "Observation",
        id: "1",
        status: "final",
        code: { text: "a" },
        effectiveDateTime: "2024-05-02",
        [member]: Array.from({ length: 1_000_000 }, () => null),
      };
      const { account } = readBundle([resource]);
      expect(account.entries).toBe(1);
    }
  });
});
