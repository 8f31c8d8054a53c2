import { adverseEventOf } from "./adverseFacts.js";
import { allergyOf, pathwayOf } from "./backgroundFacts.js";
import { bookedFrom } from "./bookingFacts.js";
import { dayOf, numbersOf, resourceOf, valueOf, wordsOf } from "./bundleFacts.js";
import { dosesOf, stopReasonOf } from "./courseFacts.js";
import { found } from "./found.js";
import { changeSinceFirst, highestOf, readingOf } from "./numberFacts.js";
import type { Question } from "./question.js";
import { radiotherapyTo } from "./radiotherapyFacts.js";
import { latestOf } from "./valueFacts.js";

/** What is asked about Mats Pigmentsson: melanoma, toxicity of immunotherapy, and tablets that now fail. */
export const matsPigmentssonQuestions: readonly Question[] = [
  {
    ask: "Hur tjock var primärtumören, och vilket blev det första stadiet?",
    answer: (resources) => {
      const { method } = resourceOf(resources, "Observation", "mats-stage-tnm");
      return `Breslow ${valueOf(resources, "mats-stage-breslow")} · ${valueOf(resources, "mats-stage-tnm")} (${wordsOf(method)})`;
    },
    see: ({ header }) => header,
  },
  {
    ask: "Hur lång tid tog det från välgrundad misstanke till behandlingsstart?",
    answer: (resources) => pathwayOf(resources, "VE010", "VE050"),
    see: (screen) => screen.mark("care", /SVF \d+\sd/),
  },
  {
    ask: "Efter hur många doser, och varför, slutade adjuvant pembrolizumab?",
    answer: (resources) =>
      `${String(dosesOf(resources, "mats-pembrolizumab").length)} cykler · ${stopReasonOf(resources, "mats-pembrolizumab")}`,
    see: (screen) =>
      found(
        screen.mark("treatment", /^Pembrolizumab/),
        /(?<=Pembrolizumab, )\d+ cykler/,
        /toxicitet/,
      ),
  },
  {
    ask: "Hur svår blev koliten?",
    answer: (resources) => adverseEventOf(resources, "mats-adverse-event-3"),
    see: (screen) => screen.mark("adverse", /Kolit, grad 3/),
  },
  {
    ask: "Hur högt var F-kalprotektin?",
    answer: (resources) => valueOf(resources, "mats-calprotectin-1"),
    see: (screen) => screen.mark("F-Kalprotektin", /2021-11-12/),
  },
  {
    ask: "Hur många kurer ipilimumab gavs, och hur högt gick ALAT?",
    answer: (resources) => {
      const highest = highestOf(numbersOf(resources, "P-ALAT"));
      return `Ipilimumab ${String(dosesOf(resources, "mats-ipilimumab").length)} cykler · ${readingOf(highest)}`;
    },
    see: (screen) =>
      found(
        `${screen.track("treatment")}\n${screen.cursor("2023-06-02", "P-ALAT")}`,
        /Ipilimumab \d+ cykler/,
        /[\d,]+\sµkat\/L, [\d-]+/,
      ),
  },
  {
    ask: "Bekräftades progressen på immunterapi?",
    answer: (resources) =>
      ["mats-response-8", "mats-response-9"].map((id) => valueOf(resources, id)).join(" → "),
    see: (screen) =>
      [/2024-03-05/, /2024-04-09/]
        .map((day) => found(screen.mark("imaging", day), /i[A-Z]+PD|iUPD/))
        .join(" → "),
  },
  {
    ask: "Sedan när räknas progressen, mars eller april 2024?",
    answer: (resources) =>
      `Partiell remission · ${valueOf(resources, "mats-state-5")}, sedan ${dayOf(resourceOf(resources, "Observation", "mats-state-5"))}`,
    see: (screen) =>
      found(
        `${screen.cursor("2024-03-05", "disease")}\n${screen.cursor("2024-04-09", "disease")}`,
        /Partiell remission/,
        /Progress, sedan [\d-]+/,
      ),
  },
  {
    ask: "Är BRAF-mutationen kvar, och är svaret slutligt?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "mats-genomics-4");
      const status = own.status === "preliminary" ? ", preliminärt" : "";
      return `${wordsOf(own.code)} (${wordsOf(own.method)}${status})`;
    },
    see: (screen) => screen.track("genomics"),
  },
  {
    ask: "Vilka doser dabrafenib och trametinib har han nu?",
    answer: (resources) =>
      ["mats-dabrafenib-3", "mats-trametinib-3"]
        .map((id) => resourceOf(resources, "MedicationStatement", id))
        .map(({ medicationCodeableConcept, dosage }) =>
          [wordsOf(medicationCodeableConcept), dosage?.[0]?.text?.replace(" mg", "\u00a0mg")].join(
            " ",
          ),
        )
        .join(" · "),
    see: (screen) =>
      found(
        screen.track("treatment"),
        /Dabrafenib \d+\smg två gånger dagligen/,
        /Trametinib [\d,]+\smg dagligen/,
      ),
  },
  {
    ask: "Varför gjordes uppehåll med trametinib hösten 2024?",
    answer: (resources) => stopReasonOf(resources, "mats-trametinib-2"),
    see: (screen) => screen.details("treatment", /^Trametinib, 2\s.*2024-11-04/),
  },
  {
    ask: "Vad var ejektionsfraktionen då?",
    answer: (resources) =>
      readingOf(resourceOf(resources, "Observation", "mats-ejection-fraction-2")),
    see: (screen) => screen.mark("other", /46\s%/),
  },
  {
    ask: "Vad har hjärnan strålats med?",
    answer: (resources) =>
      ["Höger frontallob", "Vänster lillhjärna"]
        .map((site) => `${radiotherapyTo(resources, site).join()} ${site}`)
        .join(" · "),
    see: (screen) =>
      found(
        screen.track("treatment"),
        /\d+\sGy \/ \d+ fr Höger frontallob/,
        /\d+\sGy \/ \d+ fr Vänster lillhjärna/,
      ),
  },
  {
    ask: "Är S100B 3,6?",
    answer: (resources) => `P-S100B: ${latestOf(resources, "P-S100B")}`,
    see: (screen) => screen.track("P-S100B"),
  },
  {
    ask: "Varför finns två S100B den 5 mars 2024?",
    answer: (resources) =>
      numbersOf(resources, "P-S100B")
        .filter((own) => dayOf(own) === "2024-03-05")
        .map(({ performer }) => performer?.[0]?.display)
        .join(" · "),
    see: (screen) =>
      found(
        screen.details("P-S100B", /2024-03-05; /),
        /(?<=Laboratorium: ).*Exempelsjukhuset/,
        /(?<=Laboratorium: ).*Grannsjukhuset/,
      ),
  },
  {
    ask: "När togs det högsta LD, och hur högt var det?",
    answer: (resources) => readingOf(highestOf(numbersOf(resources, "P-LD"))),
    see: (screen) => screen.mark("P-LD", /6,4\s/),
  },
  {
    ask: "Vilken studie är på gång, och vad är nästa steg?",
    answer: (resources) =>
      `${resourceOf(resources, "ResearchStudy", "mats-study-2").title ?? ""} · ${bookedFrom(resources, "2026-09-15")[0] ?? ""}`,
    see: ({ header }) => found(header, /(?<=Studie: ).*(?= · screening)/, /(?<=Nästa: ).*/),
  },
  {
    ask: "Kom han till kontaktsjuksköterskan den 10 september?",
    answer: (resources) => {
      const { serviceType, start = "" } = resourceOf(
        resources,
        "Appointment",
        "mats-booking-passed",
      );
      return `${wordsOf(serviceType?.[0])} ${start.slice(0, 10)}, bokad, passerad`;
    },
    see: (screen) => screen.track("planned"),
  },
  {
    ask: "Vad tål han inte?",
    answer: (resources) =>
      ["mats-allergy-1", "mats-allergy-2"].map((id) => allergyOf(resources, id)).join(" · "),
    see: ({ header }) => header,
  },
  {
    ask: "Hur mycket har den globala hälsan ändrats sedan start?",
    answer: (resources) => changeSinceFirst(resources, "Global hälsa"),
    see: (screen) => screen.track("Global hälsa"),
  },
];
