import { describe, expect, it } from "vitest";
import { completenessOf } from "../terminology/lookups.js";
import { completenessStates } from "./completeness.js";
import { systems } from "./systems.js";

const concept = (system: string, code: string) => ({ coding: [{ system, code }] });

describe("completenessOf", () => {
  it("says which track reporting is incomplete on", () => {
    expect(completenessOf(concept(systems.completeness, "medication-incomplete"))).toMatchObject({
      state: "incomplete",
      tracks: ["treatment"],
      label: { sv: "Läkemedelsrapportering ej komplett" },
    });
  });

  it("H9: keeps none known, not asked, blocked and pending apart", () => {
    const stateOf = (system: string, code: string) => completenessOf(concept(system, code))?.state;
    const states = [
      stateOf(systems.listEmptyReason, "nilknown"),
      stateOf(systems.listEmptyReason, "notasked"),
      stateOf(systems.listEmptyReason, "withheld"),
      stateOf(systems.completeness, "pending"),
      stateOf(systems.completeness, "incomplete"),
    ];
    expect(states).toEqual(["none-known", "not-asked", "blocked", "pending", "incomplete"]);
  });

  it("reads codes only", () => {
    expect(
      completenessOf({ coding: [{ code: "pending" }], text: "Läkemedelsrapportering ej komplett" }),
    ).toBeUndefined();
    expect(completenessOf(undefined)).toBeUndefined();
    expect(completenessStates).toHaveLength(18);
  });
});
