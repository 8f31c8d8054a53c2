/** An element of a resource by its path, such as `oralDiet.type`; `[x]` stands for any type, as in `occurrence[x]`. */
export type ElementPath = string;

/** An element whose words are shown, alone or as the parts of each of its repetitions, in this order. */
export type DetailElement =
  ElementPath | { readonly element: ElementPath; readonly parts: readonly ElementPath[] };

/** Where a resource of a type without a normaliser of its own keeps what is shown of it. */
export interface OtherResource {
  /** What names it: the first of these that says something. */
  readonly code: readonly ElementPath[];
  readonly category?: readonly ElementPath[];
  /** When it happened: the first of these that is stated. A request without an occurrence stands where it was made. */
  readonly time: readonly ElementPath[];
  /** When it was written down. */
  readonly recorded?: ElementPath;
  /** `status` unless stated. */
  readonly status?: ElementPath;
  readonly actors?: readonly ElementPath[];
  /** References kept as relations. */
  readonly related?: readonly ElementPath[];
  readonly details: readonly DetailElement[];
}

/** Elements as in FHIR R4, 4.0.1 (hl7.org/fhir/R4/resourcelist.html, the page of each type; 2019-11-01). */
export const otherResources: ReadonlyMap<string, OtherResource> = new Map<string, OtherResource>([
  [
    "Basic",
    {
      code: ["code"],
      time: [],
      recorded: "created",
      actors: ["author"],
      details: [],
    },
  ],
  [
    "ClinicalImpression",
    {
      code: ["code", "description", "summary"],
      time: ["effective[x]"],
      recorded: "date",
      actors: ["assessor"],
      related: [
        "encounter",
        "previous",
        "problem",
        "investigation.item",
        "finding.itemReference",
        "prognosisReference",
        "supportingInfo",
      ],
      details: [
        "description",
        "summary",
        { element: "investigation", parts: ["code", "item"] },
        { element: "finding", parts: ["itemCodeableConcept", "itemReference", "basis"] },
        "prognosisCodeableConcept",
        "protocol",
        "statusReason",
      ],
    },
  ],
  [
    "Communication",
    {
      code: ["topic", "reasonCode", "category", "payload.contentString"],
      category: ["category"],
      time: ["sent", "received"],
      actors: ["sender"],
      related: [
        "basedOn",
        "partOf",
        "inResponseTo",
        "about",
        "encounter",
        "reasonReference",
        "payload.contentReference",
      ],
      details: [
        "payload.content[x]",
        "reasonCode",
        "medium",
        "priority",
        "statusReason",
        "received",
      ],
    },
  ],
  [
    "CommunicationRequest",
    {
      code: ["reasonCode", "category", "payload.contentString"],
      category: ["category"],
      time: ["occurrence[x]", "authoredOn"],
      recorded: "authoredOn",
      actors: ["requester"],
      related: [
        "basedOn",
        "replaces",
        "about",
        "encounter",
        "reasonReference",
        "payload.contentReference",
      ],
      details: ["payload.content[x]", "reasonCode", "medium", "priority", "statusReason"],
    },
  ],
  [
    "DetectedIssue",
    {
      code: ["code", "detail"],
      time: ["identified[x]"],
      actors: ["author"],
      related: ["implicated", "evidence.detail"],
      details: [
        "severity",
        "detail",
        { element: "evidence", parts: ["code"] },
        { element: "mitigation", parts: ["action", "date"] },
      ],
    },
  ],
  [
    "Device",
    {
      code: ["type", "deviceName.name", "modelNumber"],
      time: [],
      related: ["parent", "definition"],
      details: [
        "deviceName.name",
        "manufacturer",
        "modelNumber",
        "lotNumber",
        "serialNumber",
        "manufactureDate",
        "expirationDate",
        "statusReason",
        "safety",
      ],
    },
  ],
  [
    "DeviceRequest",
    {
      code: ["codeCodeableConcept", "codeReference"],
      time: ["occurrence[x]", "authoredOn"],
      recorded: "authoredOn",
      actors: ["requester"],
      related: [
        "codeReference",
        "basedOn",
        "priorRequest",
        "encounter",
        "reasonReference",
        "supportingInfo",
      ],
      details: [
        "reasonCode",
        "priority",
        "performerType",
        { element: "parameter", parts: ["code", "value[x]"] },
      ],
    },
  ],
  [
    "DeviceUseStatement",
    {
      code: ["device", "reasonCode"],
      time: ["timing[x]"],
      recorded: "recordedOn",
      actors: ["source"],
      related: ["device", "basedOn", "derivedFrom", "reasonReference"],
      details: ["reasonCode", "bodySite"],
    },
  ],
  [
    "DocumentManifest",
    {
      code: ["type", "description"],
      time: [],
      recorded: "created",
      actors: ["author"],
      related: ["content", "related.ref"],
      details: ["description"],
    },
  ],
  [
    "Flag",
    {
      code: ["code"],
      category: ["category"],
      time: ["period"],
      actors: ["author"],
      related: ["encounter"],
      details: [],
    },
  ],
  [
    "Goal",
    {
      code: ["description"],
      category: ["category"],
      time: ["start[x]"],
      recorded: "statusDate",
      status: "lifecycleStatus",
      actors: ["expressedBy"],
      related: ["addresses", "outcomeReference"],
      details: [
        "startCodeableConcept",
        "achievementStatus",
        "priority",
        { element: "target", parts: ["measure", "detail[x]", "due[x]"] },
        "outcomeCode",
        "statusReason",
      ],
    },
  ],
  [
    "GuidanceResponse",
    {
      code: ["moduleCodeableConcept", "moduleCanonical", "moduleUri", "reasonCode"],
      time: ["occurrenceDateTime"],
      actors: ["performer"],
      related: ["encounter", "reasonReference", "result", "evaluationMessage"],
      details: ["reasonCode"],
    },
  ],
  [
    "ImmunizationEvaluation",
    {
      code: ["targetDisease"],
      time: ["date"],
      actors: ["authority"],
      related: ["immunizationEvent"],
      details: [
        "doseStatus",
        "doseStatusReason",
        "description",
        "series",
        "doseNumber[x]",
        "seriesDoses[x]",
      ],
    },
  ],
  [
    "ImmunizationRecommendation",
    {
      code: ["recommendation.vaccineCode", "recommendation.targetDisease"],
      time: ["date"],
      actors: ["authority"],
      related: [
        "recommendation.supportingImmunization",
        "recommendation.supportingPatientInformation",
      ],
      details: [
        {
          element: "recommendation",
          parts: [
            "vaccineCode",
            "targetDisease",
            "forecastStatus",
            "forecastReason",
            "description",
            "series",
            "doseNumber[x]",
            "seriesDoses[x]",
          ],
        },
        { element: "recommendation.dateCriterion", parts: ["code", "value"] },
      ],
    },
  ],
  [
    "MolecularSequence",
    {
      code: ["type"],
      time: [],
      actors: ["performer"],
      related: ["specimen", "device", "pointer", "variant.variantPointer"],
      details: [
        {
          element: "referenceSeq",
          parts: [
            "referenceSeqId",
            "referenceSeqString",
            "genomeBuild",
            "chromosome",
            "windowStart",
            "windowEnd",
          ],
        },
        {
          element: "variant",
          parts: ["start", "end", "observedAllele", "referenceAllele", "cigar"],
        },
        "observedSeq",
        "readCoverage",
      ],
    },
  ],
  [
    "NutritionOrder",
    {
      code: [
        "oralDiet.type",
        "supplement.type",
        "supplement.productName",
        "enteralFormula.baseFormulaType",
        "enteralFormula.baseFormulaProductName",
        "oralDiet.instruction",
      ],
      time: ["dateTime"],
      actors: ["orderer"],
      related: ["encounter", "allergyIntolerance"],
      details: [
        "oralDiet.instruction",
        { element: "oralDiet.nutrient", parts: ["modifier", "amount"] },
        { element: "oralDiet.texture", parts: ["modifier", "foodType"] },
        "oralDiet.fluidConsistencyType",
        { element: "supplement", parts: ["type", "productName", "quantity", "instruction"] },
        {
          element: "enteralFormula",
          parts: [
            "baseFormulaType",
            "baseFormulaProductName",
            "additiveType",
            "caloricDensity",
            "routeofAdministration",
            "maxVolumeToDeliver",
            "administrationInstruction",
          ],
        },
        "foodPreferenceModifier",
        "excludeFoodModifier",
      ],
    },
  ],
  [
    "RequestGroup",
    {
      code: ["code", "action.title"],
      time: ["authoredOn"],
      recorded: "authoredOn",
      actors: ["author"],
      related: [
        "basedOn",
        "replaces",
        "encounter",
        "reasonReference",
        "action.resource",
        "action.action.resource",
      ],
      details: [
        "reasonCode",
        "priority",
        { element: "action", parts: ["title", "description", "code", "timing[x]"] },
        { element: "action.action", parts: ["title", "description", "code", "timing[x]"] },
      ],
    },
  ],
  [
    "RiskAssessment",
    {
      code: ["code", "method", "prediction.outcome", "mitigation"],
      time: ["occurrence[x]"],
      actors: ["performer"],
      related: ["basedOn", "parent", "condition", "encounter", "reasonReference", "basis"],
      details: [
        "method",
        "reasonCode",
        {
          element: "prediction",
          parts: [
            "outcome",
            "probability[x]",
            "qualitativeRisk",
            "relativeRisk",
            "when[x]",
            "rationale",
          ],
        },
        "mitigation",
      ],
    },
  ],
  [
    "SupplyDelivery",
    {
      code: ["suppliedItem.itemCodeableConcept", "suppliedItem.itemReference", "type"],
      category: ["type"],
      time: ["occurrence[x]"],
      actors: ["supplier"],
      related: ["basedOn", "partOf", "suppliedItem.itemReference"],
      details: ["suppliedItem.quantity"],
    },
  ],
  [
    "SupplyRequest",
    {
      code: ["itemCodeableConcept", "itemReference"],
      category: ["category"],
      time: ["occurrence[x]", "authoredOn"],
      recorded: "authoredOn",
      actors: ["requester"],
      related: ["itemReference", "reasonReference"],
      details: [
        "quantity",
        "reasonCode",
        "priority",
        { element: "parameter", parts: ["code", "value[x]"] },
      ],
    },
  ],
  [
    "VisionPrescription",
    {
      code: ["lensSpecification.product"],
      time: ["dateWritten"],
      recorded: "created",
      actors: ["prescriber"],
      related: ["encounter"],
      details: [
        {
          element: "lensSpecification",
          parts: [
            "eye",
            "product",
            "sphere",
            "cylinder",
            "axis",
            "add",
            "power",
            "backCurve",
            "diameter",
            "duration",
            "color",
            "brand",
          ],
        },
      ],
    },
  ],
]);
