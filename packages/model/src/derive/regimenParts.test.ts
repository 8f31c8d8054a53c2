import { describe, expect, it } from "vitest";
import type { MedicationEvent } from "../events/treatment.js";
import { parseTimePoint, type TimePoint } from "../time.js";
import { regimenPartsOf } from "./regimenParts.js";
import { treatmentsOf, type Treatment } from "./treatments.js";

const drug = (
  date: string,
  regimen?: string,
  resource: MedicationEvent["resource"] = "administration",
): MedicationEvent => ({
  kind: "medication",
  id: `${resource} ${date}`,
  source: `Medication/${resource}-${date}`,
  path: "",
  time: { kind: "point", at: parseTimePoint(date) as TimePoint },
  status: "completed",
  code: { coding: [], text: "Fluorouracil" },
  provenance: {},
  resource,
  ...(regimen !== undefined && { regimen }),
});

/** The one treatment that the events make. */
function treatmentWith(...events: MedicationEvent[]): Treatment {
  const [treatment] = treatmentsOf(events);
  if (!treatment) throw new Error("the events make no treatment");
  return treatment;
}

const daysOf = ({ doses }: Treatment) =>
  doses.map(({ time }) => (time.kind === "point" ? time.at.text : ""));

describe("a drug that two regimens share", () => {
  it("is cut where the regimen changes; a dose that names none goes with what came before it", () => {
    const parts = regimenPartsOf(
      treatmentWith(
        drug("2024-05-01", "FOLFOX"),
        drug("2024-05-15"),
        drug("2024-06-01", "FOLFIRI"),
        drug("2024-06-15", "FOLFIRI"),
      ),
    );
    expect(parts.map(daysOf)).toEqual([
      ["2024-05-01", "2024-05-15"],
      ["2024-06-01", "2024-06-15"],
    ]);
  });

  it("keeps each order with the part that has begun by then, and claims no share of ordered doses", () => {
    const parts = regimenPartsOf(
      treatmentWith(
        drug("2024-04-30", undefined, "request"),
        drug("2024-05-01", "FOLFOX"),
        drug("2024-06-01", "FOLFIRI"),
        drug("2024-06-02", undefined, "request"),
      ),
    );
    expect(parts.map(({ orders }) => orders.map(({ id }) => id))).toEqual([
      ["request 2024-04-30"],
      ["request 2024-06-02"],
    ]);
    expect(parts.map(({ doseIntensity }) => doseIntensity)).toEqual([undefined, undefined]);
  });

  it("is whole where one regimen or none is named", () => {
    const one = treatmentWith(drug("2024-05-01", "FOLFOX"), drug("2024-05-15"));
    expect(regimenPartsOf(one)).toEqual([one]);
    const none = treatmentWith(drug("2024-05-01"), drug("2024-05-15"));
    expect(regimenPartsOf(none)).toEqual([none]);
  });
});
