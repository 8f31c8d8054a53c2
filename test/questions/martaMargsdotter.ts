import { adverseEventOf, daysOfEvent } from "./adverseFacts.js";
import { allergyOf, flagOf } from "./backgroundFacts.js";
import {
  allOf,
  dayOf,
  decimalOf,
  inOrder,
  numberOf,
  numbersOf,
  resourceOf,
  valueOf,
  wordsOf,
} from "./bundleFacts.js";
import {
  cancerDrugs,
  courseOf,
  coursesOn,
  deliveredTo,
  spanOf,
  stopReasonOf,
} from "./courseFacts.js";
import { dayIn, daysIn } from "./daysIn.js";
import { found } from "./found.js";
import { absenceOf, changeSince, latestOf, preliminaryOf } from "./valueFacts.js";
import type { Question, Resources } from "./question.js";

const bestFirst = ["sCR", "CR", "VGPR", "PR", "MR", "SD", "PD"];

/** What is asked about Märta Märgsdotter, who has had myeloma for fifteen years and six lines of treatment. */
export const martaMargsdotterQuestions: readonly Question[] = [
  {
    ask: "Vilket stadium hade hon vid diagnos, och vilket nu?",
    answer: (resources) =>
      `${valueOf(resources, "marta-stage-iss-1")} · ${valueOf(resources, "marta-stage-r-iss-2")}`,
    see: ({ header }) => header,
  },
  {
    ask: "Vad är det senaste om sjukdomen?",
    answer: (resources) => {
      const turn = resourceOf(resources, "Observation", "marta-turn-7");
      return `${wordsOf(turn.valueCodeableConcept)} ${dayOf(turn)}`;
    },
    see: ({ header }) => header,
  },
  {
    ask: "Vilken behandling pågick när M-komponenten blev mätbar igen andra gången?",
    answer: (resources) => {
      const { start, end } = spanOf(resources, "CarePlan", "marta-line-2");
      const told = allOf(resources, "Observation")
        .filter(({ code }) => code.text === "P-M-komponent")
        .filter((own) => start <= dayOf(own) && dayOf(own) <= end)
        .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
      const measured =
        told[told.map(({ valueString }) => valueString !== undefined).lastIndexOf(true) + 1];
      return measured ? coursesOn(resources, dayOf(measured), cancerDrugs).join(", ") : "";
    },
    see: (screen) => screen.cursor("2019-09-16", "treatment"),
  },
  {
    ask: "Varför avslutades underhållet med lenalidomid i linje 2?",
    answer: (resources) => {
      const { start, end } = spanOf(
        resources,
        "MedicationStatement",
        "marta-lenalidomide-maintenance",
      );
      const reason = stopReasonOf(resources, "marta-lenalidomide-maintenance");
      return `${start} – ${end}, avbrutet, ${reason}`;
    },
    see: (screen) => screen.mark("treatment", /^Lenalidomid, 10.*2017/),
  },
  {
    ask: "Sjönk fritt kappa i november 2019, eller byttes metoden?",
    answer: (resources) => {
      const both = ["marta-kappa-both-a", "marta-kappa-2019-11-11"].map((id) =>
        resourceOf(resources, "Observation", id),
      );
      const methods = both.map(({ method }) => wordsOf(method));
      return new Set(methods).size > 1 ? `metod → ${methods.at(-1) ?? ""}` : "";
    },
    see: (screen) => screen.track("P-Fria kappa"),
  },
  {
    ask: "Vilka två svar på fritt kappa finns från den dagen?",
    answer: (resources) =>
      ["marta-kappa-2019-11-11", "marta-kappa-both-a"]
        .map((id) => resourceOf(resources, "Observation", id))
        .map((own) => decimalOf(numberOf(own)))
        .join(" · "),
    see: (screen) => screen.cursor("2019-11-11", "P-Fria kappa"),
  },
  {
    ask: "Började neuropatin innan bortezomib sänktes i linje 3?",
    answer: (resources) =>
      inOrder(
        daysOfEvent(resources, "marta-adverse-event-14").start,
        spanOf(resources, "MedicationStatement", "marta-bortezomib-1.0").start,
      ),
    see: (screen) =>
      [
        dayIn(screen.mark("adverse", /neuropati, grad 2, 2020/)),
        dayIn(
          found(
            screen.details("treatment", /^Bortezomib.*neuropati/),
            /(?<=Bortezomib\s1\smg\/m²\sTid: )\S+/,
          ),
        ),
      ].join(" före "),
  },
  {
    ask: "Varför avslutades bortezomib i linje 3?",
    answer: (resources) => stopReasonOf(resources, "marta-bortezomib-1.0"),
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "När transplanterades hon?",
    answer: (resources) =>
      allOf(resources, "Procedure")
        .filter(({ code }) => wordsOf(code) === "Autolog stamcellstransplantation")
        .map(({ performedDateTime = "" }) => performedDateTime)
        .sort()
        .join(" och "),
    see: (screen) =>
      screen
        .marks("treatment")
        .filter((label) => label.startsWith("Autolog stamcellstransplantation"))
        .map((label) => daysIn(label).at(-1) ?? "")
        .sort()
        .join(" och "),
  },
  {
    ask: "Hur mycket strålning har bröstryggen fått?",
    answer: (resources) => `${deliveredTo(resources, "Th7-Th9")} Th7-Th9`,
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Hur mycket strålning har övre ländryggen fått?",
    answer: (resources) => `${deliveredTo(resources, "L1-L2")} L1-L2`,
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Är L3 strålad?",
    answer: (resources) => `${deliveredTo(resources, "L3")} L3`,
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "När var MRD senast negativ, och vad är den nu?",
    answer: (resources) =>
      allOf(resources, "Observation")
        .filter(({ code }) => code.text === "MRD")
        .sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
        .slice(-2)
        .map((own) => `MRD, ${own.valueString ?? ""}, ${dayOf(own)}`)
        .join(" · "),
    see: (screen) => screen.marks("MRD").join(" · "),
  },
  {
    ask: "Vilket var det bästa svaret i linje 2?",
    answer: (resources) => bestResponseIn(resources, "marta-line-2"),
    see: (screen) => lettersOf(screen.mark("imaging", /^Respons, IMWG.*2017-09-18/)),
  },
  {
    ask: "Vilket var det bästa svaret på teklistamab?",
    answer: (resources) => bestResponseIn(resources, "marta-line-5"),
    see: (screen) => lettersOf(screen.mark("imaging", /^Respons, IMWG.*2025-02-17/)),
  },
  {
    ask: "Har hon del(17p) nu?",
    answer: (resources) => wordsOf(resourceOf(resources, "Observation", "marta-fish-8").code),
    see: (screen) => screen.track("genomics"),
  },
  {
    ask: "Fanns del(17p) vid diagnos?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "marta-fish-4");
      return `${wordsOf(own.code)}, ${wordsOf(own.valueCodeableConcept)}, ${dayOf(own)}`;
    },
    see: (screen) => screen.mark("genomics", /del\(17p13\).*2011/),
  },
  {
    ask: "Vad är kreatinin i dag?",
    answer: (resources) => latestOf(resources, "P-Kreatinin"),
    see: (screen) => screen.track("P-Kreatinin"),
  },
  {
    ask: "Vilken njurfunktion har vi att räkna på?",
    answer: (resources) => latestOf(resources, "Pt-eGFR (CKD-EPI)"),
    see: (screen) => screen.track("eGFR (CKD-EPI)"),
  },
  {
    ask: "Kan hon få kontrastmedel?",
    answer: (resources) => wordsOf(resourceOf(resources, "Flag", "marta-alert-contrast").code),
    see: ({ header }) => header,
  },
  {
    ask: "Vilken dos selinexor går hon på nu?",
    answer: (resources) => ongoingCourse(resources, "Selinexor"),
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Vilken dos bortezomib går hon på nu?",
    answer: (resources) => ongoingCourse(resources, "Bortezomib"),
    see: (screen) => found(screen.track("treatment"), /^Behandling: .*/m),
  },
  {
    ask: "Hur svårt illamående fick hon innan selinexor sänktes?",
    answer: (resources) => adverseEventOf(resources, "marta-adverse-event-30"),
    see: (screen) => screen.mark("adverse", /Illamående, grad 3/),
  },
  {
    ask: "Hur har M-komponenten gått sedan linje 6 började?",
    answer: (resources) => {
      const { start } = spanOf(resources, "CarePlan", "marta-line-6");
      return numbersOf(resources, "P-M-komponent")
        .filter((own) => dayOf(own) >= start)
        .map((own) => `P-M-komponent, ${valueOf(resources, own.id ?? "")}, ${dayOf(own)}`)
        .join(" · ");
    },
    see: (screen) => screen.marks("P-M-komponent").join(" · "),
  },
  {
    ask: "Är gårdagens trombocyter slutgiltiga?",
    answer: (resources) => preliminaryOf(resources, "marta-platelets-preliminary"),
    see: (screen) => screen.mark("B-TPK", /2026-09-14/),
  },
  {
    ask: "Vad är ECOG vid senaste besöket?",
    answer: (resources) => `ECOG ${absenceOf(resources, "marta-ecog-not-asked")}`,
    see: (screen) => screen.mark("performance", /2026-08-31/),
  },
  {
    ask: "Hur har den globala hälsan ändrats sedan teklistamab började?",
    answer: (resources) =>
      changeSince(resources, "Global hälsa", spanOf(resources, "CarePlan", "marta-line-5").start),
    see: (screen) => screen.since("2024-06-11", "Global hälsa"),
  },
  {
    ask: "Vad är det nästa som är bokat, och när?",
    answer: (resources) => {
      const [next] = allOf(resources, "Appointment")
        .filter(({ status, start = "" }) => status === "booked" && start > "2026-09-15")
        .sort((a, b) => (a.start ?? "").localeCompare(b.start ?? ""));
      return `${wordsOf(next?.serviceType?.[0])}, ${(next?.start ?? "").slice(0, 10)}, bokad`;
    },
    see: (screen) => screen.track("planned"),
  },
  {
    ask: "När är nästa konferens?",
    answer: (resources) => {
      const { start = "" } = resourceOf(resources, "Appointment", "marta-mdk-planned");
      return `${start.slice(0, 10)} MDK`;
    },
    see: (screen) => screen.track("planned"),
  },
  {
    ask: "Tål hon allopurinol?",
    answer: (resources) => `Överkänslighet: ${allergyOf(resources, "marta-allergy-allopurinol")}`,
    see: ({ header }) => header,
  },
  {
    ask: "För vilka år är läkemedlen inte fullständigt rapporterade?",
    answer: (resources) => flagOf(resources, "marta-medication-incomplete"),
    see: (screen) => screen.mark("treatment", /ej komplett/),
  },
  {
    ask: "Vad planeras om linje 6 sviktar?",
    answer: (resources) => resourceOf(resources, "CarePlan", "marta-line-7-planned").title ?? "",
    see: (screen) => screen.mark("treatment", /^Linje 7/),
  },
];

/** The best of the responses judged during a line of therapy, with its day. */
function bestResponseIn(resources: Resources, line: string): string {
  const { start, end } = spanOf(resources, "CarePlan", line);
  const [best] = allOf(resources, "Observation")
    .filter(({ code }) => code.text === "Respons, IMWG")
    .filter((own) => start <= dayOf(own) && dayOf(own) <= end)
    .map((own) => ({ category: wordsOf(own.valueCodeableConcept), day: dayOf(own) }))
    .sort((a, b) => bestFirst.indexOf(a.category) - bestFirst.indexOf(b.category));
  return best ? `${best.category}, ${best.day}` : "";
}

/** The course of a drug that the source calls active, with its dose. */
function ongoingCourse(resources: Resources, name: string): string {
  const own = allOf(resources, "MedicationStatement").find(
    ({ status, medicationCodeableConcept }) =>
      status === "active" && wordsOf(medicationCodeableConcept) === name,
  );
  return own ? courseOf(own) : "";
}

/** What is said in letters, without the words that explain them: `CR (Komplett respons)`. */
function lettersOf(said: string): string {
  return said.replace(/ \([^)]*\)/g, "");
}
