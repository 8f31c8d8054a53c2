import type { Bundle } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { bundleText, nowOf, patients, readPatient } from "../support/patients.js";
import { questionsById } from "./questionsById.js";
import { resourcesOf } from "./question.js";
import { screenOf } from "./screen.js";

describe.each(Object.entries(questionsById))("at the conference about %s", (id, questions) => {
  const patient = patients.find((own) => own.id === id);
  if (!patient) throw new Error(`no example patient ${id}`);
  const { record } = readPatient(patient);
  const screen = screenOf(record, nowOf(record));
  const resources = resourcesOf(JSON.parse(bundleText(patient)) as Bundle);

  it.each(questions)("$ask", ({ answer, see }) => {
    const words = answer(resources);
    expect(words.trim()).not.toBe("");
    expect(see(screen)).toContain(words);
  });

  it("ten questions are asked", () => {
    expect(questions.length).toBeGreaterThanOrEqual(10);
  });
});
