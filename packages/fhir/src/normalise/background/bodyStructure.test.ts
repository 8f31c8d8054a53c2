import { describe, expect, it } from "vitest";
import { readBundle } from "../../readBundle.js";
import { readEvents } from "../../testing/readEvents.js";

const structure = { resourceType: "BodyStructure", id: "1", patient: { reference: "Patient/1" } };
const location = { coding: [{ code: "76752008", display: "Breast" }] };

describe("a BodyStructure", () => {
  it("is named by its description, else its location, else its morphology", () => {
    const morphology = { text: "Tumör" };
    const locationQualifier = [{ text: "Vänster" }];
    expect(
      readEvents({ ...structure, active: true, location, morphology, locationQualifier }).events,
    ).toMatchObject([
      {
        kind: "bodyStructure",
        time: { kind: "undated" },
        status: "active",
        code: location,
        location,
        morphology,
        qualifier: [{ text: "Vänster" }],
      },
    ]);
    expect(readEvents({ ...structure, location, description: "Bröst" }).events).toMatchObject([
      { code: { ...location, text: "Bröst" } },
    ]);
    expect(readEvents({ ...structure, morphology }).events).toMatchObject([{ code: morphology }]);
  });

  it("that says nothing of itself only supports others, and nothing is wrong with that", () => {
    const { account, issues } = readBundle({ ...structure, identifier: [{ value: "T1" }] });
    expect(account.entry).toMatchObject([{ fate: "unsupported", reason: "supporting" }]);
    expect(issues).toEqual([]);
  });
});
