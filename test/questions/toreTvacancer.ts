import { adverseEventOf } from "./adverseFacts.js";
import { allergyOf, flagOf, pathwayOf } from "./backgroundFacts.js";
import {
  allOf,
  dayOf,
  decimalOf,
  numberOf,
  numbersOf,
  resourceOf,
  valueOf,
  wordsOf,
} from "./bundleFacts.js";
import { courseOf, coursesOn, deliveredTo, dosesOf, spanOf, stopReasonOf } from "./courseFacts.js";
import type { Question } from "./question.js";
import { absenceOf, latestOf, lowestIn } from "./valueFacts.js";

/** What is asked about Tore Tvåcancer, who has a prostate cancer and a melanoma. */
export const toreTvacancerQuestions: readonly Question[] = [
  {
    ask: "Vilket stadium har prostatacancern nu?",
    answer: (resources) => {
      const { code } = resourceOf(resources, "Condition", "tore-diagnosis-prostate");
      const stage = valueOf(resources, "tore-stage-prostate-recurrence");
      return `${wordsOf(code)} ${code?.coding?.[0]?.code ?? ""} · ${stage}`;
    },
    see: ({ header }) => header,
  },
  {
    ask: "Och melanomet?",
    answer: (resources) => {
      const { code } = resourceOf(resources, "Condition", "tore-diagnosis-melanoma");
      const stage = valueOf(resources, "tore-stage-melanoma-recurrence");
      return `${wordsOf(code)} ${code?.coding?.[0]?.code ?? ""} · ${stage}`;
    },
    see: ({ header }) => header,
  },
  {
    ask: "Vilken av dem har spritt sig till lungan?",
    answer: (resources) => {
      const { conclusion, effectiveDateTime } = resourceOf(
        resources,
        "DiagnosticReport",
        "tore-pathology-4",
      );
      return `${conclusion ?? ""}, ${effectiveDateTime ?? ""}`;
    },
    see: (screen) => screen.mark("pathology", /^PAD lunga/),
  },
  {
    ask: "Är BRAF muterat i lungmetastasen också?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "tore-braf-2");
      return `${wordsOf(own.code)}, ${wordsOf(own.valueCodeableConcept)}, ${dayOf(own)}`;
    },
    see: (screen) => screen.mark("genomics", /BRAF.*2025/),
  },
  {
    ask: "Vilken androgenhämmare stod han på när PSA började stiga?",
    answer: (resources) => {
      const numbers = numbersOf(resources, "P-PSA");
      const isBelow = numbers.map(({ valueQuantity }) => valueQuantity?.comparator === "<");
      const rise = numbers[isBelow.lastIndexOf(true) + 1];
      return rise ? coursesOn(resources, dayOf(rise), /^L02BB/).join(", ") : "";
    },
    see: (screen) => screen.cursor("2025-06-11", "treatment"),
  },
  {
    ask: "Är han kastrerad medan PSA stiger?",
    answer: (resources) => latestOf(resources, "P-Testosteron"),
    see: (screen) => screen.track("P-Testosteron"),
  },
  {
    ask: "Vilka PSA finns från den 31 augusti?",
    answer: (resources) =>
      numbersOf(resources, "P-PSA")
        .filter((own) => dayOf(own) === "2026-08-31")
        .map((own) => decimalOf(numberOf(own)))
        .sort()
        .join(" · "),
    see: (screen) => screen.track("P-PSA"),
  },
  {
    ask: "Är det ena mätt med en annan metod?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "tore-psa-other-laboratory");
      return `metod → ${wordsOf(own.method)}`;
    },
    see: (screen) => screen.track("P-PSA"),
  },
  {
    ask: "Varför byttes apalutamid?",
    answer: (resources) => {
      const { end } = spanOf(resources, "MedicationStatement", "tore-apalutamide");
      return `${end}, avbrutet, ${stopReasonOf(resources, "tore-apalutamide")}`;
    },
    see: (screen) => screen.mark("treatment", /^Apalutamid/),
  },
  {
    ask: "Vad misstänks ha gett utslaget hösten 2024?",
    answer: (resources) => {
      const { suspectEntity = [] } = resourceOf(resources, "AdverseEvent", "tore-adverse-event-6");
      const drugs = suspectEntity.map(({ instance }) => {
        const [, id = ""] = instance.reference?.split("/") ?? [];
        const { medicationCodeableConcept } = resourceOf(resources, "MedicationStatement", id);
        return wordsOf(medicationCodeableConcept);
      });
      const event = adverseEventOf(resources, "tore-adverse-event-6");
      return `${event}, misstänkt: ${drugs.sort().join(", ")}`;
    },
    see: (screen) => screen.mark("adverse", /utslag, grad 3/),
  },
  {
    ask: "Hur många av de planerade doserna pembrolizumab gavs, och varför slutade han?",
    answer: (resources) => {
      const given = dosesOf(resources, "tore-pembrolizumab");
      const planned = given
        .at(-1)
        ?.extension?.[0]?.extension?.find(({ url }) => url === "of")?.valueInteger;
      const reason = stopReasonOf(resources, "tore-pembrolizumab");
      return `Pembrolizumab ${String(given.length)}/${String(planned)}\n${reason}`;
    },
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Vilken biverkan av pembrolizumab finns kvar?",
    answer: (resources) => adverseEventOf(resources, "tore-adverse-event-8"),
    see: (screen) => screen.mark("adverse", /^Hypotyreos/),
  },
  {
    ask: "Hur liten har summan av målesioner blivit på BRAF- och MEK-hämmare?",
    answer: (resources) =>
      lowestIn(
        resources,
        "Summa målesioner (RECIST 1.1)",
        spanOf(resources, "CarePlan", "tore-line-melanoma-2"),
      ),
    see: (screen) => screen.mark("imaging", /^Summa.*2026-08-19/),
  },
  {
    ask: "Vad säger skelettet, och med vilka kriterier?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "tore-response-bone");
      return `${dayOf(own)}, ${wordsOf(own.valueCodeableConcept)}, ${wordsOf(own.method)}`;
    },
    see: (screen) => screen.mark("imaging", /Non-PD/),
  },
  {
    ask: "Vad såg man i bäckenet på samma dags DT?",
    answer: (resources) =>
      resourceOf(resources, "DiagnosticReport", "tore-report-11").conclusion ?? "",
    see: (screen) => screen.mark("imaging", /^DT.*2026-08-19/),
  },
  {
    ask: "Vilken dos dabrafenib har han nu?",
    answer: (resources) =>
      courseOf(resourceOf(resources, "MedicationStatement", "tore-dabrafenib-100")),
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Vilken feber föregick sänkningen?",
    answer: (resources) => adverseEventOf(resources, "tore-adverse-event-12"),
    see: (screen) => screen.mark("adverse", /^Feber, grad 2/),
  },
  {
    ask: "Hur mycket strålning har prostatan fått?",
    answer: (resources) =>
      `${deliveredTo(resources, "Prostata och sädesblåsor")} Prostata och sädesblåsor`,
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Hur många dagar tog vårdförloppet för melanomet?",
    answer: (resources) => `Hudmelanom, ${pathwayOf(resources, "VE010", "VE050")}`,
    see: (screen) => screen.mark("care", /^Hudmelanom, SVF/),
  },
  {
    ask: "Vad är bokat härnäst för prostatacancern?",
    answer: (resources) => {
      const { serviceType, start = "" } = resourceOf(resources, "Appointment", "tore-booking-psma");
      return `${wordsOf(serviceType?.[0])} ${start.slice(0, 10)}`;
    },
    see: ({ header }) => header,
  },
  {
    ask: "När ska huden kontrolleras?",
    answer: (resources) => {
      const own = resourceOf(resources, "ServiceRequest", "tore-order-skin");
      return `${own.occurrenceDateTime ?? ""} ${wordsOf(own.code)}`;
    },
    see: (screen) => screen.track("planned"),
  },
  {
    ask: "Vad är ECOG vid senaste besöket?",
    answer: (resources) => {
      const [absent] = allOf(resources, "Observation").filter(
        ({ code, dataAbsentReason }) => code.text === "ECOG" && dataAbsentReason,
      );
      return `ECOG ${absenceOf(resources, absent?.id ?? "")}`;
    },
    see: (screen) => screen.mark("performance", /ej tillfrågad/),
  },
  {
    ask: "Vilken interaktion varnas det för?",
    answer: (resources) => wordsOf(resourceOf(resources, "Flag", "tore-flag-interaction").code),
    see: ({ header }) => header,
  },
  {
    ask: "Vad är han överkänslig mot?",
    answer: (resources) =>
      allOf(resources, "AllergyIntolerance")
        .map(({ id = "" }) => allergyOf(resources, id))
        .join(" · "),
    see: ({ header }) => header,
  },
  {
    ask: "För vilken tid är läkemedlen inte fullständigt rapporterade?",
    answer: (resources) => flagOf(resources, "tore-flag-medication"),
    see: (screen) => screen.mark("treatment", /ej komplett/),
  },
];
