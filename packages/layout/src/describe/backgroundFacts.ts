import type { ClinicalEvent, CodeableConcept, EventOfKind } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatQuantity } from "../text/formatNumber.js";
import { formatPoint } from "../text/formatTime.js";
import { codeWord } from "./codeWords.js";
import { conceptText, fact, type Fact } from "./fact.js";

/** Kinds of event that are background to the course: what the patient reacts to, takes part in, has agreed to, or has on paper. */
export type BackgroundEvent = Extract<
  ClinicalEvent,
  {
    kind:
      | "studyParticipation"
      | "allergy"
      | "immunization"
      | "familyHistory"
      | "consent"
      | "bodyStructure"
      | "document"
      | "other";
  }
>;

/** The facts that only one kind of background event has, in reading order. */
export function backgroundFacts(event: BackgroundEvent, text: Text): Fact[] {
  const words = (id: string, value: string | undefined) => fact(id, value, text);
  const one = (id: string, concept: CodeableConcept | undefined) =>
    words(id, conceptText(concept, text));
  const many = (id: string, concepts: readonly CodeableConcept[] | undefined) =>
    words(id, listed((concepts ?? []).map((concept) => conceptText(concept, text))));

  switch (event.kind) {
    case "studyParticipation":
      return [...words("arm", event.actualArm ?? event.assignedArm), ...one("phase", event.phase)];
    case "allergy":
      return [
        ...words(
          "reactions",
          event.reactions.map((reaction) => reactionText(reaction, text)).join("\n"),
        ),
        ...words(
          "criticality",
          event.criticality && codeWord("criticality", event.criticality, text),
        ),
        ...words(
          "category",
          listed((event.category ?? []).map((code) => codeWord("allergyCategory", code, text))),
        ),
        ...words(
          "verification",
          event.verificationStatus && codeWord("verification", event.verificationStatus, text),
        ),
        ...words("lastOccurrence", event.lastOccurrence && formatPoint(event.lastOccurrence)),
      ];
    case "immunization":
      return [
        ...words("doseNumber", event.doseNumber),
        ...words("dose", event.dose && formatQuantity(event.dose, text.lang)),
        ...one("bodySite", event.site),
        ...one("route", event.route),
        ...many("reason", event.reason),
      ];
    case "familyHistory":
      return [
        ...words(
          "conditions",
          event.conditions.map((condition) => familyConditionText(condition, text)).join("\n"),
        ),
        ...one("sex", event.sex),
        ...words("born", event.born),
        ...words("deceased", event.deceased),
      ];
    case "consent":
      return [
        ...words("consent", event.decision && text(`consent.${event.decision}`)),
        ...many("category", event.category),
      ];
    case "bodyStructure":
      return [...one("location", event.location), ...one("morphology", event.morphology)];
    case "document":
      return [
        ...many("category", event.category),
        ...words(
          "sections",
          event.sections.map((section) => sectionText(section, text)).join("\n\n"),
        ),
        ...words("attachments", attachmentsText(event.attachments)),
      ];
    case "other":
      return [
        ...many("category", event.category),
        ...event.details.map(({ element, text: value }) => ({
          id: element,
          label: element,
          value,
        })),
      ];
  }
}

/** The attachments by title or address, with the text of those that are plain text. */
export function attachmentsText(
  attachments: EventOfKind<"document">["attachments"],
): string | undefined {
  return attachments
    ?.map(({ title, url, contentType, text }) =>
      [title ?? url, contentType && `(${contentType})`, text && `\n${text}`]
        .filter(Boolean)
        .join(" "),
    )
    .join("\n");
}

function reactionText(reaction: EventOfKind<"allergy">["reactions"][number], text: Text): string {
  return listed([
    ...reaction.manifestation.map((concept) => conceptText(concept, text)),
    conceptText(reaction.substance, text),
    reaction.severity && codeWord("severity", reaction.severity, text),
    reaction.onset && formatPoint(reaction.onset),
    reaction.description,
  ]);
}

function familyConditionText(
  condition: EventOfKind<"familyHistory">["conditions"][number],
  text: Text,
): string {
  return listed([
    conceptText(condition.code, text),
    condition.onset,
    conceptText(condition.outcome, text),
  ]);
}

function sectionText(
  { title, code, text: words, entries }: EventOfKind<"document">["sections"][number],
  text: Text,
): string {
  return [title ?? conceptText(code, text), words, listed(entries)].filter(Boolean).join("\n");
}

function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join("; ");
}
