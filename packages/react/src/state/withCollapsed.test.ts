import { expect, it } from "vitest";
import { withCollapsed } from "./withCollapsed.js";

it("shows a strip as one line or whole, whatever was chosen for it before, and leaves the others", () => {
  const display = { collapsed: ["lab:psa"], expanded: ["prom:qlq"], anchor: "diagnosis" };
  const opened = withCollapsed(display, ["lab:psa"], false);
  expect(opened).toEqual({
    collapsed: [],
    expanded: ["prom:qlq", "lab:psa"],
    anchor: "diagnosis",
  });
  expect(withCollapsed(opened, ["lab:psa"], true)).toEqual({
    collapsed: ["lab:psa"],
    expanded: ["prom:qlq"],
    anchor: "diagnosis",
  });
});
