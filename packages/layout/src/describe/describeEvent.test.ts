import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { base, recordOf, when } from "../testing/makeEvent.js";
import { describeEvent } from "./describeEvent.js";

const factsOf = (events: ClinicalEvent[], { id }: ClinicalEvent) =>
  new Map(
    describeEvent(recordOf(events), id, { lang: "en" })?.facts.map((fact) => [fact.id, fact.value]),
  );

describe("describeEvent", () => {
  it("what is suspected and what is linked is named, keeps its reference, and stays a reference where the record lacks it", () => {
    const drug: ClinicalEvent = {
      kind: "medication",
      ...base("Docetaxel", when("2024-01-01")),
      resource: "administration",
    };
    const adverse: ClinicalEvent = {
      kind: "adverseEvent",
      ...base("Fever", when("2024-01-08")),
      suspects: [drug.source, "Procedure/9"],
      related: [{ relation: "encounter", source: drug.source }],
    };
    const facts = factsOf([drug, adverse], adverse);
    expect(facts.get("suspects")).toBe(`Docetaxel 2024-01-01 (${drug.source})\nProcedure/9`);
    expect(facts.has("related")).toBe(false);
    const response: ClinicalEvent = {
      kind: "response",
      ...base("RECIST", when("2024-03-01")),
      assesses: [],
      related: [{ relation: "focus", source: adverse.source }],
    };
    expect(factsOf([adverse, response], response).get("related")).toBe(
      `Fever 2024-01-08 (${adverse.source})`,
    );
  });

  it("a study has its DICOM id and its accession number", () => {
    const study: ClinicalEvent = {
      kind: "imaging",
      ...base("CT", when("2024-01-01")),
      modality: [],
      studyUid: "1.2.3",
      identifiers: [{ system: "urn:accession", value: "A-17" }],
    };
    const facts = factsOf([study], study);
    expect(facts.get("studyUid")).toBe("1.2.3");
    expect(facts.get("identifiers")).toBe("A-17 (urn:accession)");
  });

  it("the conclusion of a report is whole, with its line breaks", () => {
    const conclusion = `${"Adenocarcinoma. ".repeat(100)}\nRadical.`;
    const report: ClinicalEvent = {
      kind: "report",
      ...base("Pathology", when("2024-01-01")),
      category: [],
      results: [],
      conclusion,
    };
    expect(factsOf([report], report).get("conclusion")).toBe(conclusion);
  });
});
