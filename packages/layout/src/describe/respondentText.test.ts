import type { EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { createText } from "../locale/text.js";
import { base, when } from "../testing/makeEvent.js";
import { answeredBy, respondentText } from "./respondentText.js";

const text = createText("en");

describe("who answered a form", () => {
  it("is a relative by the relationship as worded, else by what they are", () => {
    const relationship = [{ coding: [], text: "Mamma" }, { coding: [{ code: "GUARD" }] }];
    expect(respondentText({ type: "RelatedPerson", relationship }, text)).toBe("Mamma / GUARD");
    expect(respondentText({ type: "RelatedPerson" }, text)).toBe("relative");
    expect(respondentText({ type: "Patient" }, text)).toBe("the patient");
    expect(respondentText(undefined, text)).toBeUndefined();
  });

  it("is said after what was answered, and nothing is said where the source does not tell", () => {
    const form: EventOfKind<"promForm"> = {
      ...base("EQ-5D", when("2024-05-02")),
      ...{ kind: "promForm", form: "completed", items: [] },
    };
    expect(answeredBy({ ...form, respondent: { type: "Patient" } }, text)).toBe(
      "answered by: the patient",
    );
    expect(answeredBy(form, text)).toBe("");
  });
});
