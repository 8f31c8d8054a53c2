import { codings } from "../codes/codings.js";
import type { TableSource } from "../tableSource.js";
import type { PromScale } from "./promScale.js";

/** Where the symptoms of PRO-CTCAE, their attributes and codes were read. */
export const proCtcaeSource: TableSource = {
  source:
    "NCI PRO-CTCAE item library 1.0, as coded in the MII PRO module (CodeSystem mii-cs-pro-pro-ctcae)",
  date: "2026-11-22",
  note: "The code system is a draft. It numbers the symptoms 1-80, where NCI speaks of 78. Names describe the symptom and are not the wording of the items, which NCI owns in every language. The items on hair loss and vaginal discharge ask for an amount and are coded as interference.",
};

/** One attribute of a symptom: its letters in the codes, its name, and the highest answer. Every answer is worse when higher. */
const attributes = {
  frq: { id: "frequency", sv: "hur ofta", en: "frequency", max: 4 },
  sev: { id: "severity", sv: "svårighetsgrad", en: "severity", max: 4 },
  int: { id: "interference", sv: "påverkan", en: "interference", max: 4 },
  amount: { id: "amount", sv: "mängd", en: "amount", max: 4 },
  yn: { id: "presence", sv: "förekomst", en: "presence", max: 1 },
} as const;

type Attribute = keyof typeof attributes;

