import type { Issue } from "@ipo/model";
import type { People, Person } from "./people.js";

/** The person the record is made for, or an issue that says why there is none. `unknown` stands for data that names nobody. */
export type Choice = { readonly person: Person } | { readonly issue: Issue };

/** Someone no resource names: the input holds clinical data without any subject. */
export const UNKNOWN_PERSON: Person = {
  key: "",
  id: "unknown",
  entry: undefined,
  conflict: undefined,
};

/**
 * Chooses whose record to make: the patient asked for, else the only Patient resource, else the only subject.
 * With several, nobody is chosen: two patients' data are never shown as one.
 */
export function choosePerson({ persons, subjects }: People, patientId: string | undefined): Choice {
  if (patientId !== undefined) return chooseById(persons, patientId);
  const withResource = persons.filter(({ entry }) => entry !== undefined);
  const candidates = withResource.length > 0 ? withResource : persons;
  if (candidates[0] && candidates.length === 1) return choiceOf(candidates[0]);
  if (candidates.length > 1) {
    return failed(
      "multiple-matches",
      `The input holds ${candidates.length} patients (${idsOf(candidates)}), so no record was made. Pass \`patientId\` to readBundle, or use readBundles to get one record for each.`,
    );
  }
  if (subjects.some((subject) => subject !== undefined)) return { person: UNKNOWN_PERSON };
  return failed(
    "not-found",
    "The input holds neither a Patient nor clinical data, so no record was made. Include the Patient, or resources with a subject.",
  );
}

/** The person, unless the id stands for two people: their data are never shown as one. */
export function choiceOf(person: Person): Choice {
  const { id, entry, conflict } = person;
  if (!entry || !conflict) return { person };
  return failed(
    "conflict",
    `The id ${id} stands for two people: ${entry.resourcePath} and ${conflict.resourcePath} state different identifiers or birth dates, so no record was made. Read each source by itself.`,
    conflict.resourcePath,
  );
}

function chooseById(persons: readonly Person[], patientId: string): Choice {
  const found = persons.filter(
    ({ id, key }) => patientId === id || patientId === `Patient/${id}` || patientId === key,
  );
  if (found[0] && found.length === 1) return choiceOf(found[0]);
  const held = persons.length === 0 ? "It holds no patient." : `It holds ${idsOf(persons)}.`;
  return found.length === 0
    ? failed("not-found", `The patient asked for is not in the input. ${held} Check \`patientId\`.`)
    : failed(
        "multiple-matches",
        "Several patients of the input have the id asked for. Pass the full address of one of them as `patientId`.",
      );
}

/** At most ten ids, so that the message stays readable. */
function idsOf(persons: readonly Person[]): string {
  const ids = persons.slice(0, 10).map(({ id }) => id);
  return [...ids, ...(persons.length > ids.length ? ["…"] : [])].join(", ");
}

function failed(code: string, diagnostics: string, expression = "$"): Choice {
  return { issue: { severity: "error", code, expression, diagnostics } };
}
