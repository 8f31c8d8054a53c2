import type { ClinicalEvent, FamilyCondition } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { FamilyMemberHistory, type FhirFamilyMemberHistory } from "../../schema/background.js";
import { normaliseConcept, optionalConcept } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { periodText } from "../periodText.js";
import { quantityText, rangeText } from "../quantity.js";
import { firstTime } from "../time.js";

/**
 * A FamilyMemberHistory as one event without a time: it is about a relative's life, and `date` is only when it was
 * written down. The relative's name is left out on purpose; the relationship says who it is.
 */
export function normaliseFamilyMemberHistory(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(FamilyMemberHistory, context);
  const conditions = resource.condition ?? [];
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: normaliseConcept(resource.relationship),
      recorded: [resource.date, "date"],
      related: { reasonReference: resource.reasonReference },
      note: [...(resource.note ?? []), ...conditions.flatMap(({ note }) => note ?? [])],
    },
    context,
  );
  const { bornString, bornDate, bornPeriod, ageAge, ageRange, ageString } = resource;
  return [
    {
      kind: "familyHistory",
      ...base,
      conditions: conditions.map(conditionOf),
      ...defined({
        sex: optionalConcept(resource.sex),
        born: bornDate ?? periodText(bornPeriod) ?? bornString,
        age: quantityText(ageAge) ?? rangeText(ageRange) ?? ageString,
        deceased: deceasedOf(resource),
      }),
    },
  ];
}

function deceasedOf(resource: FhirFamilyMemberHistory): string | undefined {
  const { deceasedDate, deceasedAge, deceasedRange, deceasedString, deceasedBoolean } = resource;
  return (
    deceasedDate ??
    quantityText(deceasedAge) ??
    rangeText(deceasedRange) ??
    deceasedString ??
    deceasedBoolean?.toString()
  );
}

function conditionOf(
  condition: NonNullable<FhirFamilyMemberHistory["condition"]>[number],
): FamilyCondition {
  const { onsetAge, onsetRange, onsetPeriod, onsetString } = condition;
  return {
    code: normaliseConcept(condition.code),
    ...defined({
      outcome: optionalConcept(condition.outcome),
      onset:
        quantityText(onsetAge) ?? rangeText(onsetRange) ?? periodText(onsetPeriod) ?? onsetString,
      contributedToDeath: condition.contributedToDeath,
    }),
  };
}
