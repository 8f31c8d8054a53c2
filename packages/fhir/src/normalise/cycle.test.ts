import { describe, expect, it } from "vitest";
import { cycleOf } from "./cycle.js";

const cycleNumbered = (valueInteger: number) =>
  cycleOf([{ url: "https://ipo.example/fhir/StructureDefinition/treatment-cycle", valueInteger }]);

describe("the number of a cycle", () => {
  it("is read as it stands", () => {
    expect(cycleNumbered(3)).toEqual({ number: 3 });
  });

  it.each([2.5, -9007199254740992, 2 ** 60])("is none where no count can be %d", (value) => {
    expect(cycleNumbered(value)).toBeUndefined();
  });
});
