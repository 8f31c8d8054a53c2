import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { bundleText, patients, readPatient, root } from "./support/patients.js";

it("the committed bundles are what the generator makes, byte for byte", () => {
  const generator = path.join(root, "examples/patients/generate.mjs");
  expect(() => execFileSync("node", [generator, "--check"], { stdio: "pipe" })).not.toThrow();
});

it.each(patients)("$id reads into a record whose account adds up", (patient) => {
  const { account } = readPatient(patient);
  const sum = Object.values(account.fates).reduce((total, count) => total + count, 0);
  expect(sum).toBe(account.entries);
  expect(account.entry).toHaveLength(account.entries);
  expect(account.fates.drawn).toBeGreaterThan(0);
});

it("only the deliberately nasty patient gives issues", () => {
  const withIssues = patients.filter((patient) => readPatient(patient).issues.length > 0);
  expect(withIssues.map(({ id }) => id)).toEqual(["nils-provare"]);
});

it("personal identity numbers are test numbers and right in their check digit", () => {
  const numbers = patients.flatMap((patient) =>
    [...bundleText(patient).matchAll(/identifier\/personnummer",\s*"value":\s*"(\d{12})"/g)].map(
      ([, number = ""]) => number,
    ),
  );
  expect(numbers.length).toBeGreaterThanOrEqual(patients.length);
  for (const number of numbers) {
    // Serial numbers 980-999 are reserved for tests.
    expect(Number(number.slice(8, 11))).toBeGreaterThanOrEqual(980);
    const sum = [...number.slice(2)].reduce((total, digit, index) => {
      const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (weighted > 9 ? weighted - 9 : weighted);
    }, 0);
    expect(sum % 10).toBe(0);
  }
});
