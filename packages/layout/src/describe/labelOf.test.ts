import { expect, it } from "vitest";
import { createText } from "../locale/text.js";
import { base, when } from "../testing/makeEvent.js";
import type { EventOfKind } from "@ipo/model";
import { labelOf } from "./labelOf.js";

const team: EventOfKind<"careEvent"> = {
  kind: "careEvent",
  ...base("Bröstteamet", when("2018-02-15", "2019-10-31")),
  category: "careTeam",
  status: "stopped",
  sourceStatus: "inactive",
};

it("an event that was asked for in one language is said in that of the next", () => {
  const event = { ...team, status: "preliminary" as const, sourceStatus: "preliminary" };
  const [sv, en] = [createText("sv"), createText("en")];
  expect(labelOf(event, sv)).toContain("preliminärt");
  expect(labelOf(event, en)).toContain("preliminary");
  expect(labelOf(event, sv)).toContain("preliminärt");
});

it("a team that ended was not broken off, and one without an end is said to be inactive", () => {
  const text = createText("sv");
  expect(labelOf(team, text)).toBe("Bröstteamet, 2018-02-15 – 2019-10-31, avslutat");
  expect(labelOf({ ...team, time: when("2018-02-15", "") }, text)).toContain("ej aktiv");
});
