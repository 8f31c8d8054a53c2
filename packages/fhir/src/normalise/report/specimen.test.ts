import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

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
