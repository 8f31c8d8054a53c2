import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const code = (system: string, value: string) => ({ coding: [{ system, code: value }] });

describe("a radiology report", () => {
  const study = {
    resourceType: "ImagingStudy",
    id: "1",
    status: "available",
    started: "2024-05-02",
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

  it("stands for the examination, unless its study is there too", () => {
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

  it("keeps the results that it gathers", () => {
    expect(
      readEvents({ ...radiology, category: section, result: [{ reference: "Observation/1" }] })
        .events,
    ).toMatchObject([{ kind: "imaging", results: ["Observation/1"] }]);
  });

  it("is told by its section: any other report is no examination", () => {
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
