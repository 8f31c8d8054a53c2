import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { createText } from "../locale/text.js";
import { base, lab, when } from "../testing/makeEvent.js";
import { labelOf } from "./labelOf.js";
import { statedStatus, withVerification } from "./withVerification.js";

const text = createText("sv");
const diagnosis = (
  verificationStatus: string | undefined,
): Extract<ClinicalEvent, { kind: "condition" }> => ({
  kind: "condition",
  ...base("Lungcancer", when("2024-01-01")),
  role: "primary-cancer",
  status: verificationStatus === "confirmed" ? "final" : "preliminary",
  ...(verificationStatus !== undefined && { verificationStatus }),
});

describe("withVerification", () => {
  it("the label says how certain a diagnosis is in the same word as its mark", () => {
    const event = diagnosis("differential");
    expect(withVerification("Diagnos", event, text)).toBe("Diagnos (differentialdiagnos)");
    expect(labelOf(event, text)).toContain("differentialdiagnos");
    expect(labelOf(event, text)).not.toContain("preliminärt");
  });

  it("a confirmed diagnosis stands as it is", () => {
    expect(labelOf(diagnosis("confirmed"), text)).toBe("Lungcancer, 2024-01-01");
  });

  it("a status that no table knows is said in the source's own word", () => {
    expect(withVerification("Diagnos", diagnosis("suspected"), text)).toBe("Diagnos (suspected)");
  });
});

describe("the status of a diagnosis or an allergy", () => {
  it("is its clinical status, and never that of a result; what states none has no words", () => {
    const own = diagnosis("confirmed");
    expect(statedStatus({ ...own, clinicalStatus: "active" }, text)).toBe("aktiv");
    expect(statedStatus({ ...own, clinicalStatus: "relapse" }, text)).toBe("återfall");
    expect(statedStatus({ ...own, clinicalStatus: "active" }, createText("en"))).toBe("active");
    expect(statedStatus(own, text)).toBe("");
    expect(statedStatus({ ...own, status: "completed" }, text)).toBe("avslutat");
    const value: ClinicalEvent = { ...lab("Hb", "2024-01-01", 120) };
    expect(statedStatus(value, text)).toBe("slutgiltigt");
  });
});
