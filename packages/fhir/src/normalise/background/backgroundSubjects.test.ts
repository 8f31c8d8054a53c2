import { describe, expect, it } from "vitest";
import { readBundle } from "../../readBundle.js";
import { bundleOf } from "../../testing/bundleOf.js";
import { otherResources } from "../other/otherResources.js";

/** The element in which each type names its patient. */
const patientElements: ReadonlyMap<string, string> = new Map([
  ["AllergyIntolerance", "patient"],
  ["BodyStructure", "patient"],
  ["Composition", "subject"],
  ["Consent", "patient"],
  ["DocumentReference", "subject"],
  ["FamilyMemberHistory", "patient"],
  ["Immunization", "patient"],
  ["List", "subject"],
  ["Media", "subject"],
  ["Basic", "subject"],
  ["ClinicalImpression", "subject"],
  ["Communication", "subject"],
  ["CommunicationRequest", "subject"],
  ["DetectedIssue", "patient"],
  ["Device", "patient"],
  ["DeviceRequest", "subject"],
  ["DeviceUseStatement", "subject"],
  ["DocumentManifest", "subject"],
  ["Flag", "subject"],
  ["Goal", "subject"],
  ["GuidanceResponse", "subject"],
  ["ImmunizationEvaluation", "patient"],
  ["ImmunizationRecommendation", "patient"],
  ["MolecularSequence", "patient"],
  ["NutritionOrder", "patient"],
  ["RequestGroup", "subject"],
  ["RiskAssessment", "subject"],
  ["SupplyDelivery", "patient"],
  ["SupplyRequest", "deliverTo"],
  ["VisionPrescription", "patient"],
]);

const patients = ["1", "2"].map((id) => ({ resourceType: "Patient", id }));

/** A resource that has a name in whichever element its type has it. */
function resourceOf(resourceType: string, patient: string): object {
  const words = { text: "x" };
  return {
    resourceType,
    id: "r",
    code: words,
    type: resourceType === "MolecularSequence" ? "dna" : words,
    description: resourceType === "Goal" ? words : "x",
    category: resourceType === "AllergyIntolerance" ? [] : [words],
    vaccineCode: words,
    relationship: words,
    title: "x",
    topic: words,
    codeCodeableConcept: words,
    itemCodeableConcept: words,
    device: { display: "x" },
    moduleUri: "x",
    targetDisease: words,
    recommendation: [{ vaccineCode: [words] }],
    oralDiet: { type: [words] },
    lensSpecification: [{ product: words }],
    [patientElements.get(resourceType) ?? ""]: { reference: `Patient/${patient}` },
  };
}

describe("whose a resource is", () => {
  it("is known for every type of the generic table", () => {
    expect([...otherResources.keys()].filter((type) => !patientElements.has(type))).toEqual([]);
  });

  it.each([...patientElements.keys()])("a %s is shown for its own patient alone", (type) => {
    const fateFor = (patient: string) => {
      const input = bundleOf(...patients, resourceOf(type, patient));
      const { record, account } = readBundle(input, { patientId: "1" });
      return [account.entry[2]?.fate, account.entry[2]?.reason, record?.events.length];
    };
    expect(fateFor("1")).toEqual(["listed", "no-time", 1]);
    expect(fateFor("2")).toEqual(["withheld", "other-patient", 0]);
  });

  it("a Device that is nobody's supports others, among however many patients", () => {
    const device = { resourceType: "Device", id: "d", type: { text: "x" } };
    expect(readBundle(device).account.entry).toMatchObject([{ reason: "supporting" }]);
    expect(
      readBundle(bundleOf(...patients, device), { patientId: "1" }).account.entry[2],
    ).toMatchObject({ fate: "unsupported", reason: "supporting" });
  });
});
