import { describe, expect, it } from "vitest";
import { formatIssues } from "./formatIssues.js";

const issue = (code: string, place: string, diagnostics: string) => ({
  severity: "error" as const,
  code,
  expression: place,
  diagnostics,
});

describe("formatIssues", () => {
  it("tells each code once, with what it means, what to do, how often and where", () => {
    const lines = formatIssues([
      issue("value", "a", '"soon" is not a FHIR date. Write YYYY.'),
      issue("value", "b", '"later" is not a FHIR date. Write YYYY.'),
      issue("duplicate", "c", "Observation/1 comes twice."),
    ]);
    expect(lines).toEqual([
      expect.stringMatching(/^ {2}duplicate: 1 {2}\S/),
      expect.stringContaining("What to do: "),
      "    error  Observation/1 comes twice.",
      "      c",
      expect.stringMatching(/^ {2}value: 2 {2}\S/),
      expect.stringContaining("What to do: "),
      '    2 × error  "soon" is not a FHIR date. Write YYYY.',
      "      a, b",
    ]);
  });

  it("shows a code that no table explains", () => {
    expect(formatIssues([issue("toString", "a", "b")])[0]).toBe("  toString: 1");
  });
});
