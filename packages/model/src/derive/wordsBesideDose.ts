import type { Quantity } from "../quantity.js";

/**
 * The words of a dosage without the dose itself: `twice daily` of `300 mg twice daily`. All of them where they do not
 * name the dose; empty where there are none.
 */
export function wordsBesideDose({ value, unit, code }: Quantity, dosage = ""): string {
  const units = [unit ?? "", code ?? ""].filter((one) => one !== "");
  if (units.length === 0 || dosage === "") return dosage;
  const number = escaped(String(value)).replace("\\.", "[.,]");
  const dose = `(?<![\\p{L}\\d.,])${number}\\s*(?:${units.map(escaped).join("|")})(?![\\p{L}\\d/])`;
  return dosage.replace(new RegExp(dose, "gu"), "").replace(/\s+/g, " ").trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
