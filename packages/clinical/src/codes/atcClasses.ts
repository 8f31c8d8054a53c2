import type { TableSource } from "../tableSource.js";

/** The class of every ATC code that begins with a prefix, unless a longer prefix says otherwise. */
export interface AtcClass {
  readonly prefix: string;
  /** Id of a drug class. */
  readonly drugClass: string;
}

/** Where the grouping of ATC codes was read. */
export const atcSource: TableSource = {
  source:
    "WHO Collaborating Centre for Drug Statistics Methodology, whocc.no: ATC index and lists of alterations 2021 and 2022",
  date: "2026-11-22",
  note: "Both generations are listed: L01XC became L01F in 2022, L01XE became L01E in 2021, and single L01XX drugs moved to groups of their own. L01FF (PD-1/PD-L1) and CTLA-4 antibodies are immunotherapy. L01XX is a mixture, so only named drugs of it have a class. Of L04AX only the immunomodulators of myeloma have a class (thalidomide L04AX02, lenalidomide L04AX04, pomalidomide L04AX06); selinexor is L01XX66. Cell therapies of L01XL have none.",
};

const prefixesByClass: Readonly<Record<string, readonly string[]>> = {
  cytostatic: [
    ...["L01A", "L01B", "L01C", "L01D", "L01XA", "L01XB"],
    ...["L01XX05", "L01XX19", "L01XX41"],
  ],
  targeted: [
    ...["L01E", "L01XE", "L01XG", "L01XH", "L01XJ", "L01XK", "L01XM"],
    ...["L01XX32", "L01XX43", "L01XX45", "L01XX46", "L01XX47", "L01XX52"],
    "L01XX66",
  ],
  antibody: ["L01F", "L01XC"],
  immunomodulator: ["L04AX02", "L04AX04", "L04AX06"],
  immunotherapy: [
    ...["L01FF", "L01FX04", "L01FY02", "L01XY03"],
    ...["L01XC11", "L01XC17", "L01XC18", "L01XC28", "L01XC31", "L01XC32", "L01XC33"],
  ],
  endocrine: ["L02"],
  arpi: ["L02BB04", "L02BB05", "L02BB06", "L02BX03"],
  supportive: ["L03AA", "A04", "H02A", "V03A"],
  radioligand: ["V10XX"],
  bone: ["M05B"],
};

/** Classes by ATC prefix; the longest prefix that fits a code decides. */
export const atcClasses: readonly AtcClass[] = Object.entries(prefixesByClass).flatMap(
  ([drugClass, prefixes]) => prefixes.map((prefix) => ({ prefix, drugClass })),
);
