import type { LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";

/** The kinds of treatment that KVÅ codes are grouped in. */
export type KvaCategory = "radiotherapy" | "systemic" | "transplant" | "surgery";

/** One code of the Swedish classification of care measures (KVÅ). */
export interface KvaCode {
  readonly code: string;
  readonly label: LocalisedText;
  /** Absent for measures that are no treatment. */
  readonly category?: KvaCategory;
}

/** Where the Swedish procedure codes (KVÅ) were read. */
export const kvaSource: TableSource = {
  source:
    "R package decoder 1.2.2 (Regionala cancercentrum), KVÅ 2020; Regional cancer centres in cooperation for AW019 (from January 2026)",
  date: "2026-11-22",
  note: "The labels describe the code and are not its official wording: DV012-DV018 are seven forms of brachytherapy with one label, HAC20 and HAC22 two forms of mastectomy.",
};

const rows: readonly (readonly [
  code: string,
  category: KvaCategory | undefined,
  sv: string,
  en: string,
])[] = [
  ["DT116", "systemic", "Läkemedelsbehandling, intravenös", "Drug treatment, intravenous"],
  ["DT112", "systemic", "Läkemedelsbehandling, intratekal", "Drug treatment, intrathecal"],
  ["DT135", "systemic", "Läkemedelsbehandling, intraperitoneal", "Drug treatment, intraperitoneal"],
  [
    "DT107",
    "systemic",
    "Läkemedelsbehandling, annat administrationssätt",
    "Drug treatment, other route",
  ],
  [
    "DT108",
    "systemic",
    "Läkemedelsbehandling, ospecificerat administrationssätt",
    "Drug treatment, route not specified",
  ],
  ["DV033", "systemic", "Immunterapi", "Immunotherapy"],
  ["DR043", "transplant", "Stamcellsbehandling", "Stem cell treatment"],
  ["DR048", "transplant", "Autolog stamcellsbehandling", "Autologous stem cell treatment"],
  [
    "DV071",
    "radiotherapy",
    "Konventionell extern strålbehandling",
    "Conventional external radiotherapy",
  ],
  [
    "DV070",
    "radiotherapy",
    "Intensitetsmodulerad strålbehandling (IMRT)",
    "Intensity modulated radiotherapy (IMRT)",
  ],
  ["DV144", "radiotherapy", "Protonbehandling", "Proton therapy"],
  ["DV069", "radiotherapy", "Helkroppsbestrålning", "Whole body irradiation"],
  ["DV072", "radiotherapy", "Strålbehandling på kort avstånd", "Short distance radiotherapy"],
  ["DV012", "radiotherapy", "Brachyterapi", "Brachytherapy"],
  ["DV013", "radiotherapy", "Brachyterapi", "Brachytherapy"],
  ["DV014", "radiotherapy", "Brachyterapi", "Brachytherapy"],
  ["DV015", "radiotherapy", "Brachyterapi", "Brachytherapy"],
  ["DV016", "radiotherapy", "Brachyterapi", "Brachytherapy"],
  ["DV017", "radiotherapy", "Brachyterapi", "Brachytherapy"],
  ["DV018", "radiotherapy", "Brachyterapi", "Brachytherapy"],
  ["DV009", "radiotherapy", "Isotopbehandling", "Isotope treatment"],
  ["KEC00", "surgery", "Radikal prostatektomi, öppen", "Radical prostatectomy, open"],
  ["KEC01", "surgery", "Radikal prostatektomi, endoskopisk", "Radical prostatectomy, endoscopic"],
  ["KAC00", "surgery", "Nefrektomi, öppen", "Nephrectomy, open"],
  ["KAC01", "surgery", "Nefrektomi, endoskopisk", "Nephrectomy, endoscopic"],
  ["KAD00", "surgery", "Njurresektion, öppen", "Renal resection, open"],
  ["KAD01", "surgery", "Njurresektion, endoskopisk", "Renal resection, endoscopic"],
  ["HAB40", "surgery", "Bröstresektion", "Breast resection"],
  ["HAC20", "surgery", "Mastektomi", "Mastectomy"],
  ["HAC22", "surgery", "Mastektomi", "Mastectomy"],
  ["GDC00", "surgery", "Lobektomi", "Lobectomy"],
  ["GDD00", "surgery", "Pulmektomi", "Pneumonectomy"],
  ["LAF10", "surgery", "Bilateral salpingo-ooforektomi", "Bilateral salpingo-oophorectomy"],
  ["LCD00", "surgery", "Hysterektomi", "Hysterectomy"],
  ["AAB00", "surgery", "Excision av intrakraniell lesion", "Excision of intracranial lesion"],
  ["KFC10", "surgery", "Bilateral orkidektomi", "Bilateral orchidectomy"],
  ["AU124", undefined, "Samordnad individuell plan", "Coordinated individual plan"],
  ["AW019", undefined, "Bedömning av rehabiliteringsbehov", "Assessment of rehabilitation need"],
];

/** Drug treatment, radiotherapy, stem cells, surgery of the eight diagnoses, and care plans. */
export const kvaCodes: readonly KvaCode[] = rows.map(([code, category, sv, en]) => ({
  code,
  label: { sv, en },
  ...(category === undefined ? {} : { category }),
}));
