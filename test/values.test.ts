import { describeEvent, layoutReadouts, layoutTimeline, tableOf } from "@ipo/layout";
import { anchorOf, isDated, type ClinicalEvent, type EpochMs } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { bundleText, nowOf, patients, readPatient } from "./support/patients.js";

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every resource of a bundle by `Type/id`, also of bundles inside it; ids that stand twice are left out. */
function resourcesOf(bundle: unknown): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  const twice = new Set<string>();
  const walk = (value: unknown): void => {
    if (!isObject(value)) return;
    const entries = Array.isArray(value.entry) ? value.entry : [];
    for (const entry of entries) {
      const resource = isObject(entry) ? entry.resource : undefined;
      if (!isObject(resource)) continue;
      if (resource.resourceType === "Bundle") walk(resource);
      const key = `${String(resource.resourceType)}/${String(resource.id)}`;
      if (found.has(key)) twice.add(key);
      found.set(key, resource);
    }
  };
  walk(bundle);
  for (const key of twice) found.delete(key);
  return found;
}

/** The number and comparator at the head of a text, read back without the code that wrote it. */
function readBack(text: string): {
  readonly number: number;
  readonly comparator: string | undefined;
} {
  const plain = text.replace(/[\u00a0\u202f]/g, " ");
  const match = /^([<>≤≥])? ?(−)?([\d ]*\d(?:[.,]\d+)?)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/.exec(plain);
  if (!match) throw new Error(`no number in "${text}"`);
  const [, sign, minus, digits = "", exponent = ""] = match;
  const power = [...exponent]
    .map((character) => (character === "⁻" ? "-" : String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(character))))
    .join("");
  const number = Number(
    `${minus ? "-" : ""}${digits.replace(/ /g, "").replace(",", ".")}${power ? `e${power}` : ""}`,
  );
  return {
    number,
    comparator: sign === undefined ? undefined : { "<": "<", ">": ">", "≤": "<=", "≥": ">=" }[sign],
  };
}

/** Every date text anywhere in a resource. */
function datesIn(value: unknown): string[] {
  if (typeof value === "string")
    return /^\d{4}(-\d{2})?(-\d{2})?(T.*)?$/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(datesIn);
  return isObject(value) ? Object.values(value).flatMap(datesIn) : [];
}

function timeTexts({ time }: ClinicalEvent): string[] {
  const points =
    time.kind === "point" ? [time.at] : time.kind === "period" ? [time.start, time.end] : [];
  return points.flatMap((point) => (point ? [point.text] : []));
}

/** A fact that two sources state is drawn once, as the event that names the other. */
const isDrawn = ({ time, duplicateOf }: ClinicalEvent) =>
  isDated(time) && duplicateOf === undefined;

/** The name of the number in the middle of the symptom wheel. */
const CENTRE = "livskvalitet";
const isWheelCentre = (event: ClinicalEvent) =>
  event.kind === "promScore" && event.instrument === "ipo-wheel";

