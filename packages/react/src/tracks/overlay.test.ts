import { expect, it } from "vitest";
import { overlaidIds, withOverlaid } from "./overlay.js";

it("puts strips into one group in the order chosen, and takes them out again", () => {
  const both = withOverlaid(withOverlaid({}, "lab:psa", true), "lab:alp", true);
  expect(overlaidIds(both)).toEqual(["lab:psa", "lab:alp"]);
  expect(overlaidIds(withOverlaid(both, "lab:psa", false))).toEqual(["lab:alp"]);
  expect(withOverlaid(withOverlaid({}, "lab:psa", true), "lab:psa", false).overlays).toEqual([]);
});

it("leaves a host's further groups as they are", () => {
  const display = { overlays: [["lab:psa"], ["lab:hb", "lab:tpk"]] };
  expect(withOverlaid(display, "lab:psa", false).overlays).toEqual([[], ["lab:hb", "lab:tpk"]]);
});
