import type { AllergyIntolerance } from "fhir/r4";
import { allOf, daysBetween, resourceOf, wordsOf } from "./bundleFacts.js";
import type { Resources } from "./question.js";

const criticalities: Readonly<Record<NonNullable<AllergyIntolerance["criticality"]>, string>> = {
  high: " (hög allvarlighet)",
  low: " (låg allvarlighet)",
  "unable-to-assess": "",
};

/** An allergy as it is told: `Carboplatin (hög allvarlighet)`. */
export function allergyOf(resources: Resources, id: string): string {
  const { code, criticality = "unable-to-assess" } = resourceOf(
    resources,
    "AllergyIntolerance",
    id,
  );
  return `${wordsOf(code)}${criticalities[criticality]}`;
}

/** What a flag says and the days that it covers. */
export function flagOf(resources: Resources, id: string): string {
  const { code, period } = resourceOf(resources, "Flag", id);
  return `${wordsOf(code)}, ${period?.start ?? ""} – ${period?.end ?? ""}`;
}

/** The days of a standardised care pathway from one measured point to another, by their codes: `SVF 22 d`. */
export function pathwayOf(resources: Resources, from: string, to: string): string {
  const dayAt = (measured: string) => {
    const point = allOf(resources, "Procedure").find(({ code }) =>
      code?.coding?.some((coding) => coding.code === measured),
    );
    if (point?.performedDateTime === undefined) throw new Error(`nothing measured at ${measured}`);
    return point.performedDateTime;
  };
  return `SVF ${String(daysBetween(dayAt(from), dayAt(to)))}\u00a0d`;
}
