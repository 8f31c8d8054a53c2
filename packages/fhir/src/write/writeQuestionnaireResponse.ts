import { systems } from "@ipo/clinical";
import type {
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from "fhir/r4";
import type { ClinicalEvent, ObservationValue, PromItem } from "@ipo/model";
import type { EventGroup } from "./eventGroup.js";
import { extensionUrls, NOT_STATED } from "./extensions.js";
import { writeRespondent } from "./writeRespondent.js";
import { actorsOf, oneRelatedIn, relatedIn } from "./reference.js";
import { writeStatus } from "./status.js";
import { writeQuantity } from "./quantity.js";
import { writeTime } from "./time.js";
import { oneIdentifier, resourceBaseOf, type WriteContext } from "./writeContext.js";

/** A form with its answers. A score that was read from an item stays in that item, with the definition that names it. */
export function writeQuestionnaireResponse(
  group: EventGroup,
  { subject }: WriteContext,
): QuestionnaireResponse {
  const { events } = group;
  const form = events.find((event) => event.kind === "promForm");
  const first = form ?? events[0];
  const { dateTime, words } = writeTime(first.time);
  const author = form?.author && writeRespondent(form.author, "author", subject);
  const source = form?.respondent && writeRespondent(form.respondent, "source", subject);
  const definitions = new Map(events.flatMap((event) => definitionOf(event, group.source)));
  return {
    resourceType: "QuestionnaireResponse",
    ...resourceBaseOf(group),
    ...oneIdentifier(group),
    basedOn: relatedIn(first, "basedOn"),
    partOf: relatedIn(first, "partOf"),
    questionnaire: form?.questionnaire,
    status: writeStatus(first, { nearest: FORM_STATUS }),
    subject,
    encounter: oneRelatedIn(first, "encounter"),
    authored: dateTime,
    _authored: words,
    contained: [author, source].flatMap((one) => one?.contained ?? []),
    author: author?.reference ?? actorsOf(first.provenance)[0],
    source: source?.reference,
    item: (form?.items ?? []).map((item) => writeItem(item, definitions)),
  };
}

function definitionOf({ id, code }: ClinicalEvent, source: string): [string, string][] {
  const linkId = /^#item-(.*)$/s.exec(id.slice(source.length))?.[1];
  const loinc = code.coding.find(({ system }) => system === systems.loinc)?.code;
  return linkId === undefined || loinc === undefined ? [] : [[linkId, `${systems.loinc}/${loinc}`]];
}

function writeItem(
  { linkId, text, answer }: PromItem,
  definitions: ReadonlyMap<string, string>,
): QuestionnaireResponseItem {
  const written: Omit<QuestionnaireResponseItem, "linkId"> = {
    definition: definitions.get(linkId ?? ""),
    text,
    answer: writeAnswers(answer),
  };
  // FHIR lets an extension stand for a required text; the types do not.
  return linkId === undefined
    ? ({ _linkId: NOT_STATED, ...written } as unknown as QuestionnaireResponseItem)
    : { linkId, ...written };
}

/** The answers; a number that follows a coded answer is its points. */
function writeAnswers(values: readonly ObservationValue[]): QuestionnaireResponseItemAnswer[] {
  const answers: QuestionnaireResponseItemAnswer[] = [];
  for (const value of values) {
    const coding = answers.at(-1)?.valueCoding;
    const number = bareNumberOf(value);
    if (coding && !coding.extension && number !== undefined)
      coding.extension = [{ url: extensionUrls.ordinalValue, valueDecimal: number }];
    else answers.push(writeAnswer(value));
  }
  return answers;
}

/** A number that says nothing but itself. */
function bareNumberOf(value: ObservationValue): number | undefined {
  const isBare = value.kind === "quantity" && Object.keys(value.quantity).length === 1;
  return isBare ? value.quantity.value : undefined;
}

/** An answer in the types that R4 allows; what has none is written in words by the record's own extension. */
function writeAnswer(value: ObservationValue): QuestionnaireResponseItemAnswer {
  const number = bareNumberOf(value);
  if (number !== undefined) return { valueDecimal: number };
  if (value.kind === "quantity") return { valueQuantity: writeQuantity(value.quantity) };
  if (value.kind === "boolean") return { valueBoolean: value.value };
  if (value.kind === "text") return { valueString: value.text };
  if (value.kind === "time") return { valueDateTime: value.at.text };
  const [coding] = value.kind === "coded" ? value.concept.coding : [];
  return coding ? { valueCoding: { ...coding } } : {};
}

const FORM_STATUS = {
  planned: "in-progress",
  active: "in-progress",
  "on-hold": "in-progress",
  completed: "completed",
  stopped: "stopped",
  "not-done": "stopped",
  preliminary: "in-progress",
  final: "completed",
  amended: "amended",
  corrected: "amended",
  unknown: "in-progress",
} as const;
