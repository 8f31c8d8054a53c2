import type { CodeableConcept, EventOfKind, Quantity, RadiotherapyVolume } from "@ipo/model";
import { textOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatNumber } from "../text/formatNumber.js";

type Radiotherapy = EventOfKind<"radiotherapy">;

interface Part {
  readonly event: Radiotherapy;
  readonly gray: number;
  readonly fractions: number | undefined;
}

/**
 * For each course of radiotherapy to a site that another went to as well: the dose of every one with its fractions, and
 * what they are together, as a plain sum of the physical doses. Only given courses to one and the same site count (the
 * same codes and the same words, of the volume and of the course), and only where all of them state an exact dose in Gy
 * or cGy.
 */
export function sameVolumeWords(
  events: readonly Radiotherapy[],
  text: Text,
): ReadonlyMap<string, string> {
  const bySite = new Map<string, Radiotherapy[]>();
  for (const event of events) {
    if (event.status !== "completed" && event.status !== "active" && event.status !== "stopped")
      continue;
    for (const site of new Set(event.volumes.flatMap((volume) => siteOf(volume, event) ?? [])))
      bySite.set(site, [...(bySite.get(site) ?? []), event]);
  }
  const words = new Map<string, string>();
  for (const [site, own] of bySite) {
    const parts = own.flatMap((event) => partOf(event, site) ?? []);
    if (own.length < 2 || parts.length < own.length) continue;
    const sum = Number(parts.reduce((total, { gray }) => total + gray, 0).toPrecision(12));
    const told = text("treatment.sameVolume", {
      parts: parts.map((part) => partWords(part, text)).join(" + "),
      sum: `${formatNumber(sum, text.lang)}\u00a0Gy`,
    });
    for (const { event } of parts)
      words.set(event.id, [words.get(event.id), told].filter(Boolean).join("; "));
  }
  return words;
}

/** All that the source says of where: a side may stand in the words alone, in a second code, or with the course. */
function siteOf({ site }: RadiotherapyVolume, { bodySite = [] }: Radiotherapy): string | undefined {
  if (!site || conceptKey(site) === "") return undefined;
  return [conceptKey(site), ...bodySite.map(conceptKey).sort()].join(" @ ");
}

function conceptKey(concept: CodeableConcept): string {
  const codes = concept.coding.flatMap(({ system = "", code }) =>
    code === undefined ? [] : [`${system}|${code}`],
  );
  const words = textOf(concept)?.trim().replace(/\s+/g, " ").toLowerCase() ?? "";
  return [...codes.sort(), words].filter((part) => part !== "").join(" ");
}

/** What a course gave to a site; nothing where it states that twice, or not as an exact dose. */
function partOf(event: Radiotherapy, site: string): Part | undefined {
  const volumes = event.volumes.filter((volume) => siteOf(volume, event) === site);
  const [volume] = volumes;
  const gray = volume?.dose && grayOf(volume.dose);
  if (!volume || volumes.length > 1 || gray === undefined) return undefined;
  const isWhole = event.volumes.length === 1;
  const fractions = volume.fractions ?? (isWhole ? event.fractionsDelivered : undefined);
  return { event, gray, fractions };
}

function grayOf({ value, unit, code, comparator }: Quantity): number | undefined {
  if (comparator !== undefined) return undefined;
  const name = code ?? unit;
  return name === "Gy" ? value : name === "cGy" ? value / 100 : undefined;
}

function partWords({ gray, fractions }: Part, text: Text): string {
  const dose = `${formatNumber(gray, text.lang)}\u00a0Gy`;
  return fractions === undefined ? dose : text("treatment.fractions", { dose, fractions });
}
