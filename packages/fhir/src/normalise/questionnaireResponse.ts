import { findPromScale, instrumentOfQuestionnaire, systems } from "@ipo/clinical";
import type { ClinicalEvent, CodeableConcept, PromFormEvent } from "@ipo/model";
import { defined } from "../defined.js";
import { eventStatusOf } from "../fate/eventStatus.js";
import { stringOf } from "../json.js";
import {
  QuestionnaireResponse,
  type FhirQuestionnaireResponse,
} from "../schema/questionnaireResponse.js";
import { parseResource, type ReadContext } from "./context.js";
import { eventBaseOf } from "./eventBase.js";
import { readItems, type ReadItem } from "./questionnaireItems.js";
import { firstTime, pointTime } from "./time.js";

const forms: ReadonlyMap<string, PromFormEvent["form"]> = new Map([
  ["completed", "completed"],
  ["in-progress", "in-progress"],
  ["amended", "amended"],
  ["stopped", "stopped"],
]);

/**
 * A QuestionnaireResponse as a form, and as a score where an item is defined to be the total of an instrument.
 * Totals are taken as answered and never added up.
 */
export function normaliseQuestionnaireResponse(context: ReadContext): ClinicalEvent[] | undefined {
  const resource = parseResource(QuestionnaireResponse, context);
  if (!resource) return undefined;
  const questionnaire = questionnaireOf(resource.questionnaire);
  const instrument =
    questionnaire === undefined ? undefined : instrumentOfQuestionnaire(questionnaire)?.id;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([pointTime(resource.authored, "authored", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: titleOf(questionnaire, context),
      actors: [resource.author],
      related: {
        basedOn: resource.basedOn,
        partOf: resource.partOf,
        encounter: resource.encounter,
      },
    },
    context,
  );
  const items = readItems(resource.item ?? [], context);
  const form: PromFormEvent = {
    kind: "promForm",
    ...base,
    form: forms.get(resource.status ?? "") ?? "unknown",
    items: items.map(({ definition: _definition, ...item }) => item),
    ...defined({ instrument, questionnaire }),
  };
  return [form, ...items.flatMap((item) => scoreOf(item, base))];
}

function questionnaireOf(
  questionnaire: FhirQuestionnaireResponse["questionnaire"],
): string | undefined {
  return typeof questionnaire === "string"
    ? questionnaire
    : (questionnaire?.reference ?? questionnaire?.identifier?.value);
}

/** The form's title, when its Questionnaire is in the input. */
function titleOf(questionnaire: string | undefined, context: ReadContext): CodeableConcept {
  const entry = context.index.byCanonical.get(questionnaire?.split("|", 1)[0] ?? "");
  return { coding: [], ...defined({ text: entry && stringOf(entry.resource, "title") }) };
}

function scoreOf(
  { definition, linkId, text, answer }: ReadItem,
  base: ReturnType<typeof eventBaseOf>,
): ClinicalEvent[] {
  const loinc = /loinc\.org.*\/(\d+-\d)$/.exec(definition ?? "")?.[1];
  if (loinc === undefined) return [];
  const code = { coding: [{ system: systems.loinc, code: loinc }], ...defined({ text }) };
  const scale = findPromScale(code);
  const value = answer[0];
  if (!scale || !value) return [];
  return [
    {
      kind: "promScore",
      ...base,
      id: `${base.id}#item-${linkId ?? loinc}`,
      code,
      value,
      instrument: scale.instrument,
      scale: scale.id,
    },
  ];
}
