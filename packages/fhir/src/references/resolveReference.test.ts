import { describe, expect, it } from "vitest";
import { runSteps } from "../steps/steps.js";
import { inputOf } from "../testing/inputOf.js";
import { referenceIndexOf } from "./referenceIndex.js";
import { resolveReference, type ReferenceLike } from "./resolveReference.js";

function sourceFrom(
  target: ReferenceLike,
  entries: readonly { fullUrl?: string; resource: object }[],
): string | undefined {
  const input = inputOf({ resourceType: "Bundle", entry: entries });
  const index = runSteps(referenceIndexOf(input.entries));
  const from = input.entries[0];
  if (!from?.resource) throw new Error("the first entry holds a resource");
  return resolveReference(target, from, index)?.resourcePath;
}

const observation = { resource: { resourceType: "Observation", id: "1" } };
const patient = { resourceType: "Patient", id: "p" };

describe("resolveReference", () => {
  it("finds a relative reference by type and id, with or without version", () => {
    const entries = [observation, { resource: patient }];
    expect(sourceFrom({ reference: "Patient/p" }, entries)).toBe("Bundle.entry[1].resource");
    expect(sourceFrom({ reference: "Patient/p/_history/2" }, entries)).toBe(
      "Bundle.entry[1].resource",
    );
    expect(sourceFrom({ reference: "Patient/q" }, entries)).toBeUndefined();
  });

  it("finds an entry by its exact address, also one that is no uuid", () => {
    const entries = [observation, { fullUrl: "urn:uuid:Patient/TEST-7", resource: patient }];
    expect(sourceFrom({ reference: "urn:uuid:Patient/TEST-7" }, entries)).toBe(
      "Bundle.entry[1].resource",
    );
  });

  it("finds urn:uuid:<id> where no address is stated", () => {
    expect(sourceFrom({ reference: "urn:uuid:p" }, [observation, { resource: patient }])).toBe(
      "Bundle.entry[1].resource",
    );
  });

  it("takes a relative reference from the server of its own entry", () => {
    const entries = [
      { fullUrl: "http://b.example/Observation/1", resource: observation.resource },
      { fullUrl: "http://a.example/Patient/p", resource: patient },
      { fullUrl: "http://b.example/Patient/p", resource: patient },
    ];
    expect(sourceFrom({ reference: "Patient/p" }, entries)).toBe("Bundle.entry[2].resource");
  });

  it("does not take a resource of one server for that of another", () => {
    const entries = [observation, { fullUrl: "http://a.example/Patient/p", resource: patient }];
    expect(sourceFrom({ reference: "http://a.example/Patient/p" }, entries)).toBe(
      "Bundle.entry[1].resource",
    );
    expect(sourceFrom({ reference: "http://b.example/Patient/p" }, entries)).toBeUndefined();
  });

  it("does not take a relative reference to a resource that claims another server", () => {
    const elsewhere = { fullUrl: "http://a.example/Patient/p", resource: patient };
    const from = { fullUrl: "http://b.example/Observation/1", resource: observation.resource };
    const reference = "Patient/p";
    expect(sourceFrom({ reference }, [from, elsewhere])).toBeUndefined();
    expect(sourceFrom({ reference }, [observation, elsewhere])).toBe("Bundle.entry[1].resource");
    expect(sourceFrom({ reference }, [from, { resource: patient }])).toBe(
      "Bundle.entry[1].resource",
    );
  });

  it("leads nowhere where it fits several, and to the first of several versions", () => {
    const at = (server: string) => ({
      fullUrl: `http://${server}.example/Patient/p`,
      resource: patient,
    });
    const reference = "Patient/p";
    expect(sourceFrom({ reference }, [observation, at("a"), at("b")])).toBeUndefined();
    expect(sourceFrom({ reference }, [observation, at("a"), at("a")])).toBe(
      "Bundle.entry[1].resource",
    );
  });

  it("finds contained resources, in the entry itself only", () => {
    const holder = {
      resource: {
        resourceType: "MedicationRequest",
        id: "1",
        contained: [{ resourceType: "Medication", id: "med" }],
      },
    };
    expect(sourceFrom({ reference: "#med" }, [holder])).toBe(
      "Bundle.entry[0].resource.contained[0]",
    );
    expect(sourceFrom({ reference: "#med" }, [observation, holder])).toBeUndefined();
  });

  it("follows conditional and logical references by identifier", () => {
    const practitioner = {
      resource: { resourceType: "Practitioner", identifier: [{ system: "urn:hsa", value: "SE1" }] },
    };
    expect(
      sourceFrom({ reference: "Practitioner?identifier=urn:hsa|SE1" }, [observation, practitioner]),
    ).toBe("Bundle.entry[1].resource");
    expect(
      sourceFrom({ reference: "Practitioner?identifier=urn%3Ahsa%7CSE1" }, [
        observation,
        practitioner,
      ]),
    ).toBe("Bundle.entry[1].resource");
    expect(
      sourceFrom({ type: "Practitioner", identifier: { system: "urn:hsa", value: "SE1" } }, [
        observation,
        practitioner,
      ]),
    ).toBe("Bundle.entry[1].resource");
    expect(
      sourceFrom({ reference: "Practitioner?identifier=%E0%A4%A" }, [observation, practitioner]),
    ).toBeUndefined();
  });

  it("takes an identifier without a system for one without a system only", () => {
    const identifier = [{ value: "SE1" }];
    const bare = { resource: { resourceType: "Practitioner", id: "a", identifier } };
    const known = {
      resource: {
        resourceType: "Practitioner",
        id: "b",
        identifier: [null, {}, { system: "urn:hsa", value: "SE1" }],
      },
    };
    const odd = { resource: { resourceType: "Practitioner", id: "c", identifier: "SE1" } };
    const entries = [observation, odd, known, bare];
    for (const reference of ["Practitioner?identifier=SE1", "Practitioner?identifier=|SE1"])
      expect(sourceFrom({ reference }, entries)).toBe("Bundle.entry[3].resource");
    expect(sourceFrom({ type: "Practitioner", identifier: { value: "SE1" } }, entries)).toBe(
      "Bundle.entry[3].resource",
    );
    expect(sourceFrom({ reference: "Practitioner?identifier=urn:hsa|SE1" }, entries)).toBe(
      "Bundle.entry[2].resource",
    );
    expect(sourceFrom({ reference: "urn:a?identifier=SE1" }, entries)).toBeUndefined();
    expect(sourceFrom({ identifier: { value: "SE1" } }, entries)).toBeUndefined();
  });

  it("leads nowhere where an id alone fits resources of two types", () => {
    const entries = [observation, { resource: patient }];
    const group = { resource: { resourceType: "Group", id: "p" } };
    expect(sourceFrom({ reference: "urn:uuid:p" }, entries)).toBe("Bundle.entry[1].resource");
    expect(sourceFrom({ reference: "urn:uuid:p" }, [...entries, group])).toBeUndefined();
  });

  it("takes the first of contained resources with one id, and passes over what is none", () => {
    const contained = [1, {}, { id: "a" }, { resourceType: "Medication", id: "a" }];
    const holder = { resource: { resourceType: "MedicationRequest", id: "1", contained } };
    expect(sourceFrom({ reference: "#a" }, [holder])).toBe("Bundle.entry[0].resource.contained[2]");
    expect(sourceFrom({ reference: "#b" }, [holder])).toBeUndefined();
  });

  it("leads to an absolute address without its version, and to a resource that states none", () => {
    const fullUrl = "http://a.example/Patient/p";
    expect(
      sourceFrom({ reference: `${fullUrl}/_history/2` }, [
        observation,
        { fullUrl, resource: patient },
      ]),
    ).toBe("Bundle.entry[1].resource");
    expect(sourceFrom({ reference: fullUrl }, [observation, { resource: patient }])).toBe(
      "Bundle.entry[1].resource",
    );
    expect(sourceFrom({ reference: "1:2" }, [observation, { resource: patient }])).toBeUndefined();
  });
});
