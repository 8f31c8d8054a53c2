import { expect, it } from "vitest";
import { createText } from "../locale/text.js";
import { formatFateReason } from "./formatFateReason.js";

const entry = { path: "Bundle.entry[0]", resourceType: "Observation", fate: "withheld" } as const;

it("why an entry is not drawn is said with its detail, and once where both say the same", () => {
  const blocked = { ...entry, reason: "blocked", detail: "blocked" } as const;
  expect(formatFateReason(blocked, createText("en"))).toBe("blocked");
  expect(formatFateReason(blocked, createText("sv"))).toMatch(/^.+ \(blocked\)$/);
  const stopped = { ...entry, reason: "cancelled", detail: "stopped" } as const;
  expect(formatFateReason(stopped, createText("en"))).toBe("cancelled (stopped)");
});
