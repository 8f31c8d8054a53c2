import { describe, expect, it } from "vitest";
import { readEvents } from "../testing/readEvents.js";

const code = (system: string, value: string) => ({ coding: [{ system, code: value }] });

describe("an AdverseEvent", () => {
  const event = {
    resourceType: "AdverseEvent",
    id: "1",
    actuality: "actual",
    event: { text: "Neuropati" },
    date: "2025-02-01",
  };
  const grade = code("https://ipo.example/fhir/CodeSystem/ctcae-grade", "3");

  it("has the grade as stated, its suspects, and the day or the period stated", () => {
    const extension = [
      {
        url: "https://ipo.example/fhir/StructureDefinition/adverse-event-period",
        valuePeriod: { start: "2025-02-01", end: "2025-06" },
      },
    ];
    const suspectEntity = [{ instance: { reference: "MedicationStatement/1" } }];
    expect(readEvents({ ...event, severity: grade, suspectEntity }).events).toMatchObject([
      {
        kind: "adverseEvent",
        grade: 3,
        suspects: ["MedicationStatement/1"],
        time: { kind: "point" },
      },
    ]);
    expect(readEvents({ ...event, extension }).events).toMatchObject([
      { time: { kind: "period", end: { text: "2025-06" } } },
    ]);
  });

  it("began when it was detected where nothing says when it occurred, and keeps how it was judged", () => {
    const causality = [{ assessment: { text: "trolig" }, productRelatedness: "dosberoende" }];
    const undated = { ...event, date: undefined };
    const suspectEntity = [{ instance: { reference: "MedicationStatement/1" }, causality }];
    expect(readEvents({ ...undated, detected: "2025-03-01", suspectEntity }).events).toMatchObject([
      {
        time: { kind: "point", at: { text: "2025-03-01" } },
        note: ["causality: trolig", "causality: dosberoende"],
      },
    ]);
    expect(readEvents({ ...event, detected: "2025-03-01" }).events).toMatchObject([
      { time: { at: { text: "2025-02-01" } }, note: ["detected: 2025-03-01"] },
    ]);
  });

  it("has no grade where none is stated", () => {
    expect(readEvents({ ...event, severity: { text: "severe" } }).events[0]).not.toHaveProperty(
      "grade",
    );
  });
});

describe("a CarePlan", () => {
  const plan = {
    resourceType: "CarePlan",
    id: "1",
    status: "active",
    intent: "plan",
    period: { start: "2024-11" },
  };
  const line = [code("https://ipo.example/fhir/CodeSystem/care-plan-category", "line-of-therapy")];

  it("is a line of therapy only where its category says so, with the number its title ends in", () => {
    expect(readEvents({ ...plan, category: line, title: "Linje 3" }).events).toMatchObject([
      { kind: "carePlan", category: "line-of-therapy", line: 3, code: { text: "Linje 3" } },
    ]);
    const [curative] = readEvents({ ...plan, category: line, title: "Kurativt" }).events;
    expect(curative).toMatchObject({ category: "line-of-therapy" });
    expect(curative).not.toHaveProperty("line");
    expect(readEvents({ ...plan, title: "Linje 3" }).events).toMatchObject([{ category: "plan" }]);
  });

  it("without a period is undated, whenever it was made", () => {
    expect(
      readEvents({ ...plan, title: "A", period: undefined, created: "2024-11-01" }).events,
    ).toMatchObject([
      { time: { kind: "undated" }, provenance: { recorded: { text: "2024-11-01" } } },
    ]);
  });

  it("of a tumour conference is the conference, on its day, with what was decided", () => {
    const category = [
      code(
        "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/CodeSystem/mii-cs-onko-therapieplanung-typ",
        "praeth",
      ),
    ];
    const activity = [
      { detail: { code: { text: "Operation" } } },
      { detail: { code: { text: "Chemotherapie" } } },
    ];
    expect(
      readEvents({ ...plan, period: undefined, created: "2021-06-20", category, activity }).events,
    ).toMatchObject([
      {
        kind: "careEvent",
        category: "mdk",
        decision: "Operation; Chemotherapie",
        time: { at: { text: "2021-06-20" } },
      },
    ]);
  });
});

describe("an Encounter", () => {
  it("is an admission for stays and a visit for the rest", () => {
    const encounter = {
      resourceType: "Encounter",
      id: "1",
      status: "finished",
      period: { start: "2024-05-02" },
      type: [{ text: "Återbesök" }],
    };
    expect(readEvents({ ...encounter, class: { code: "IMP" } }).events).toMatchObject([
      { kind: "careEvent", category: "admission", code: { text: "Återbesök" } },
    ]);
    expect(readEvents({ ...encounter, class: { code: "AMB" } }).events).toMatchObject([
      { category: "visit", status: "completed" },
    ]);
  });
});

