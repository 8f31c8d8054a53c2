/** A drug by its ATC code and name. Those of `cycles` are given in cycles, the others taken over a time. */
export interface Drug {
  readonly atc?: string;
  readonly name: string;
  readonly isCyclic: boolean;
}

const cyclic = `L01CD02 Docetaxel, L01CD01 Paklitaxel, L01XA02 Karboplatin, L01XA01 Cisplatin, L01XA03 Oxaliplatin,
  L01CD04 Kabazitaxel, L01BC02 Fluorouracil, L01BC05 Gemcitabin, L01DB01 Doxorubicin, L01DB03 Epirubicin,
  L01AA01 Cyklofosfamid, L01CE02 Irinotekan, L01BA04 Pemetrexed, L01FF02 Pembrolizumab, L01FF01 Nivolumab,
  L01FD01 Trastuzumab, L01FG01 Bevacizumab, M05BX04 Denosumab, M05BA08 Zoledronsyra, L03AA02 Filgrastim`;

const continuous = `L02AE02 Leuprorelin, L02BB04 Enzalutamid, L02BX03 Abirateron, L01BC06 Capecitabin, L02BA01 Tamoxifen,
  L02BG03 Anastrozol, L02BG04 Letrozol, L04AX04 Lenalidomid, H02AB06 Prednisolon, H02AB02 Dexametason,
  N02AA01 Morfin, N02AA05 Oxikodon, N02BE01 Paracetamol, A04AA01 Ondansetron, A02BC01 Omeprazol,
  B01AB10 Tinzaparin, B01AF02 Apixaban, A10BA02 Metformin, C10AA05 Atorvastatin, C09AA02 Enalapril,
  C08CA01 Amlodipin, C07AB02 Metoprolol, C03CA01 Furosemid, H03AA01 Levotyroxin, N05BA04 Oxazepam,
  N05CF01 Zopiklon, J01CE02 Fenoximetylpenicillin, J01CA08 Pivmecillinam, J01MA02 Ciprofloxacin`;

function drugsOf(list: string, isCyclic: boolean): Drug[] {
  return list.split(",").map((entry) => {
    const [atc = "", name = ""] = entry.trim().split(" ");
    return { atc, name, isCyclic };
  });
}

/** So many distinct drugs, half of them given in cycles; past the known ones they are local names without a code. */
export function drugsFor(count: number): Drug[] {
  const inCycles = drugsOf(cyclic, true);
  const overTime = drugsOf(continuous, false);
  return Array.from({ length: count }, (_, index) => {
    const isCyclic = index % 2 === 0;
    const known = (isCyclic ? inCycles : overTime)[index >> 1];
    return known ?? { name: `Läkemedel ${index + 1}`, isCyclic };
  });
}
