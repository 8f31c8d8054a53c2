// Writes two tables into the README of @ipo/fhir: which signal puts an event in which family, and how many entries of
// public example records end in the family that familyExpectations.json, made by hand, expects. Reads the built package.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const data = join(root, "../shared/data");
const readme = join(root, "packages/fhir/README.md");
const folders = [
  ["mCODE", "mcode-ig"],
  ["mCODE", "mcode-cql"],
  ["mCODE", "mcode-pathways"],
  ["mCODE", "mcode-trial-matching"],
  ["mCODE radiotherapy", "codex-radiation-therapy"],
  ["MII oncology", "mii-kds-testdata"],
  ["genomics reporting", "genomics-reporting"],
  ["Synthea", "synthea-2019"],
  ["Synthea", "synthea-2021-smart"],
  ["Synthea", "synthea-2025-bulk"],
  ["US Core", "us-core"],
  ["IPS and FHIR tests", "fhir-test-cases"],
  ["FHIR R4 examples", "fhir-r4-spec"],
  ["PHQ-9 forms", "phq9-series"],
];

/** The elements that date an entry of each type when something happened. */
const timeElements = {
  Condition: /^(onset|abatement)(DateTime|Period)$/,
  Observation: /^effective(DateTime|Period|Instant|Timing)$/,
  MedicationRequest: /^authoredOn$/,
  MedicationAdministration: /^effective(DateTime|Period)$/,
  MedicationStatement: /^effective(DateTime|Period)$/,
  MedicationDispense: /^when(Prepared|HandedOver)$/,
  Procedure: /^performed(DateTime|Period)$/,
  ImagingStudy: /^started$/,
  DiagnosticReport: /^effective(DateTime|Period)$/,
  QuestionnaireResponse: /^authored$/,
  AdverseEvent: /^(date|detected)$/,
};

const fates = ["drawn", "listed", "withheld", "unsupported", "invalid"];
const expectations = JSON.parse(
  readFileSync(new URL("familyExpectations.json", import.meta.url), "utf8"),
);

/** The family an entry should be in, or `undefined` where nobody has said. */
function expectedFamily({ resourceType, intent, code }) {
  const byType = expectations.types[resourceType];
  if (byType) return expectations.intents[intent] ?? byType;
  const coded = code?.coding?.[0]?.code ?? code?.text;
  const byFamily = Object.entries(expectations.codes[resourceType] ?? {});
  return byFamily.find(([, codes]) => Object.hasOwn(codes, coded))?.[0];
}

/** The resources of a file, in order: a Bundle, an array, NDJSON, or one resource. */
function resourcesIn(text) {
  try {
    const json = JSON.parse(text);
    if (Array.isArray(json)) return json;
    return json.resourceType === "Bundle" ? json.entry.map(({ resource }) => resource) : [json];
  } catch {
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line));
  }
}

/** What became of each resource: the best fate any patient's reading gives it, and the family of its first event. */
function* readingsOf(text, { readBundles, familyOf }) {
  const results = readBundles(text);
  const families = new Map();
  for (const event of results.flatMap(({ record }) => record?.events ?? []))
    if (!families.has(event.source)) families.set(event.source, familyOf(event));
  for (const [index, resource] of resourcesIn(text).entries()) {
    const given = results.map(({ account }) => account.entry[index]).filter(Boolean);
    const fate = fates.find((name) => given.some((entry) => entry.fate === name));
    const reference = given.find((entry) => entry.fate === fate)?.reference;
    yield { resource, fate, family: families.get(reference) };
  }
}

/** The counts of one folder. */
function countFolder(folder, reader) {
  const count = { entries: 0, drawn: 0, listed: 0, withheld: 0, unsupported: 0, invalid: 0 };
  const judged = { right: 0, of: 0, none: 0 };
  const files = readdirSync(join(data, folder), { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith("json"))) {
    for (const reading of readingsOf(readFileSync(join(data, folder, file), "utf8"), reader)) {
      const { resource, fate, family } = reading;
      const isDated = Object.keys(resource ?? {}).some((key) =>
        timeElements[resource.resourceType]?.test(key),
      );
      if (!isDated) continue;
      count.entries += 1;
      count[fate] += 1;
      const expected = expectedFamily(resource);
      if (expected === undefined) judged.none += 1;
      else if (fate !== "withheld") {
        judged.of += 1;
        if (family === expected) judged.right += 1;
        else if (process.argv.includes("--misses"))
          console.log(`${folder}: ${nameOf(resource)}: ${family ?? fate}, not ${expected}`);
      }
    }
  }
  return { ...count, ...judged };
}

function nameOf({ resourceType, id, code }) {
  return `${resourceType}/${id} ${code?.text ?? code?.coding?.[0]?.display ?? ""}`;
}

const share = (part, of) => (of === 0 ? "–" : `${((100 * part) / of).toFixed(1)} %`);
const row = (cells) => `| ${cells.join(" | ")} |`;

function recordsTable(reader) {
  const head = ["source", "folder", "dated entries", "drawn", "listed", "withheld"];
  const more = ["unsupported", "invalid", "in the family expected", "not judged"];
  const rows = folders.map(([source, folder]) => {
    const { right, of, none, ...count } = countFolder(folder, reader);
    const counts = ["entries", ...fates].map((name) => count[name]);
    return row([
      source,
      `\`${folder}\``,
      ...counts,
      `${right} of ${of} (${share(right, of)})`,
      none,
    ]);
  });
  return [row([...head, ...more]), row([...head, ...more].map(() => "---")), ...rows].join("\n");
}

function rulesTable({ familyRules }) {
  const rows = familyRules.map(({ family, kind, resources, signal }) =>
    row([family, `\`${kind}\``, resources, signal || "the kind"]),
  );
  return [
    row(["family", "kind", "from", "decided by"]),
    row(["---", "---", "---", "---"]),
    ...rows,
  ].join("\n");
}

/** The text with what stands between two markers replaced. */
function between(text, name, content) {
  const [start, end] = [
    `<!-- ${name}: made by scripts/familyTable.mjs -->`,
    `<!-- end ${name} -->`,
  ];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${readme} has no markers for ${name}.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

const dist = join(root, "packages/fhir/dist/index.js");
if (existsSync(data) && !existsSync(dist)) {
  throw new Error("@ipo/fhir is not built. Run node scripts/build.mjs first.");
} else if (existsSync(data)) {
  const reader = await import(pathToFileURL(dist).href);
  const text = between(readFileSync(readme, "utf8"), "family rules", rulesTable(reader));
  const records = recordsTable(reader);
  writeFileSync(readme, between(text, "public records", records));
  console.log(records);
} else {
  console.log(
    "The public example records are not here (../shared/data), so the README stays as it is.",
  );
}