const rows: readonly (readonly [number: number, asks: string, sv: string, en: string])[] = [
  [1, "sev", "Muntorrhet", "Dry mouth"],
  [2, "sev", "Sväljsvårigheter", "Difficulty swallowing"],
  [3, "sev int", "Sår i mun eller svalg", "Mouth or throat sores"],
  [4, "sev", "Sprickor i mungiporna", "Cracking at the corners of the mouth"],
  [5, "yn", "Förändrad röst", "Voice quality changes"],
  [6, "sev", "Heshet", "Hoarseness"],
  [7, "sev", "Smakförändringar", "Taste changes"],
  [8, "sev int", "Minskad aptit", "Decreased appetite"],
  [9, "frq sev", "Illamående", "Nausea"],
  [10, "frq sev", "Kräkning", "Vomiting"],
  [11, "frq sev", "Halsbränna", "Heartburn"],
  [12, "yn", "Gasbildning", "Increased flatulence"],
  [13, "frq sev", "Uppsvälld buk", "Bloating"],
  [14, "frq sev", "Hicka", "Hiccups"],
  [15, "sev", "Förstoppning", "Constipation"],
  [16, "frq", "Diarré", "Diarrhoea"],
  [17, "frq sev int", "Buksmärta", "Pain in the abdomen"],
  [18, "frq int", "Avföringsinkontinens", "Faecal incontinence"],
  [19, "sev int", "Andfåddhet", "Shortness of breath"],
  [20, "sev int", "Hosta", "Cough"],
  [21, "sev", "Väsande andning", "Wheezing"],
  [22, "frq sev int", "Svullna armar eller ben", "Arm or leg swelling"],
  [23, "frq sev", "Hjärtklappning", "Pounding or racing heartbeat"],
  [24, "yn", "Hudutslag", "Rash"],
  [25, "sev", "Torr hud", "Skin dryness"],
  [26, "sev", "Akne", "Acne"],
  [27, "amount", "Håravfall", "Hair loss"],
  [28, "sev", "Klåda", "Itching"],
  [29, "yn", "Nässelutslag", "Hives"],
  [30, "sev", "Hand-fotsyndrom", "Hand-foot syndrome"],
  [31, "yn", "Nagelförlust", "Nail loss"],
  [32, "yn", "Räfflade naglar", "Nail ridging"],
  [33, "yn", "Missfärgade naglar", "Nail discolouration"],
  [34, "yn", "Solkänslighet", "Sensitivity to sunlight"],
  [35, "yn", "Trycksår", "Bed sores"],
  [36, "sev", "Hudreaktion av strålbehandling", "Radiation skin reaction"],
  [37, "yn", "Mörkare hud", "Skin darkening"],
  [38, "yn", "Hudbristningar", "Stretch marks"],
  [39, "sev int", "Domningar och stickningar", "Numbness and tingling"],
  [40, "sev int", "Yrsel", "Dizziness"],
  [41, "sev int", "Dimsyn", "Blurred vision"],
  [42, "yn", "Ljusblixtar", "Flashing lights"],
  [43, "yn", "Grumlingar i synfältet", "Visual floaters"],
  [44, "sev int", "Rinnande ögon", "Watery eyes"],
  [45, "sev", "Öronsus", "Ringing in the ears"],
  [46, "sev int", "Koncentration", "Concentration"],
  [47, "sev int", "Minne", "Memory"],
  [48, "frq sev int", "Smärta", "General pain"],
  [49, "frq sev int", "Huvudvärk", "Headache"],
  [50, "frq sev int", "Muskelvärk", "Muscle pain"],
  [51, "frq sev int", "Ledvärk", "Joint pain"],
  [52, "sev int", "Sömnsvårigheter", "Insomnia"],
  [53, "sev int", "Trötthet", "Fatigue"],
  [54, "frq sev int", "Ångest", "Anxiety"],
  [55, "frq sev int", "Modlöshet", "Discouraged"],
  [56, "frq sev int", "Nedstämdhet", "Sad"],
  [57, "yn", "Oregelbunden mens", "Irregular periods"],
  [58, "yn", "Utebliven mens", "Missed menstrual period"],
  [59, "amount", "Flytning från slidan", "Vaginal discharge"],
  [60, "sev", "Torrhet i slidan", "Vaginal dryness"],
  [61, "sev", "Smärta vid vattenkastning", "Painful urination"],
  [62, "frq int", "Trängningar", "Urinary urgency"],
  [63, "frq int", "Täta vattenkastningar", "Urinary frequency"],
  [64, "yn", "Förändrad urinfärg", "Urine colour change"],
  [65, "frq int", "Urininkontinens", "Urinary incontinence"],
  [66, "sev", "Erektionssvårigheter", "Erection difficulty"],
  [67, "frq", "Utlösningsproblem", "Ejaculation problems"],
  [68, "sev", "Minskad sexuell lust", "Decreased libido"],
  [69, "yn", "Fördröjd orgasm", "Delayed orgasm"],
  [70, "yn", "Oförmåga till orgasm", "Unable to have orgasm"],
  [71, "sev", "Smärta vid samlag", "Pain with sexual intercourse"],
  [72, "sev", "Svullna eller ömma bröst", "Breast swelling and tenderness"],
  [73, "yn", "Blåmärken", "Bruising"],
  [74, "frq sev", "Frossa", "Chills"],
  [75, "frq sev", "Ökad svettning", "Increased sweating"],
  [76, "yn", "Minskad svettning", "Decreased sweating"],
  [77, "frq sev", "Värmevallningar", "Hot flushes"],
  [78, "frq sev", "Näsblod", "Nosebleed"],
  [79, "yn", "Reaktion vid injektionsstället", "Injection site reaction"],
  [80, "sev", "Kroppslukt", "Body odour"],
];

/** The items of PRO-CTCAE as scales: one a symptom and attribute, 0-4, or 0-1 where only presence is asked for. */
export const proCtcaeScales: readonly PromScale[] = rows.flatMap(([number, asks, sv, en]) =>
  (asks.split(" ") as Attribute[]).map((letters, index) => {
    const attribute = attributes[letters];
    const symptom = en.toLowerCase().replaceAll(" ", "-");
    const id = `pro-ctcae-${symptom}-${attribute.id}`;
    const item = `${String(number).padStart(2, "0")}${"abc".charAt(index)}`;
    const code = `proctcae-${item}-${letters === "amount" ? "int" : letters}`;
    return {
      id,
      instrument: "pro-ctcae",
      label: { sv: `${sv}, ${attribute.sv}`, en: `${en}, ${attribute.en}` },
      min: 0,
      max: attribute.max,
      direction: "higher-worse",
      codes: [...codings("promScale", id), ...codings("miiProCtcae", code)],
    };
  }),
);
