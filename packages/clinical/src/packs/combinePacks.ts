import type { LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import type { Pack } from "./packs.js";

/**
 * One pack for several diagnoses at once. Ids are joined with `+` and labels with ` + `; every list is the union in order,
 * so the first pack's rows come first; where two packs say different things of one analyte, word or anchor, the first
 * weighs more. One pack comes back as it is, and none gives `fallback`.
 */
export function combinePacks(packs: readonly Pack[], fallback: Pack): Pack {
  const [first = fallback, ...others] = packs;
  return others.reduce((whole, pack) => (pack === whole ? whole : pairOf(whole, pack)), first);
}

function pairOf(first: Pack, second: Pack): Pack {
  return {
    id: `${first.id}+${second.id}`,
    label: joinedLabel(first.label, second.label),
    icd10: union(first.icd10, second.icd10),
    icdO3: union(first.icdO3, second.icdO3),
    snomed: union(first.snomed, second.snomed),
    tracks: union(first.tracks, second.tracks),
    analytes: union(first.analytes, second.analytes),
    summaryAnalytes: union(
      first.summaryAnalytes ?? first.analytes,
      second.summaryAnalytes ?? second.analytes,
    ),
    valueScales: { ...second.valueScales, ...first.valueScales },
    promScales: union(first.promScales, second.promScales),
    responseSystems: union(first.responseSystems, second.responseSystems),
    anchors: unionById(first.anchors, second.anchors),
    terms: { ...second.terms, ...first.terms },
    source: joinedSource(first.source, second.source),
  };
}

function union<Item>(first: readonly Item[] = [], second: readonly Item[] = []): readonly Item[] {
  return [...new Set([...first, ...second])];
}

function unionById<Item extends { readonly id: string }>(
  first: readonly Item[] = [],
  second: readonly Item[] = [],
): readonly Item[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}

function joinedLabel(first: LocalisedText, second: LocalisedText): LocalisedText {
  const joined: LocalisedText = {
    sv: `${first.sv} + ${second.sv}`,
    en: `${first.en} + ${second.en}`,
  };
  for (const lang of Object.keys({ ...first, ...second }))
    joined[lang] = `${first[lang] ?? first.en} + ${second[lang] ?? second.en}`;
  return joined;
}

/** The older day of the two, because both were compared by then only. */
function joinedSource(first: TableSource, second: TableSource): TableSource {
  const notes = union([first.note], [second.note]).filter((note) => note !== undefined);
  return {
    source: union([first.source], [second.source]).join("; "),
    date: first.date < second.date ? first.date : second.date,
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
  };
}
