import { describe, expect, it } from "vitest";
import { normalisers } from "../normalise/normalisers.js";
import { notClinicalTypes, supportingTypes, unsupportedReasonOf } from "./unsupportedReason.js";

/** The resource types of FHIR R4, 4.0.1 (hl7.org/fhir/R4/valueset-resource-types.html): 148 with the two abstract ones, which no resource has. */
const R4_TYPES = `
  Account ActivityDefinition AdverseEvent AllergyIntolerance Appointment AppointmentResponse AuditEvent Basic Binary
  BiologicallyDerivedProduct BodyStructure Bundle CapabilityStatement CarePlan CareTeam CatalogEntry ChargeItem
  ChargeItemDefinition Claim ClaimResponse ClinicalImpression CodeSystem Communication CommunicationRequest
  CompartmentDefinition Composition ConceptMap Condition Consent Contract Coverage CoverageEligibilityRequest
  CoverageEligibilityResponse DetectedIssue Device DeviceDefinition DeviceMetric DeviceRequest DeviceUseStatement
  DiagnosticReport DocumentManifest DocumentReference EffectEvidenceSynthesis Encounter Endpoint EnrollmentRequest
  EnrollmentResponse EpisodeOfCare EventDefinition Evidence EvidenceVariable ExampleScenario ExplanationOfBenefit
  FamilyMemberHistory Flag Goal GraphDefinition Group GuidanceResponse HealthcareService ImagingStudy Immunization
  ImmunizationEvaluation ImmunizationRecommendation ImplementationGuide InsurancePlan Invoice Library Linkage List
  Location Measure MeasureReport Media Medication MedicationAdministration MedicationDispense MedicationKnowledge
  MedicationRequest MedicationStatement MedicinalProduct MedicinalProductAuthorization
  MedicinalProductContraindication MedicinalProductIndication MedicinalProductIngredient
  MedicinalProductInteraction MedicinalProductManufactured MedicinalProductPackaged MedicinalProductPharmaceutical
  MedicinalProductUndesirableEffect MessageDefinition MessageHeader MolecularSequence NamingSystem NutritionOrder
  Observation ObservationDefinition OperationDefinition OperationOutcome Organization OrganizationAffiliation
  Parameters Patient PaymentNotice PaymentReconciliation Person PlanDefinition Practitioner PractitionerRole Procedure
  Provenance Questionnaire QuestionnaireResponse RelatedPerson RequestGroup ResearchDefinition
  ResearchElementDefinition ResearchStudy ResearchSubject RiskAssessment RiskEvidenceSynthesis Schedule
  SearchParameter ServiceRequest Slot Specimen SpecimenDefinition StructureDefinition StructureMap Subscription
  Substance SubstanceNucleicAcid SubstancePolymer SubstanceProtein SubstanceReferenceInformation
  SubstanceSourceMaterial SubstanceSpecification SupplyDelivery SupplyRequest Task TerminologyCapabilities TestReport
  TestScript ValueSet VerificationResult VisionPrescription`
  .trim()
  .split(/\s+/);

describe("the types of FHIR R4", () => {
  it("are 146, each in exactly one place: read, supporting or not clinical", () => {
    const places = [[...normalisers.keys()], [...supportingTypes], [...notClinicalTypes]];
    expect(R4_TYPES).toHaveLength(146);
    expect(places.flat().sort()).toEqual([...R4_TYPES].sort());
  });
});

describe("unsupportedReasonOf", () => {
  it.each([
    ["Practitioner", "supporting"],
    ["Device", "supporting"],
    ["ExplanationOfBenefit", "not-clinical"],
    ["NutritionIntake", "type-not-read"],
    ["constructor", "type-not-read"],
  ])("says of %s that it is %s", (type, reason) => {
    expect(unsupportedReasonOf(type)).toBe(reason);
  });
});
