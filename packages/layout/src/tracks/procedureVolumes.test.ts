import type { EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { createText } from "../locale/text.js";
import { base, when } from "../testing/makeEvent.js";
import { sameVolumeWords } from "./procedureVolumes.js";

type Radiotherapy = EventOfKind<"radiotherapy">;

const breast = { system: "http://snomed.info/sct", code: "76752008" };
const side = (code: string) => ({ system: "http://snomed.info/sct", code });
const course = (
  start: string,
  site: Radiotherapy["volumes"][number]["site"],
  rest: Partial<Radiotherapy> = {},
): Radiotherapy => ({
  kind: "radiotherapy",
  ...base("Radiotherapy", when(start, start)),
  status: "completed",
  volumes: [{ site, dose: { value: 40, unit: "Gy", code: "Gy" } }],
  ...rest,
});
const told = (...events: Radiotherapy[]) => sameVolumeWords(events, createText("en")).size;

describe("the sum of doses to one volume", () => {
  const left = { coding: [breast], text: "Left breast" };

  it("is given for the same codes in the same words", () => {
    const again = { coding: [breast], text: " left  Breast" };
    expect(told(course("2020-01-01", left), course("2023-01-01", again))).toBe(2);
  });

  it("is not given where the words, a second code or the site of the course differ", () => {
    const right = { coding: [breast], text: "Right breast" };
    expect(told(course("2020-01-01", left), course("2023-01-01", right))).toBe(0);
    const coded = (code: string) => ({ coding: [breast, side(code)], text: "Breast" });
    expect(
      told(course("2020-01-01", coded("7771000")), course("2023-01-01", coded("24028007"))),
    ).toBe(0);
    const sited = (text: string) => ({ bodySite: [{ coding: [], text }] });
    expect(
      told(course("2020-01-01", left, sited("Left")), course("2023-01-01", left, sited("Right"))),
    ).toBe(0);
  });
});
