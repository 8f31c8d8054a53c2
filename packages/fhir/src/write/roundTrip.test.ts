import { extendTerminology } from "@ipo/clinical";
import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";
import { writeBundle } from "./writeBundle.js";

const patient = { resourceType: "Patient", id: "p", birthDate: "1950-01-01" };
const haemoglobin = (id: string, rest: object) => ({
  resourceType: "Observation",
  id,
  status: "final",
  subject: { reference: "Patient/p" },
  code: { coding: [{ system: "http://loinc.org", code: "718-7" }] },
  effectiveDateTime: "2024-05-02T08:00:00Z",
  valueQuantity: { value: 120, unit: "g/L" },
  ...rest,
});
const identifier = (...values: string[]) => ({
  identifier: values.map((value) => ({ system: "urn:lab", value })),
});

/** A record read, written and read again, without the places in the input. */
function again(resources: object[], options: Parameters<typeof readBundle>[1] = {}) {
  const once = readBundle(bundleOf(patient, ...resources), options).record;
  if (!once) throw new Error("the bundle holds a patient");
  const { terminology } = options;
  const written = writeBundle(once, { ...(terminology && { terminology }) });
  const second = readBundle(written, { ...(terminology && { terminology }) });
  const twice = second.record;
  const plain = (record: typeof twice) =>
    record?.events.map(({ path: _path, ...event }) => event) ?? [];
  return { once: plain(once), twice: plain(twice), issues: second.issues };
}

describe("what is found beside other resources is found again", () => {
  it("two facts that different identifiers of one system keep apart stay two", () => {
    const { once, twice } = again([
      haemoglobin("a", identifier("1")),
      haemoglobin("b", identifier("2")),
    ]);
    expect(once.map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, undefined]);
    expect(twice).toEqual(once);
  });

  it("one fact of a day that a shared identifier joins stays one", () => {
    const day = { effectiveDateTime: "2024-05-02" };
    const { once, twice } = again([
      haemoglobin("a", { ...day, ...identifier("1") }),
      haemoglobin("b", { ...day, ...identifier("1") }),
    ]);
    expect(once[1]?.duplicateOf).toBe("Observation/a");
    expect(twice).toEqual(once);
  });

  it("what a host's own tables say is said again, and not kept as fields", () => {
    const terminology = extendTerminology({
      analytes: [
        {
          id: "our-hb",
          label: { sv: "Hb", en: "Hb" },
          name: { sv: "Hb", en: "Hb" },
          codes: [{ system: "http://loinc.org", code: "718-7" }],
          scale: "linear",
          group: "other",
        },
      ],
    });
    const { once, twice, issues } = again([haemoglobin("a", {})], { terminology });
    expect(once[0]).toMatchObject({ analyte: "our-hb" });
    expect(twice).toEqual(once);
    expect(issues).toEqual([]);
  });

  it("a time that is listed as words keeps what is doubtful about it", () => {
    const early = haemoglobin("a", { effectiveDateTime: "1890-05-02" });
    const { once, twice } = again([early], { doubtfulTimes: "list" });
    expect(once[0]).toMatchObject({ timeDoubt: ["before-birth"], time: { text: "1890-05-02" } });
    expect(twice).toEqual(once);
  });
});
