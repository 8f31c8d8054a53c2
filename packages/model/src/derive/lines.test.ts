import { describe, expect, it } from "vitest";
import type { Relation } from "../events/base.js";
import type { ClinicalEvent } from "../events/clinicalEvent.js";
import { linesOf } from "./lines.js";

const base = {
  path: "",
  time: { kind: "undated" as const },
  status: "active" as const,
  code: { coding: [] },
  provenance: {},
};
const named = (source: string, related: readonly Relation[] = []) => ({
  ...base,
  id: source,
  source,
  related: [...related],
});
const plan = (source: string, related?: readonly Relation[]): ClinicalEvent => ({
  kind: "carePlan",
  category: "line-of-therapy",
  activities: [],
  ...named(source, related),
});
const drug = (source: string, related?: readonly Relation[]): ClinicalEvent => ({
  kind: "medication",
  resource: "administration",
  regimen: "FOLFOX",
  ...named(source, related),
});
const to = (relation: string, source: string): Relation => ({ relation, source });
const members = (...events: ClinicalEvent[]) =>
  linesOf({ events }).map(({ line, events: own }) => [line.id, own.map(({ id }) => id)]);

describe("linesOf", () => {
  it("gathers what leads to the line through orders and courses, in the record's order", () => {
    expect(
      members(
        drug("Administration/1", [to("request", "Request/1")]),
        plan("CarePlan/1"),
        drug("Request/1", [to("basedOn", "CarePlan/1")]),
        drug("Administration/2"),
      ),
    ).toEqual([["CarePlan/1", ["Administration/1", "Request/1"]]]);
  });

  it("gathers what the activities name, and what belongs to that", () => {
    expect(
      members(
        plan("CarePlan/1", [
          to("activity.reference", "Request/1"),
          to("activity.reference", "Request/absent"),
          to("addresses", "Condition/1"),
        ]),
        drug("Request/1"),
        drug("Administration/1", [to("request", "Request/1")]),
      ),
    ).toEqual([["CarePlan/1", ["Request/1", "Administration/1"]]]);
  });

  it("puts nothing into a line that only mentions it", () => {
    expect(
      members(plan("CarePlan/1"), drug("Administration/1", [to("derivedFrom", "CarePlan/1")])),
    ).toEqual([["CarePlan/1", []]]);
  });

  it("leaves what belongs to a line within another to the inner one, also in a circle", () => {
    expect(
      members(
        plan("CarePlan/1", [to("partOf", "CarePlan/2")]),
        plan("CarePlan/2", [to("partOf", "CarePlan/1")]),
        drug("A", [to("basedOn", "CarePlan/2"), to("partOf", "B")]),
        drug("B", [to("partOf", "A")]),
      ),
    ).toEqual([
      ["CarePlan/1", []],
      ["CarePlan/2", ["A", "B"]],
    ]);
  });

  it("takes an episode of care that is coded as a line, and no other plan or contact", () => {
    const system = "https://ipo.example/fhir/CodeSystem/care-plan-category";
    const coded = { coding: [{ system, code: "line-of-therapy" }] };
    const episode = (source: string, rest: object): ClinicalEvent =>
      ({ kind: "careEvent", category: "episode", ...named(source), ...rest }) as ClinicalEvent;
    expect(
      members(
        episode("EpisodeOfCare/1", { code: coded }),
        episode("EpisodeOfCare/2", { code: { coding: [], text: "Line of therapy 2" } }),
        episode("Encounter/2", { code: coded, category: "visit" }),
        { ...plan("CarePlan/3"), category: "plan" } as ClinicalEvent,
        episode("Encounter/1", {
          category: "visit",
          related: [to("episodeOfCare", "EpisodeOfCare/1")],
        }),
        drug("Administration/1", [to("context", "Encounter/1")]),
        { ...drug("Condition/1"), related: undefined } as unknown as ClinicalEvent,
      ),
    ).toEqual([["EpisodeOfCare/1", ["Encounter/1", "Administration/1"]]]);
  });
});
