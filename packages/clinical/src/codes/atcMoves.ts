import type { TableSource } from "../tableSource.js";

/** A drug whose ATC code was changed; the old code is no longer in the index, and records of its time still carry it. */
export interface AtcMove {
  readonly previous: string;
  readonly current: string;
  /** The year from whose index on the new code holds. */
  readonly year: number;
  /** International nonproprietary name. */
  readonly name: string;
}

/** Where the moves of single codes were read. */
export const atcMovesSource: TableSource = {
  source:
    "WHO Collaborating Centre for Drug Statistics Methodology, whocc.no: lists of ATC level alterations 2022, 2024 and 2026; MII oncology module, ConceptMap mii-cm-onko-atc-transitions-2021 and its later transition list",
  date: "2026-11-22",
  note: "Only moves found in one of the sources. Dacomitinib, entrectinib, pazopanib and isatuximab were read in a secondary table. Lenalidomide, thalidomide and pomalidomide (L04AX) were not moved when L04AA was divided in 2024. A code that was split by use (everolimus L01EG02 and L04AH02) is never joined.",
};

const movesByYear: readonly (readonly [
  year: number,
  moves: readonly (readonly [previous: string, current: string, name: string])[],
])[] = [
  [
    2021,
    [
      ["L01XE01", "L01EA01", "imatinib"],
      ["L01XE02", "L01EB01", "gefitinib"],
      ["L01XE03", "L01EB02", "erlotinib"],
      ["L01XE04", "L01EX01", "sunitinib"],
      ["L01XE05", "L01EX02", "sorafenib"],
      ["L01XE06", "L01EA02", "dasatinib"],
      ["L01XE07", "L01EH01", "lapatinib"],
      ["L01XE08", "L01EA03", "nilotinib"],
      ["L01XE09", "L01EG01", "temsirolimus"],
      ["L01XE10", "L01EG02", "everolimus"],
      ["L01XE11", "L01EX03", "pazopanib"],
      ["L01XE12", "L01EX04", "vandetanib"],
      ["L01XE13", "L01EB03", "afatinib"],
      ["L01XE14", "L01EA04", "bosutinib"],
      ["L01XE15", "L01EC01", "vemurafenib"],
      ["L01XE16", "L01ED01", "crizotinib"],
      ["L01XE17", "L01EK01", "axitinib"],
      ["L01XE18", "L01EJ01", "ruxolitinib"],
      ["L01XE21", "L01EX05", "regorafenib"],
      ["L01XE23", "L01EC02", "dabrafenib"],
      ["L01XE24", "L01EA05", "ponatinib"],
      ["L01XE25", "L01EE01", "trametinib"],
      ["L01XE26", "L01EX07", "cabozantinib"],
      ["L01XE27", "L01EL01", "ibrutinib"],
      ["L01XE28", "L01ED02", "ceritinib"],
      ["L01XE29", "L01EX08", "lenvatinib"],
      ["L01XE31", "L01EX09", "nintedanib"],
      ["L01XE33", "L01EF01", "palbociclib"],
      ["L01XE34", "L01EK03", "tivozanib"],
      ["L01XE35", "L01EB04", "osimertinib"],
      ["L01XE36", "L01ED03", "alectinib"],
      ["L01XE38", "L01EE02", "cobimetinib"],
      ["L01XE39", "L01EX10", "midostaurin"],
      ["L01XE41", "L01EE03", "binimetinib"],
      ["L01XE42", "L01EF02", "ribociclib"],
      ["L01XE43", "L01ED04", "brigatinib"],
      ["L01XE44", "L01ED05", "lorlatinib"],
      ["L01XE45", "L01EH02", "neratinib"],
      ["L01XE46", "L01EC03", "encorafenib"],
      ["L01XE47", "L01EB07", "dacomitinib"],
      ["L01XE50", "L01EF03", "abemaciclib"],
      ["L01XE51", "L01EL02", "acalabrutinib"],
      ["L01XE52", "L01EX11", "quizartinib"],
      ["L01XE53", "L01EX12", "larotrectinib"],
      ["L01XE54", "L01EX13", "gilteritinib"],
      ["L01XE56", "L01EX14", "entrectinib"],
      ["L01XX14", "L01XF01", "tretinoin"],
      ["L01XX17", "L01CE01", "topotecan"],
      ["L01XX19", "L01CE02", "irinotecan"],
      ["L01XX22", "L01XF02", "alitretinoin"],
      ["L01XX25", "L01XF03", "bexarotene"],
      ["L01XX32", "L01XG01", "bortezomib"],
      ["L01XX38", "L01XH01", "vorinostat"],
      ["L01XX39", "L01XH02", "romidepsin"],
      ["L01XX42", "L01XH03", "panobinostat"],
      ["L01XX43", "L01XJ01", "vismodegib"],
      ["L01XX45", "L01XG02", "carfilzomib"],
      ["L01XX46", "L01XK01", "olaparib"],
      ["L01XX47", "L01EM01", "idelalisib"],
      ["L01XX49", "L01XH04", "belinostat"],
      ["L01XX50", "L01XG03", "ixazomib"],
      ["L01XX51", "L01XL02", "talimogene laherparepvec"],
      ["L01XX54", "L01XK02", "niraparib"],
      ["L01XX59", "L01XM01", "enasidenib"],
      ["L01XX60", "L01XK04", "talazoparib"],
      ["L01XX61", "L01EM02", "copanlisib"],
      ["L01XX62", "L01XM02", "ivosidenib"],
      ["L01XX63", "L01XJ03", "glasdegib"],
      ["L01XX70", "L01XL03", "axicabtagene ciloleucel"],
      ["L01XX71", "L01XL04", "tisagenlecleucel"],
    ],
  ],
  [
    2022,
    [
      ["L01EX16", "L01EN01", "erdafitinib"],
      ["L01EX20", "L01EN02", "pemigatinib"],
      ["L01XC01", "L01FX01", "edrecolomab"],
      ["L01XC02", "L01FA01", "rituximab"],
      ["L01XC03", "L01FD01", "trastuzumab"],
      ["L01XC05", "L01FX02", "gemtuzumab ozogamicin"],
      ["L01XC06", "L01FE01", "cetuximab"],
      ["L01XC07", "L01FG01", "bevacizumab"],
      ["L01XC08", "L01FE02", "panitumumab"],
      ["L01XC09", "L01FX03", "catumaxomab"],
      ["L01XC10", "L01FA02", "ofatumumab"],
      ["L01XC11", "L01FX04", "ipilimumab"],
      ["L01XC12", "L01FX05", "brentuximab vedotin"],
      ["L01XC13", "L01FD02", "pertuzumab"],
      ["L01XC14", "L01FD03", "trastuzumab emtansine"],
      ["L01XC15", "L01FA03", "obinutuzumab"],
      ["L01XC17", "L01FF01", "nivolumab"],
      ["L01XC18", "L01FF02", "pembrolizumab"],
      ["L01XC19", "L01FX07", "blinatumomab"],
      ["L01XC21", "L01FG02", "ramucirumab"],
      ["L01XC24", "L01FC01", "daratumumab"],
      ["L01XC26", "L01FB01", "inotuzumab ozogamicin"],
      ["L01XC27", "L01FX10", "olaratumab"],
      ["L01XC28", "L01FF03", "durvalumab"],
      ["L01XC31", "L01FF04", "avelumab"],
      ["L01XC32", "L01FF05", "atezolizumab"],
      ["L01XC38", "L01FC02", "isatuximab"],
    ],
  ],
  [
    2024,
    [
      ["L01XY02", "L01FY01", "pertuzumab and trastuzumab"],
      ["L01XY03", "L01FY02", "nivolumab and relatlimab"],
      ["L04AA10", "L04AH01", "sirolimus"],
      ["L04AA18", "L04AH02", "everolimus"],
      ["L04AA34", "L04AG06", "alemtuzumab"],
    ],
  ],
  [
    2026,
    [
      ["L01EX17", "L01EP01", "capmatinib"],
      ["L01EX21", "L01EP02", "tepotinib"],
    ],
  ],
];

/** Drugs that changed their ATC code, by year. */
export const atcMoves: readonly AtcMove[] = movesByYear.flatMap(([year, moves]) =>
  moves.map(([previous, current, name]) => ({ previous, current, year, name })),
);