describe.each(patients)("$id: not one value differs on its way", (patient) => {
  const { record, account } = readPatient(patient);
  const resources = resourcesOf(JSON.parse(bundleText(patient)));
  const options = { width: 1600, lang: "sv" as const, now: nowOf(record) };
  const anchors = record.events.flatMap(({ time }) => anchorOf(time) ?? []);
  const viewport = {
    start: (Math.min(...anchors) - 1) as EpochMs,
    end: (Math.max(...anchors) + 86_400_000 * 400) as EpochMs,
  };
  const scene = layoutTimeline(record, { ...options, viewport });
  const rows = new Map(tableOf(record, options).map((row) => [row.eventId, row]));
  const marks = scene.tracks.flatMap((track) => track.marks);
  const labels = new Map<string, string[]>();
  for (const { events, label } of marks)
    for (const id of events) labels.set(id, [...(labels.get(id) ?? []), label ?? ""]);
  const observed = record.events.flatMap((event) =>
    "value" in event && event.value && "kind" in event.value && event.value.kind === "quantity"
      ? [{ event, quantity: event.value.quantity }]
      : [],
  );

  it("bundle to record: numbers, comparators and units", () => {
    let walked = 0;
    for (const { event, quantity } of observed) {
      const raw = resources.get(event.source);
      if (!raw || event.id !== event.source) continue;
      walked += 1;
      const source = isObject(raw.valueQuantity) ? raw.valueQuantity : { value: raw.valueInteger };
      expect(
        [quantity.value, quantity.comparator, quantity.unit, quantity.code],
        event.source,
      ).toEqual([source.value, source.comparator, source.unit, source.code]);
    }
    expect(walked).toBeGreaterThan(0);
  });

  it("bundle to record: every date is one that stands in its own resource, letter by letter", () => {
    for (const event of record.events) {
      const raw = resources.get(event.source);
      if (!raw) continue;
      const dates = datesIn(raw);
      for (const text of timeTexts(event)) expect(dates, event.id).toContain(text);
    }
  });

  it("record to table and details: the number reads back as it was", () => {
    for (const { event, quantity } of observed) {
      const value = rows.get(event.id)?.value.replace(/^(ECOG|Karnofsky|Lansky) /, "") ?? "";
      if (event.kind === "symptom" && event.level !== undefined) continue;
      expect(readBack(value), event.id).toEqual({
        number: quantity.value,
        comparator: quantity.comparator,
      });
      const fact = describeEvent(record, event.id, options)?.facts.find(({ id }) => id === "value");
      expect(readBack(fact?.value ?? ""), event.id).toEqual({
        number: quantity.value,
        comparator: quantity.comparator,
      });
    }
  });

  it("record to scene: every dated event has a mark, and its words are those of the table", () => {
    for (const event of record.events.filter(isDrawn)) {
      const own = labels.get(event.id);
      expect(own, event.id).toBeDefined();
      const row = rows.get(event.id);
      const isAlone = marks.some((mark) => mark.events.length === 1 && mark.events[0] === event.id);
      if (!isAlone || !row || event.kind === "promForm") continue;
      const words = own?.join(" ") ?? "";
      expect(words, event.id).toContain(row.value);
      for (const text of timeTexts(event)) expect(words, event.id).toContain(text.slice(0, 10));
    }
  });

  it("what two sources state is drawn once, and the row of the other says as which", () => {
    for (const event of record.events.filter(({ duplicateOf }) => duplicateOf !== undefined)) {
      expect(labels.get(event.id), event.id).toBeUndefined();
      expect(labels.get(event.duplicateOf ?? ""), event.id).toBeDefined();
      expect(rows.get(event.id)?.note, event.id).toContain(event.duplicateOf);
    }
  });

  it("scene to readout: at each value's own time the column says that value", () => {
    for (const { event, quantity } of observed.filter(
      ({ event }) =>
        isDrawn(event) &&
        ["lab", "vitalSign", "promScore", "performanceStatus"].includes(event.kind),
    )) {
      const at = anchorOf(event.time) as EpochMs;
      const own = layoutReadouts(record, scene, at, options).find(({ events }) =>
        events.includes(event.id),
      );
      expect(own, event.id).toBeDefined();
      const said = (own?.text ?? "").replace(
        `${scene.tracks.find(({ id }) => id === own?.trackId)?.label}: `,
        "",
      );
      // Where a strip holds several things, such as the dimensions of a form, each number stands after its own name.
      const names = [rows.get(event.id)?.what ?? "", ...(isWheelCentre(event) ? [CENTRE] : [])];
      const named = said.split(", ").flatMap((part) => {
        const name = names.find((words) => part.startsWith(`${words} `));
        return name === undefined ? [] : [part.slice(name.length + 1)];
      });
      const numbers =
        named.length > 0
          ? named
          : said
              .replace(/^(ECOG|Karnofsky|Lansky) /, "")
              // Values of one time stand side by side; the two parts of a blood pressure as `142/88`.
              .split(/ · |(?<=\d)\/(?=\d)/)
              .map((part) =>
                part.replace(/^(?:≈\u202f?|prel\. |rättat |ändrat |status okänd )/, ""),
              );
      const shown = numbers.flatMap((part) => (/^[<>≤≥−\d]/.test(part) ? [readBack(part)] : []));
      const expected = Number(quantity.value.toPrecision(5));
      expect(shown, event.id).toContainEqual({ number: expected, comparator: quantity.comparator });
    }
  });

  it("the account: what it calls drawn has a mark or stands in the header, what it calls listed is in the table", () => {
    const bySource = new Map<string, ClinicalEvent[]>();
    for (const event of record.events)
      for (const path of [event.path, ...(event.duplicates ?? [])])
        bySource.set(path, [...(bySource.get(path) ?? []), event]);
    for (const entry of account.entry) {
      const own = bySource.get(`${entry.path}.resource`) ?? bySource.get(entry.path) ?? [];
      if (entry.fate === "drawn" && entry.reason === "event")
        expect(
          own.some(({ id }) => labels.has(id)),
          entry.path,
        ).toBe(true);
      if (entry.fate === "listed" && entry.reason === "no-time")
        expect(
          own.some(({ id }) => rows.has(id)),
          entry.path,
        ).toBe(true);
      if (entry.fate === "withheld" || entry.fate === "invalid")
        expect(own, entry.path).toEqual([]);
    }
  });
});