describe("imaging", () => {
  const study = {
    resourceType: "ImagingStudy",
    id: "1",
    status: "available",
    started: "2024-05-02",
    modality: [{ code: "PT" }, { code: "CT" }, { code: "PT" }],
  };
  const radiology = {
    resourceType: "DiagnosticReport",
    id: "2",
    status: "final",
    effectiveDateTime: "2024-05-02",
    code: { text: "DT buk" },
    conclusion: "Regress",
  };
  const section = [code("http://terminology.hl7.org/CodeSystem/v2-0074", "RAD")];

  it("from a study has its modalities once and its name", () => {
    expect(readEvents({ ...study, procedureCode: [{ text: "PSMA-PET" }] }).events).toMatchObject([
      { kind: "imaging", code: { text: "PSMA-PET" }, modality: [{ code: "PT" }, { code: "CT" }] },
    ]);
    expect(readEvents({ ...study, description: "PET-DT" }).events).toMatchObject([
      { code: { text: "PET-DT" } },
    ]);
  });

  it("from a radiology report stands for the examination, unless its study is there too", () => {
    expect(readEvents({ ...radiology, category: section }).events).toMatchObject([
      { kind: "imaging", conclusion: "Regress" },
    ]);
    const both = readEvents(study, {
      ...radiology,
      category: section,
      imagingStudy: [{ reference: "ImagingStudy/1" }],
    }).events;
    expect(both.map(({ kind }) => kind)).toEqual(["imaging", "report"]);
  });

  it("keeps the address of its pictures, its sides, and the words that are no name", () => {
    const identifier = [{ system: "urn:dicom:uid", value: "urn:oid:1.2.3" }];
    const series = [{ description: "Axial", laterality: { display: "vänster" } }];
    expect(
      readEvents({
        ...study,
        identifier,
        series,
        procedureCode: [{ text: "DT buk" }],
        description: "Kontroll",
        reasonCode: [{ text: "smärta" }],
      }).events,
    ).toMatchObject([
      {
        studyUid: "1.2.3",
        note: [
          "description: Kontroll",
          "reasonCode: smärta",
          "laterality: vänster",
          "series.description: Axial",
        ],
      },
    ]);
  });

  it("keeps the results that the report of an examination gathers", () => {
    expect(
      readEvents({ ...radiology, category: section, result: [{ reference: "Observation/1" }] })
        .events,
    ).toMatchObject([{ kind: "imaging", results: ["Observation/1"] }]);
  });

  it("is not any other report", () => {
    const results = [{ reference: "Observation/1" }];
    expect(
      readEvents({
        ...radiology,
        category: [code("http://terminology.hl7.org/CodeSystem/v2-0074", "LAB")],
        result: results,
      }).events,
    ).toMatchObject([{ kind: "report", results: ["Observation/1"] }]);
  });
});

describe("a DiagnosticReport", () => {
  const report = {
    resourceType: "DiagnosticReport",
    id: "1",
    status: "final",
    effectiveDateTime: "2024-05-02",
    code: { text: "PAD" },
  };
  const narrative = (status: string) => ({ text: { status, div: "<div>Ingen <b>växt</b></div>" } });

  it("keeps its files as described, its pictures, and results that are only named", () => {
    expect(
      readEvents({
        ...report,
        presentedForm: [{ contentType: "application/pdf", title: "Svar" }],
        media: [{ link: { reference: "Media/1" } }],
        result: [{ display: "Blodstatus" }],
      }).events,
    ).toMatchObject([
      {
        attachments: [{ contentType: "application/pdf", title: "Svar" }],
        related: [{ relation: "media.link", source: "Media/1" }],
        note: ["result: Blodstatus"],
        results: [],
      },
    ]);
  });

  it("that is nothing but its narrative says what that says, unless it only repeats the fields", () => {
    expect(readEvents({ ...report, ...narrative("additional") }).events).toMatchObject([
      { conclusion: "Ingen växt" },
    ]);
    for (const fields of [
      narrative("generated"),
      { ...narrative("additional"), result: [{ reference: "Observation/1" }] },
    ])
      expect(readEvents({ ...report, ...fields }).events[0]).not.toHaveProperty("conclusion");
  });
});

describe("a Specimen", () => {
  it("keeps the state it was in, which bears on its results", () => {
    const collection = { collectedDateTime: "2024-05", method: { text: "venprov" } };
    expect(
      readEvents({
        resourceType: "Specimen",
        id: "1",
        type: { text: "Blod" },
        collection,
        condition: [{ text: "hemolys" }],
      }).events,
    ).toMatchObject([{ note: ["method: venprov", "condition: hemolys"] }]);
  });

  it("stands at its collection, and one with nothing of its own only supports others", () => {
    const specimen = { resourceType: "Specimen", id: "1", type: { text: "Biopsi" } };
    expect(
      readEvents({ ...specimen, collection: { collectedDateTime: "2024-05" } }).events,
    ).toMatchObject([{ kind: "specimen", time: { at: { text: "2024-05" } } }]);
    expect(readEvents({ resourceType: "Specimen", id: "1" })).toEqual({ events: [], issues: [] });
  });
});
