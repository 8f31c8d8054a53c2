import { describe, expect, it } from "vitest";
import { readBundle } from "../../readBundle.js";
import { bundleOf } from "../../testing/bundleOf.js";
import { readEvents } from "../../testing/readEvents.js";
import { writeBundle } from "../../write/writeBundle.js";

const form = (more: object) => ({
  resourceType: "QuestionnaireResponse",
  id: "1",
  status: "completed",
  authored: "2024-05-02",
  ...more,
});
const itemsOf = (item: unknown[]) => {
  const [event] = readEvents(form({ item })).events;
  return event?.kind === "promForm" ? event.items : undefined;
};

describe("a QuestionnaireResponse", () => {
  it.each([
    ["completed", "completed"],
    ["in-progress", "in-progress"],
    ["stopped", "stopped"],
    ["amended", "amended"],
  ])("that is %s is a form of that state", (status, expected) => {
    expect(readEvents(form({ status })).events).toMatchObject([
      { kind: "promForm", form: expected, items: [] },
    ]);
  });

  it("keeps every kind of answer", () => {
    const answer = [
      { valueInteger: 2 },
      { valueDecimal: 0.5 },
      { valueString: "8" },
      { valueBoolean: true },
      { valueDate: "2024-05" },
      { valueCoding: { code: "LA6568-5", display: "Not at all" } },
    ];
    expect(itemsOf([{ linkId: "1", text: "Fråga", answer }])).toMatchObject([
      {
        linkId: "1",
        text: "Fråga",
        answer: [
          { kind: "quantity", quantity: { value: 2 } },
          { kind: "quantity", quantity: { value: 0.5 } },
          { kind: "text", text: "8" },
          { kind: "boolean", value: true },
          { kind: "time", at: { text: "2024-05" } },
          { kind: "coded", concept: { coding: [{ code: "LA6568-5" }] } },
        ],
      },
    ]);
  });

  it("keeps the points that stand only in an extension of the answer", () => {
    const valueCoding = {
      code: "LA6568-5",
      display: "Yes",
      extension: [
        { url: "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value", valueDecimal: 3 },
      ],
    };
    expect(itemsOf([{ linkId: "1", answer: [{ valueCoding }] }])?.[0]?.answer).toMatchObject([
      { kind: "coded" },
      { kind: "quantity", quantity: { value: 3 } },
    ]);
  });

  it("flattens groups in reading order and keeps questions without an answer", () => {
    const item = [
      {
        linkId: "1",
        item: [
          {
            linkId: "1.1",
            answer: [
              { valueString: "a", item: [{ linkId: "1.1.1", answer: [{ valueString: "b" }] }] },
            ],
          },
          { linkId: "1.2" },
        ],
      },
      { linkId: "2", answer: [{ valueString: "c" }] },
    ];
    expect(itemsOf(item)?.map(({ linkId }) => linkId)).toEqual(["1.1", "1.1.1", "1.2", "2"]);
  });

  it("ends on items nested without end", () => {
    let item: object = { linkId: "deep", answer: [{ valueString: "a" }] };
    for (let level = 0; level < 5000; level += 1) item = { item: [item] };
    expect(itemsOf([item])).toMatchObject([{ linkId: "deep" }]);
  });

  it("names its instrument and title where they are known, in R4 and in STU3 form", () => {
    const canonical = "https://ipo.example/fhir/Questionnaire/qlq-c30";
    const questionnaire = { resourceType: "Questionnaire", url: canonical, title: "EORTC QLQ-C30" };
    expect(
      readEvents(form({ questionnaire: `${canonical}|3.0` }), questionnaire).events,
    ).toMatchObject([{ instrument: "qlq-c30", code: { text: "EORTC QLQ-C30" } }]);
    expect(readEvents(form({ questionnaire: { identifier: { value: "case_7" } } }))).toMatchObject({
      events: [{ questionnaire: "case_7" }],
      issues: [],
    });
  });

  it("gives a score for an item defined as a total, and adds nothing up", () => {
    const item = [
      { linkId: "1", answer: [{ valueInteger: 3 }] },
      {
        linkId: "10",
        definition: "http://loinc.org/DataElement/44261-6",
        text: "Total",
        answer: [{ valueInteger: 12 }],
      },
    ];
    expect(readEvents(form({ item })).events).toMatchObject([
      { kind: "promForm" },
      {
        kind: "promScore",
        id: "QuestionnaireResponse/1#item-10",
        scale: "phq-9-total",
        value: { quantity: { value: 12 } },
      },
    ]);
  });

  it("has the words of its questions, and scores by their codes, from its Questionnaire", () => {
    const url = "https://hospital.example/Questionnaire/1";
    const questionnaire = {
      resourceType: "Questionnaire",
      url,
      item: [
        {
          linkId: "group",
          item: [
            { linkId: "1", text: "Trötthet?" },
            {
              linkId: "2",
              text: "Summa",
              code: [{ system: "http://loinc.org", code: "44261-6" }],
            },
          ],
        },
      ],
    };
    const item = [
      { linkId: "1", answer: [{ valueInteger: 2 }] },
      { linkId: "2", answer: [{ valueInteger: 12 }] },
      { linkId: "3", text: "Egen fråga" },
    ];
    expect(readEvents(form({ questionnaire: url, item }), questionnaire).events).toMatchObject([
      { items: [{ text: "Trötthet?" }, { text: "Summa" }, { text: "Egen fråga" }] },
      { kind: "promScore", scale: "phq-9-total", value: { quantity: { value: 12 } } },
    ]);
  });

  it("with an item that holds itself is read once", () => {
    const item: { linkId: string; answer: object[]; item?: unknown[] } = {
      linkId: "1",
      answer: [{ valueInteger: 1 }],
    };
    item.item = [item];
    expect(itemsOf([item])).toMatchObject([{ linkId: "1" }]);
  });

  it("is by whoever answered it where nobody wrote it down", () => {
    const source = { type: "Practitioner", display: "Anna" };
    expect(readEvents(form({ source })).events).toMatchObject([{ provenance: { author: "Anna" } }]);
  });

  it("reads the questions of a Questionnaire past what is none, and the first of two with one link", () => {
    const questionnaire = {
      ...{ resourceType: "Questionnaire", id: "q", url: "urn:q" },
      item: [
        1,
        { text: "no link" },
        { linkId: "1", text: "Trött?", item: [{ linkId: "1", text: "Ont?" }] },
      ],
    };
    const other = { resourceType: "Questionnaire", id: "r" };
    const response = form({
      questionnaire: "urn:q",
      item: [{ linkId: "1", answer: [{ valueInteger: 2 }] }],
    });
    expect(readEvents(other, questionnaire, response).events).toMatchObject([
      { kind: "promForm", items: [{ linkId: "1", text: "Trött?" }] },
    ]);
  });
});

