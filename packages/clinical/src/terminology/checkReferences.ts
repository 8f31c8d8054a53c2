import type { TerminologyAdditions, TerminologyTables } from "./tables.js";

/**
 * Checks that the ids which a host's rows name exist in the tables they are merged into.
 * Throws for one that does not: its rows would never be shown, and nothing would say why.
 */
export function checkReferences(added: TerminologyAdditions, tables: TerminologyTables): void {
  const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  const analytes = idsOf(tables.analytes);
  const scales = idsOf(tables.promScales);
  const classes = idsOf(tables.drugClasses);
  const instruments = idsOf(tables.instruments);
  const systems = idsOf(tables.responseSystems);
  const pathways = new Set(tables.svfPathways.map(({ prefix }) => prefix));

  for (const { prefix, drugClass } of added.atcClasses ?? [])
    check(classes, drugClass, `the ATC prefix ${prefix}`, "drugClasses");
  for (const { id, instrument } of added.promScales ?? [])
    check(instruments, instrument, `the scale "${id}"`, "instruments");
  for (const row of added.responseTerms ?? [])
    for (const system of row.systems)
      check(systems, system, `the response "${row.id}"`, "responseSystems");
  for (const { id, pathway } of added.leadTimeRules ?? [])
    check(pathways, pathway, `the lead time "${id}"`, "svfPathways");
  for (const { id, analyte } of added.actionLimits ?? [])
    check(analytes, analyte, `the action limit "${id}"`, "analytes");
  for (const { id, scale } of added.promThresholds ?? [])
    check(scales, scale, `the threshold "${id}"`, "promScales");
  for (const pack of added.packs ?? []) {
    const owner = `the pack "${pack.id}"`;
    const named = [...pack.analytes, ...(pack.summaryAnalytes ?? [])];
    for (const id of named) check(analytes, id, owner, "analytes");
    for (const id of pack.promScales) check(scales, id, owner, "promScales");
    for (const id of pack.responseSystems ?? []) check(systems, id, owner, "responseSystems");
  }
}

function check(known: ReadonlySet<string>, id: string, owner: string, table: string): void {
  if (known.has(id)) return;
  throw new Error(
    `@ipo/clinical: ${owner} given to extendTerminology names "${id}", which is not in ${table}. ` +
      "What it names would never be found, and nothing on the screen would say so. " +
      `Add a row with that id to ${table}, or correct the id.`,
  );
}
