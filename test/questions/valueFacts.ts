import { changeOf, dayOf, numberOf, numbersOf, resourceOf, valueOf } from "./bundleFacts.js";
import type { Resources } from "./question.js";

/** The newest number of a name with its day: `81 mm, 2025-02-19`. */
export function latestOf(resources: Resources, name: string): string {
  const latest = numbersOf(resources, name).at(-1);
  if (!latest) throw new Error(`no number of ${name}`);
  return `${valueOf(resources, latest.id ?? "")}, ${dayOf(latest)}`;
}

/** The lowest number of a name within some days, with its day. */
export function lowestIn(
  resources: Resources,
  name: string,
  { start, end }: { readonly start: string; readonly end: string },
): string {
  const [lowest] = numbersOf(resources, name)
    .filter((own) => start <= dayOf(own) && (end === "" || dayOf(own) <= end))
    .sort((a, b) => numberOf(a) - numberOf(b));
  if (!lowest) throw new Error(`no number of ${name}`);
  return `${valueOf(resources, lowest.id ?? "")}, ${dayOf(lowest)}`;
}

/** How far the newest number of a name is from the last one known on a day: `+66,7 från 2024-08-27`. */
export function changeSince(resources: Resources, name: string, day: string): string {
  const numbers = numbersOf(resources, name);
  const before = numbers.filter((own) => dayOf(own) <= day).at(-1);
  const latest = numbers.at(-1);
  if (!before || !latest) throw new Error(`no number of ${name} on ${day}`);
  return `${changeOf(numberOf(latest) - numberOf(before))} från ${dayOf(before)}`;
}

const absences: Readonly<Record<string, string>> = {
  "asked-declined": "avböjde att svara",
  "not-asked": "ej tillfrågad",
};

/** Why an observation has no value, and its day. */
export function absenceOf(resources: Resources, id: string): string {
  const own = resourceOf(resources, "Observation", id);
  const [{ code = "" } = {}] = own.dataAbsentReason?.coding ?? [];
  const words = absences[code];
  if (words === undefined) throw new Error(`${id} has a value`);
  return `${words}, ${dayOf(own)}`;
}

/** When a preliminary value was taken, in the words of a picture that says that it is not final. */
export function preliminaryOf(resources: Resources, id: string): string {
  const { status, effectiveDateTime = "" } = resourceOf(resources, "Observation", id);
  if (status !== "preliminary") throw new Error(`${id} is not preliminary`);
  const [, day = "", minute = "", zone = ""] =
    /^(.{10})T(.{5}).*([+-].{5})$/.exec(effectiveDateTime) ?? [];
  return `${day} ${minute} (${zone}), preliminärt`;
}
