import { expect, it } from "vitest";
import { wordsBesideDose } from "./wordsBesideDose.js";

const dose = { value: 1.5, unit: "mg" };

it("leaves the words of a dosage that do not name the dose, with a decimal comma or point", () => {
  expect(wordsBesideDose(dose, "1,5 mg två gånger dagligen")).toBe("två gånger dagligen");
  expect(wordsBesideDose(dose, "twice daily 1.5 mg")).toBe("twice daily");
});

it("leaves another amount, another unit and an amount per area as they are", () => {
  expect(wordsBesideDose(dose, "11,5 mg dagligen")).toBe("11,5 mg dagligen");
  expect(wordsBesideDose(dose, "1,5 mg/m² dagligen")).toBe("1,5 mg/m² dagligen");
});

it("leaves all words where the dose has no unit, and none where there are none", () => {
  expect(wordsBesideDose({ value: 1 }, "1 tablett")).toBe("1 tablett");
  expect(wordsBesideDose({ value: 1, code: "mg" })).toBe("");
});
