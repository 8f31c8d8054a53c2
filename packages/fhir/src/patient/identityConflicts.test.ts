import { describe, expect, it } from "vitest";
import { readBundle, readBundles } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

const patient = (more: object) => ({ resourceType: "Patient", id: "1", ...more });
const identified = (...values: readonly string[]) =>
  patient({ identifier: values.map((value) => ({ system: "urn:pnr", value })) });
const condition = {
  ...{ resourceType: "Condition", id: "c", code: { text: "a" }, recordedDate: "2024-05-02" },
  subject: { reference: "Patient/1" },
};

describe("two Patient resources of one id", () => {
  it.each([
    ["birth dates", patient({ birthDate: "1950-01-01" }), patient({ birthDate: "1960-01-01" })],
    ["identifiers of one system", identified("A1"), identified("B2", "C3")],
  ])(
    "that state different %s give no record, and an issue that names both",
    (_what, one, other) => {
      const bundle = bundleOf(one, other, condition);
      for (const { record, issues, account } of [
        readBundle(bundle),
        readBundle(bundle, { patientId: "1" }),
        ...readBundles(bundle),
      ]) {
        expect(record).toBeNull();
        expect(issues).toMatchObject([
          { severity: "error", code: "conflict", expression: "Bundle.entry[1].resource" },
        ]);
        expect(issues[0]?.diagnostics).toContain("Bundle.entry[0].resource");
        expect(account.entry.map(({ fate, reason }) => `${fate} ${reason}`)).toEqual(
          Array.from({ length: 3 }, () => "withheld other-patient"),
        );
      }
    },
  );

  it("leave other patients of the input their records", () => {
    const bundle = bundleOf(identified("A1"), identified("B2"), {
      ...patient({}),
      id: "2",
    });
    expect(readBundle(bundle, { patientId: "2" }).record?.patient.id).toBe("2");
    expect(readBundles(bundle).map(({ record }) => record?.patient.id)).toEqual([undefined, "2"]);
  });

  it.each([
    ["birth dates of other precision", [{ birthDate: "1950" }, { birthDate: "1950-01-01" }]],
    ["one value set out in two ways", [identified("19500101-1111"), identified("500101-1111")]],
    ["a chain of shared values", [identified("A"), identified("A", "B"), identified("B")]],
    ["nothing and something", [{}, identified("A")]],
  ])("that state %s are one person", (_what, parts) => {
    const { record, account } = readBundle(bundleOf(...parts.map(patient), condition));
    expect(record?.events).toHaveLength(1);
    expect(account.entry[1]).toMatchObject({ fate: "listed", reason: "duplicate" });
  });
});
