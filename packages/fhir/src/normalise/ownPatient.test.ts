import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

const patient = {
  resourceType: "Patient",
  id: "p",
  name: [{ family: "Ek", given: ["Eva", "Li"] }],
};
const observation = {
  resourceType: "Observation",
  id: "1",
  status: "final",
  subject: { reference: "Patient/p" },
  code: { text: "Hb" },
  effectiveDateTime: "2024-05-02",
};
const authorOf = (performer: object, more: object = {}) =>
  readBundle(bundleOf(patient, { ...observation, performer: [performer], ...more })).record
    ?.events[0]?.provenance.author;

describe("the patient's own name", () => {
  it.each(["Eva Li Ek", "Ek, Eva", " eva  EK "])("is no author's: %s", (display) => {
    expect(authorOf({ display })).toBeUndefined();
  });

  it("leaves others their names, also where they share a part of it", () => {
    expect(authorOf({ display: "Eva Berg" })).toBe("Eva Berg");
    expect(authorOf({ display: "Ek" })).toBe("Ek");
  });

  it("is known by a reference or words that are those of the subject, where that leads nowhere", () => {
    const answer = {
      resourceType: "QuestionnaireResponse",
      id: "q",
      status: "completed",
      authored: "2024-05-02",
      item: [{ linkId: "1", text: "a", answer: [{ valueInteger: 1 }] }],
    };
    const read = (author: object) =>
      readBundle(
        bundleOf({ ...answer, subject: { reference: "urn:uuid:x", display: "Bo Ask" }, author }),
      ).record?.events[0]?.provenance.author;
    expect(read({ reference: "urn:uuid:x", display: "Bo A." })).toBeUndefined();
    expect(read({ display: "Ask, Bo" })).toBeUndefined();
    expect(read({ display: "Dr Berg" })).toBe("Dr Berg");
  });
});

describe("a relative of a patient whose identity is protected", () => {
  const relative = { type: "RelatedPerson", display: "Sara" };
  const author = (security: readonly object[]) =>
    readBundle(
      bundleOf({ ...patient, meta: { security } }, { ...observation, performer: [relative] }),
    ).record?.events[0]?.provenance.author;

  it("is no author by name, and stays one where no label protects", () => {
    expect(author([{ code: "Sekretessmarkering " }])).toBeUndefined();
    expect(author([{}, { code: "HTEST" }])).toBe("Sara");
  });

  it("is also protected by a label on another version of the patient", () => {
    const labelled = { ...patient, meta: { security: [{ code: "skyddadFolkbokforing" }] } };
    const words = { ...observation, valueString: "Eva Ek ringde" };
    const { record } = readBundle(bundleOf(patient, labelled, words));
    expect(record?.patient.isProtected).toBe(true);
    expect(record?.events[0]).toMatchObject({ value: { text: "[…] ringde" } });
  });
});
