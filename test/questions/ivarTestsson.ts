import { adverseEventOf } from "./adverseFacts.js";
import { pathwayOf } from "./backgroundFacts.js";
import {
  allOf,
  dayOf,
  firstRiseOf,
  numberOf,
  numbersOf,
  resourceOf,
  valueOf,
  wordsOf,
} from "./bundleFacts.js";
import { cancerDrugs, coursesOn, dosesOf, givenOn, spanOf, stopReasonOf } from "./courseFacts.js";
import { found } from "./found.js";
import { changeSinceFirst, readingOf, within } from "./numberFacts.js";
import type { Question } from "./question.js";
import { radiotherapyTo } from "./radiotherapyFacts.js";
import { absenceOf, latestOf, lowestIn } from "./valueFacts.js";

/** What is asked about Ivar Testsson: prostate cancer from cure to the fourth line of castration resistance. */
export const ivarTestssonQuestions: readonly Question[] = [
  {
    ask: "Vilken behandling pågick när PSA började stiga efter strålbehandlingen?",
    answer: (resources) => {
      const recurrence = dayOf(resourceOf(resources, "Observation", "ivar-turn-1"));
      const before = numbersOf(resources, "P-PSA").filter((own) => dayOf(own) <= recurrence);
      const drugs = coursesOn(resources, dayOf(firstRiseOf(before)), cancerDrugs);
      return drugs.length === 0 ? "Behandling: Ingen känd" : drugs.join(" · ");
    },
    see: (screen) => screen.cursor("2020-08-31", "treatment"),
  },
  {
    ask: "Under vilken gräns låg PSA när hormonbehandlingen slutade?",
    answer: (resources) => {
      const { end } = spanOf(resources, "MedicationStatement", "ivar-leuprorelin-1");
      const last = numbersOf(resources, "P-PSA").find((own) => dayOf(own) === end);
      return `P-PSA: ${readingOf(last)}`;
    },
    see: (screen) => screen.cursor("2020-06-15", "P-PSA"),
  },
  {
    ask: "Vilken dos enzalutamid hade han när PSA hade fördubblats i linje 2?",
    answer: (resources) => {
      const line = spanOf(resources, "CarePlan", "ivar-line-2");
      const values = within(numbersOf(resources, "P-PSA"), line);
      const least = Math.min(...values.map(numberOf));
      const after = values.slice(values.findIndex((own) => numberOf(own) === least));
      const doubled = after.find((own) => numberOf(own) >= 2 * least);
      return coursesOn(resources, doubled ? dayOf(doubled) : "", /^L02BB/).join();
    },
    see: (screen) => screen.cursor("2024-09-15", "treatment"),
  },
  {
    ask: "Varför slutade enzalutamid?",
    answer: (resources) => {
      const { end } = spanOf(resources, "MedicationStatement", "ivar-enzalutamide-120");
      return `${end} · ${stopReasonOf(resources, "ivar-enzalutamide-120")}`;
    },
    see: (screen) => found(screen.mark("treatment", /^Enzalutamid/), /2024-12-10/, /progress/),
  },
  {
    ask: "Hur många Gy har L3 fått?",
    answer: (resources) => `${radiotherapyTo(resources, "L3").join(" · ")} L3`,
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Hur många kurer kabazitaxel fick han, och varför slutade det?",
    answer: (resources) =>
      `${String(dosesOf(resources, "ivar-cabazitaxel").length)} cykler · ${stopReasonOf(resources, "ivar-cabazitaxel")}`,
    see: (screen) =>
      found(screen.mark("treatment", /^Kabazitaxel/), /(?<=Kabazitaxel, )\d+ cykler/, /toxicitet/),
  },
  {
    ask: "Hade han neuropati grad 3 redan när den sista kuren kabazitaxel gavs?",
    answer: (resources) => {
      const last = dosesOf(resources, "ivar-cabazitaxel").at(-1);
      const event = adverseEventOf(resources, "ivar-adverse-event-7");
      return `${event.split(",").slice(0, 2).join()} · ${coursesOn(resources, last ? givenOn(last) : "", /^L01CD04/).join()}`;
    },
    see: (screen) =>
      found(
        `${screen.cursor("2025-06-17", "adverse")}\n${screen.cursor("2025-06-17", "treatment")}`,
        /Neuropati, grad \d/,
        /Kabazitaxel [\d,]+\smg\/m²/,
      ),
  },
  {
    ask: "Hur lågt gick Hb under linje 3?",
    answer: (resources) =>
      lowestIn(resources, "B-Hb", spanOf(resources, "CarePlan", "ivar-line-3")),
    see: (screen) => screen.mark("B-Hb", /91\sg\/L/),
  },
  {
    ask: "Vad blev bästa svaret på bild i linje 1?",
    answer: (resources) => {
      const best = ["Komplett regress", "Partiell regress", "Stabil sjukdom", "Progress"];
      const all = allOf(resources, "Observation").filter(({ id = "" }) =>
        id.startsWith("ivar-response-"),
      );
      const responses = within(all, spanOf(resources, "CarePlan", "ivar-line-1"))
        .map((own) => ({ day: dayOf(own), words: wordsOf(own.valueCodeableConcept) }))
        .sort((a, b) => best.indexOf(a.words) - best.indexOf(b.words));
      return responses[0] ? `${responses[0].day}, ${responses[0].words}` : "";
    },
    see: (screen) => screen.mark("imaging", /2022-09-15/),
  },
  {
    ask: "Var står han i sjukdomen, och sedan när?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "ivar-state-5");
      return `${wordsOf(own.valueCodeableConcept)}, sedan ${dayOf(own)}`;
    },
    see: (screen) => screen.track("disease"),
  },
  {
    ask: "Är testosteronet kastrationslågt?",
    answer: (resources) => latestOf(resources, "P-Testosteron"),
    see: (screen) => screen.track("P-Testosteron"),
  },
  {
    ask: "Hur många Lu-PSMA har han fått, och när är nästa?",
    answer: (resources) => {
      const given = dosesOf(resources, "ivar-lu-psma");
      const planned = given[0]?.extension?.[0]?.extension?.find(({ url }) => url === "of");
      const next = resourceOf(resources, "MedicationRequest", "ivar-lu-psma-c4");
      const day = next.dosageInstruction?.[0]?.timing?.event?.[0] ?? "";
      return `¹⁷⁷Lu-PSMA ${String(given.length)}/${String(planned?.valueInteger)} · Nästa: ¹⁷⁷Lu-PSMA ${day}`;
    },
    see: ({ header }) => found(header, /¹⁷⁷Lu-PSMA \d\/\d/, /Nästa: .*/),
  },
  {
    ask: "Har PSA gått ned sedan Lu-PSMA började?",
    answer: (resources) => {
      const { start } = spanOf(resources, "MedicationStatement", "ivar-lu-psma");
      const values = numbersOf(resources, "P-PSA");
      const before = values.filter((own) => dayOf(own) <= start).at(-1);
      return [before, values.at(-1)].map(readingOf).join(" · ");
    },
    see: (screen) =>
      found(
        `${screen.cursor("2026-04-25", "P-PSA")}\n${screen.track("P-PSA")}`,
        /62\sµg\/L, [\d-]+/,
        /41\sµg\/L, [\d-]+/,
      ),
  },
  {
    ask: "Är BRCA2-varianten ärftlig, och är mikrosatelliterna stabila?",
    answer: (resources) =>
      [
        wordsOf(resourceOf(resources, "Observation", "ivar-genomics-1").code),
        valueOf(resources, "ivar-genomics-2"),
      ].join(" · "),
    see: (screen) =>
      found(
        screen.track("genomics"),
        /BRCA2 patogen \(germline\)/,
        /(?<=Mikrosatellitstatus: )\w+/,
      ),
  },
  {
    ask: "Hur mycket mer ont har han än vid start?",
    answer: (resources) => changeSinceFirst(resources, "Smärta"),
    see: (screen) => screen.track("Smärta"),
  },
  {
    ask: "Hade han ingen smärta i juni 2021?",
    answer: (resources) => absenceOf(resources, "ivar-form-unanswered-pa"),
    see: (screen) => screen.mark("Smärta", /2021-06-15/),
  },
  {
    ask: "Hur har allmäntillståndet gått sedan progressen i april?",
    answer: (resources) =>
      numbersOf(resources, "ECOG")
        .slice(-2)
        .map((own) => `ECOG ${String(numberOf(own))}, ${dayOf(own)}`)
        .join(" · "),
    see: (screen) =>
      [/2026-04-15/, /2026-09-01/]
        .map((day) => screen.mark("performance", day).replace("ECOG, ", ""))
        .join(" · "),
  },
  {
    ask: "Hur många dagar tog vårdförloppet?",
    answer: (resources) => pathwayOf(resources, "VJ110", "VJ154"),
    see: (screen) => screen.track("care"),
  },
];
