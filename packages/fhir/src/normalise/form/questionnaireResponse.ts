import { systems } from "@ipo/clinical";
import type { ClinicalEvent, PromFormEvent } from "@ipo/model";
import { defined, omit } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { stringOf } from "../../json.js";
import {
  QuestionnaireResponse,
  type FhirQuestionnaireResponse,
} from "../../schema/questionnaireResponse.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { respondentOf } from "./respondent.js";
import { readItems, type ReadItem } from "./questionnaireItems.js";
import { questionsOf } from "./questionnaireTexts.js";
import { firstTime, pointTime } from "../time.js";

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
export function normaliseQuestionnaireResponse(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(QuestionnaireResponse, context);
  const questionnaire = questionnaireOf(resource.questionnaire);
  const asked = context.index.byCanonical.get(questionnaire?.split("|", 1)[0] ?? "");
  const instrument =
    questionnaire === undefined
      ? undefined
      : context.terminology.instrumentOfQuestionnaire(questionnaire)?.id;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([pointTime(resource.authored, "authored", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: { coding: [], ...defined({ text: asked && stringOf(asked.resource, "title") }) },
      // Someone who is near the patient is told by the relationship, and not by name.
      actors: [resource.author, resource.source].filter(
        (reference) => respondentOf(reference, context)?.type !== "RelatedPerson",
      ),
      related: {
        basedOn: resource.basedOn,
        partOf: resource.partOf,
        encounter: resource.encounter,
      },
    },
    context,
  );
  const items = readItems(resource.item ?? [], asked ? questionsOf(asked) : new Map(), context);
  const respondent = respondentOf(resource.source, context);
  const writer = respondentOf(resource.author, context);
  const author = writer?.type === "Practitioner" ? undefined : writer;
  const form: PromFormEvent = {
    kind: "promForm",
    ...base,
    form: forms.get(resource.status ?? "") ?? "unknown",
    items: items.map((item) => omit(item, "definition", "question")),
    ...defined({ instrument, questionnaire, respondent, author }),
  };
  return [
    form,
    ...items.flatMap((item) => scoreOf(item, { ...base, ...defined({ respondent }) }, context)),
  ];
}

function questionnaireOf(
  questionnaire: FhirQuestionnaireResponse["questionnaire"],
): string | undefined {
  return typeof questionnaire === "string"
    ? questionnaire
    : (questionnaire?.reference ?? questionnaire?.identifier?.value);
}

/** The score of an item that is a total of an instrument by its definition, or by the code of its question. */
function scoreOf(
  { definition, question, linkId, text, answer }: ReadItem,
  base: ReturnType<typeof eventBaseOf> & Pick<PromFormEvent, "respondent">,
  { terminology }: ReadContext,
): ClinicalEvent[] {
  const loinc = /loinc\.org.*\/(\d+-\d)$/.exec(definition ?? "")?.[1];
  const coding =
    loinc === undefined ? (question?.code.coding ?? []) : [{ system: systems.loinc, code: loinc }];
  const code = { coding, ...defined({ text }) };
  const scale = terminology.findPromScale(code);
  const value = answer[0];
  if (!scale || !value) return [];
  return [
    {
      kind: "promScore",
      ...base,
      id: `${base.id}#item-${linkId ?? scale.id}`,
      code,
      value,
      instrument: scale.instrument,
      scale: scale.id,
    },
  ];
}
