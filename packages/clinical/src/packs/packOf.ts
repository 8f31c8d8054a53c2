import { eventsOfKind, type CodeableConcept, type PatientRecord } from "@ipo/model";
import { icd10Of } from "../codes/icd10.js";
import { isBloodOrLymph, morphologyOf, topographyOf } from "../codes/icdO3.js";
import { canonicalSystem, systems } from "../codes/systems.js";
import { combinePacks } from "./combinePacks.js";
import type { Pack } from "./packs.js";

interface PackLookup {
  readonly packById: (id: string) => Pack | undefined;
  readonly diagnosisPackOf: (...concepts: readonly CodeableConcept[]) => Pack | undefined;
  readonly packOf: (record: PatientRecord) => Pack;
  readonly packsOf: (record: PatientRecord) => readonly Pack[];
  readonly combinePacks: (packs: readonly Pack[]) => Pack;
}

/** Makes the look-ups of packs: by id, by the codes of a diagnosis, and by a record's primary tumours. */
export function packLookup(packs: readonly Pack[], generic: Pack): PackLookup {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const bySnomed = new Map(
    packs.flatMap((pack) => (pack.snomed ?? []).map((code) => [code, pack] as const)),
  );
  const packOfSite = longestPrefix(packs, ({ icd10 }) => icd10.map(undotted));
  const packOfHistology = longestPrefix(packs, ({ icdO3 }) => icdO3 ?? []);

  const diagnosisPackOf = (...concepts: readonly CodeableConcept[]): Pack | undefined => {
    const morphology = firstOf(concepts, morphologyOf);
    if (morphology?.behaviour === "3") {
      const found = packOfHistology(morphology.histology);
      if (found || isBloodOrLymph(morphology.histology)) return found;
    }
    const site = firstOf(concepts, (concept) => icd10Of(concept) ?? topographyOf(concept));
    if (site !== undefined) return packOfSite(undotted(site));
    return firstOf(concepts, (concept) =>
      firstOf(concept.coding, ({ system, code }) =>
        system !== undefined && code !== undefined && canonicalSystem(system) === systems.snomed
          ? bySnomed.get(code)
          : undefined,
      ),
    );
  };

  const packsOf = (record: PatientRecord): readonly Pack[] => {
    const found = new Set<Pack>();
    for (const { role, code, histology, bodySite } of eventsOfKind(record, "condition")) {
      if (role !== "primary-cancer") continue;
      const concepts = [code, ...(histology ? [histology] : []), ...(bodySite ?? [])];
      const pack = diagnosisPackOf(...concepts);
      if (pack && pack !== generic) found.add(pack);
    }
    return found.size > 0 ? [...found] : [generic];
  };

  return {
    packById: (id) => byId.get(id),
    diagnosisPackOf,
    packOf: (record) => packsOf(record)[0] ?? generic,
    packsOf,
    combinePacks: (chosen) => combinePacks(chosen, generic),
  };
}

/** Finds the pack with the longest prefix that a code begins with. */
function longestPrefix(
  packs: readonly Pack[],
  prefixesOf: (pack: Pack) => readonly string[],
): (code: string) => Pack | undefined {
  const byLength = packs
    .flatMap((pack) => prefixesOf(pack).map((prefix) => ({ prefix, pack })))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return (code) => byLength.find(({ prefix }) => code.startsWith(prefix))?.pack;
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Swedish registers write ICD-10 codes without the dot. */
function undotted(code: string): string {
  return code.replace(".", "");
}
