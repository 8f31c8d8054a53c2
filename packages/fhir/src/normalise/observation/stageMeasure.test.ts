import type { EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { readBundle } from "../../readBundle.js";
import { writeBundle } from "../../write/writeBundle.js";

const bundle = {
  resourceType: "Bundle",
  type: "collection",
  entry: [
    { resource: { resourceType: "Patient", id: "1" } },
    {
      resource: {
        resourceType: "Observation",
        id: "breslow",
        status: "final",
        subject: { reference: "Patient/1" },
        code: {
          coding: [{ system: "http://snomed.info/sct", code: "106243009" }],
          text: "Breslow",
        },
        effectiveDateTime: "2021-05-17",
        valueQuantity: { value: 3.6, comparator: ">", unit: "mm" },
      },
    },
  ],
};
const stageOf = (input: unknown) =>
  readBundle(input).record?.events.find(
    (event): event is EventOfKind<"stage"> => event.kind === "stage",
  );

describe("a staging that is a measure", () => {
  it("H1: keeps its number, unit and comparator, and is written as a quantity again", () => {
    const stage = stageOf(bundle);
    expect(stage?.quantity).toEqual({ value: 3.6, comparator: ">", unit: "mm" });
    const { record } = readBundle(bundle);
    expect(record && stageOf(writeBundle(record))?.quantity).toEqual(stage?.quantity);
  });
});
