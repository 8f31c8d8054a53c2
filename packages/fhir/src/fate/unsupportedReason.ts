import type { FateReason } from "@ipo/model";

/** Types that are read only for the names and codes they lend to events. */
export const supportingTypes: ReadonlySet<string> = new Set([
  "Binary",
  "BiologicallyDerivedProduct",
  "DeviceDefinition",
  "HealthcareService",
  "Location",
  "Medication",
  "MedicationKnowledge",
  "Organization",
  "OrganizationAffiliation",
  "Patient",
  "Practitioner",
  "PractitionerRole",
  "Provenance",
  "Questionnaire",
  "RelatedPerson",
  "ResearchStudy",
  "Substance",
]);

/** Types that state nothing about a patient's health: money, scheduling, conformance, definitions, exchange. */
export const notClinicalTypes: ReadonlySet<string> = new Set([
  // Money and insurance.
  "Account",
  "ChargeItem",
  "ChargeItemDefinition",
  "Claim",
  "ClaimResponse",
  "Contract",
  "Coverage",
  "CoverageEligibilityRequest",
  "CoverageEligibilityResponse",
  "EnrollmentRequest",
  "EnrollmentResponse",
  "ExplanationOfBenefit",
  "InsurancePlan",
  "Invoice",
  "PaymentNotice",
  "PaymentReconciliation",
  // Scheduling, and who is who.
  "AppointmentResponse",
  "Endpoint",
  "Group",
  "Person",
  "Schedule",
  "Slot",
  "VerificationResult",
  // Conformance and terminology.
  "CapabilityStatement",
  "CodeSystem",
  "CompartmentDefinition",
  "ConceptMap",
  "ExampleScenario",
  "GraphDefinition",
  "ImplementationGuide",
  "MessageDefinition",
  "NamingSystem",
  "OperationDefinition",
  "SearchParameter",
  "StructureDefinition",
  "StructureMap",
  "TerminologyCapabilities",
  "TestReport",
  "TestScript",
  "ValueSet",
  // Definitions, knowledge and evidence.
  "ActivityDefinition",
  "CatalogEntry",
  "EffectEvidenceSynthesis",
  "EventDefinition",
  "Evidence",
  "EvidenceVariable",
  "Library",
  "Measure",
  "MeasureReport",
  "ObservationDefinition",
  "PlanDefinition",
  "ResearchDefinition",
  "ResearchElementDefinition",
  "RiskEvidenceSynthesis",
  "SpecimenDefinition",
  // Products as such, without a patient.
  "DeviceMetric",
  "MedicinalProduct",
  "MedicinalProductAuthorization",
  "MedicinalProductContraindication",
  "MedicinalProductIndication",
  "MedicinalProductIngredient",
  "MedicinalProductInteraction",
  "MedicinalProductManufactured",
  "MedicinalProductPackaged",
  "MedicinalProductPharmaceutical",
  "MedicinalProductUndesirableEffect",
  "SubstanceNucleicAcid",
  "SubstancePolymer",
  "SubstanceProtein",
  "SubstanceReferenceInformation",
  "SubstanceSourceMaterial",
  "SubstanceSpecification",
  // Exchange and traces of it.
  "AuditEvent",
  "Bundle",
  "Linkage",
  "MessageHeader",
  "OperationOutcome",
  "Parameters",
  "Subscription",
]);

/** Types that are read into events only where the resource names a patient, and otherwise lend their names alone. */
const SUPPORTING_WITHOUT_PATIENT: ReadonlySet<string> = new Set(["Device"]);

/**
 * Why a resource that gives no events is not shown: it lends its names to others (a Device that is nobody's too), its
 * type states nothing clinical, or its type is not one of FHIR R4 (hl7.org/fhir/R4/resourcelist.html).
 */
export function unsupportedReasonOf(resourceType: string): FateReason {
  if (supportingTypes.has(resourceType) || SUPPORTING_WITHOUT_PATIENT.has(resourceType))
    return "supporting";
  return notClinicalTypes.has(resourceType) ? "not-clinical" : "type-not-read";
}