describe("who answered a form", () => {
  const patient = { resourceType: "Patient", id: "p", name: [{ text: "Alva Barn" }] };
  const mother = {
    resourceType: "RelatedPerson",
    id: "m",
    patient: { reference: "Patient/p" },
    name: [{ text: "Mia Barn" }],
    relationship: [{ text: "Mamma" }],
  };
  const answeredBy = (source: object, ...others: object[]) =>
    readEvents(form({ subject: { reference: "Patient/p" }, source }), patient, mother, ...others)
      .events[0];

  it.each([
    [{ reference: "Patient/p" }, { type: "Patient" }],
    [
      { reference: "RelatedPerson/m" },
      { type: "RelatedPerson", relationship: [{ text: "Mamma" }] },
    ],
    [{ reference: "RelatedPerson/none" }, { type: "RelatedPerson" }],
    [{ reference: "PractitionerRole/1" }, { type: "Practitioner" }],
    [{ type: "Practitioner", display: "Dr Berg" }, { type: "Practitioner" }],
  ])("is told by type and relationship: %j", (source, respondent) => {
    expect(answeredBy(source)).toMatchObject({ respondent });
  });

  it.each([{ display: "Mia" }, { reference: "Patient/other" }, { reference: "Device/1" }])(
    "is not guessed: %j",
    (source) => expect(answeredBy(source)).not.toHaveProperty("respondent"),
  );

  it("is nobody where that is somebody else's relative", () => {
    const other = { ...mother, id: "x", patient: { reference: "Patient/q" } };
    expect(answeredBy({ reference: "RelatedPerson/x" }, other)).not.toHaveProperty("respondent");
  });

  it("is a relative without a name, also as the one who wrote the answers down", () => {
    const source = { reference: "RelatedPerson/m", display: "Mia Barn" };
    const { events } = readEvents(form({ source, author: source }), patient, mother);
    expect(events).toMatchObject([
      { author: { type: "RelatedPerson" }, respondent: { type: "RelatedPerson" } },
    ]);
    expect(JSON.stringify(events)).not.toContain("Mia");
  });

  it("stands with the scores and symptoms that are derived from the form", () => {
    const response = form({ id: "f", source: { reference: "RelatedPerson/m" } });
    const derived = {
      resourceType: "Observation",
      status: "final",
      effectiveDateTime: "2024-05-02",
      derivedFrom: [{ reference: "Condition/1" }, { reference: "QuestionnaireResponse/f" }],
      valueInteger: 3,
    };
    const loinc = (code: string) => ({ coding: [{ system: "http://loinc.org", code }] });
    const respondent = { type: "RelatedPerson", relationship: [{ text: "Mamma" }] };
    expect(
      readEvents(
        { ...derived, id: "1", code: loinc("44261-6") },
        { ...derived, id: "2", code: loinc("72514-3") },
        {
          ...response,
          item: [
            { linkId: "1", definition: "http://loinc.org/44261-6", answer: [{ valueInteger: 3 }] },
          ],
        },
        patient,
        mother,
      ).events,
    ).toMatchObject([
      { kind: "promScore", respondent },
      { kind: "symptom", respondent },
      { kind: "promForm", respondent },
      { kind: "promScore", respondent },
    ]);
  });

  it("is not told by a form that is withheld", () => {
    const response = form({
      id: "f",
      status: "entered-in-error",
      source: { reference: "RelatedPerson/m" },
    });
    const derived = {
      resourceType: "Observation",
      id: "1",
      status: "final",
      effectiveDateTime: "2024-05-02",
      code: { coding: [{ system: "http://loinc.org", code: "44261-6" }] },
      derivedFrom: [{ reference: "QuestionnaireResponse/f" }],
      valueInteger: 3,
    };
    expect(readEvents(derived, response, patient, mother).events[0]).not.toHaveProperty(
      "respondent",
    );
  });

  it.each([
    [{ reference: "RelatedPerson/m" }, { reference: "Patient/p" }],
    [{ reference: "Patient/p" }, { reference: "RelatedPerson/none" }],
    [{ type: "Practitioner", display: "Dr Berg" }, { display: "Dr Ask" }],
  ])("is written back as it was read: %j, %j", (source, author) => {
    const subject = { reference: "Patient/p" };
    const { record } = readBundle(bundleOf(patient, mother, form({ subject, source, author })));
    if (!record) throw new Error("no record");
    const written = writeBundle(record);
    expect(JSON.stringify(written)).not.toMatch(/Mia|record-field/);
    const again = readBundle(written).record?.events.map((event) => ({ ...event, path: "" }));
    expect(again).toEqual(record.events.map((event) => ({ ...event, path: "" })));
  });
});
