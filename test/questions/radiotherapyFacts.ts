import type { Procedure } from "fhir/r4";
import { allOf, decimalOf } from "./bundleFacts.js";
import type { Resources } from "./question.js";

/** The courses of radiotherapy to a volume in the order of time, each with its own dose: `8 Gy / 1 fr`. */
export function radiotherapyTo(resources: Resources, volume: string): string[] {
  return allOf(resources, "Procedure")
    .filter(({ status }) => status === "completed")
    .sort((a, b) => begunOn(a).localeCompare(begunOn(b)))
    .flatMap(({ extension = [] }) => extension.map(({ extension: parts = [] }) => parts))
    .filter((parts) => parts.some(({ valueReference }) => valueReference?.display === volume))
    .map((parts) => {
      const part = (name: string) => parts.find(({ url }) => url === name);
      const { value = 0, unit } = part("totalDoseDelivered")?.valueQuantity ?? {};
      const gray = unit === "cGy" ? value / 100 : value;
      return `${decimalOf(gray)}\u00a0Gy / ${decimalOf(part("fractionsDelivered")?.valueUnsignedInt ?? 0)} fr`;
    });
}

function begunOn({ performedDateTime, performedPeriod }: Procedure): string {
  return performedDateTime ?? performedPeriod?.start ?? "";
}
