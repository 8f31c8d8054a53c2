import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { base, recordOf, when } from "../testing/makeEvent.js";
import { answeredForms, formsOf } from "./answeredForms.js";

const form = (date: string): ClinicalEvent => ({
  kind: "promForm",
  ...base("Form", when(date)),
  form: "completed",
  items: [],
});
const score = (date: string): ClinicalEvent => ({
  kind: "promScore",
  ...base("Score", when(date)),
  value: { kind: "quantity", quantity: { value: 1 } },
});

describe("answeredForms", () => {
  it("a form belongs to the scores that name it, and is found once", () => {
    const own = form("2024-01-01");
    const related = [{ relation: "derivedFrom", source: own.source }];
    const scores = [score("2024-01-01"), score("2024-01-01")].map((event) => ({
      ...event,
      related,
    }));
    const forms = answeredForms(recordOf([own, ...scores]), scores);
    expect(forms.size).toBe(2);
    expect(formsOf(forms)).toEqual([own]);
  });

  it("a total that is an answer of the form itself belongs to it", () => {
    const own = form("2024-01-01");
    const total = { ...score("2024-01-01"), source: own.source };
    expect(answeredForms(recordOf([own, total]), [total]).get(total.id)).toEqual([own]);
  });

  it("a form without a date is not drawn with its scores", () => {
    const own = { ...form("2024-01-01"), time: { kind: "undated" as const } };
    const related = [{ relation: "derivedFrom", source: own.source }];
    const event = { ...score("2024-01-01"), related };
    expect(answeredForms(recordOf([own, event]), [event]).size).toBe(0);
  });
});
