import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

describe("an ImagingStudy", () => {
  const study = {
    resourceType: "ImagingStudy",
    id: "1",
    status: "available",
    started: "2024-05-02",
    modality: [{ code: "PT" }, { code: "CT" }, { code: "PT" }],
  };

  it("has its modalities once and its name", () => {
    expect(readEvents({ ...study, procedureCode: [{ text: "PSMA-PET" }] }).events).toMatchObject([
      { kind: "imaging", code: { text: "PSMA-PET" }, modality: [{ code: "PT" }, { code: "CT" }] },
    ]);
    expect(readEvents({ ...study, description: "PET-DT" }).events).toMatchObject([
      { code: { text: "PET-DT" } },
    ]);
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
});
