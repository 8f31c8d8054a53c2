import { expect, it } from "vitest";
import { en } from "./en.js";
import { sv } from "./sv.js";
import { createText, type MessageKey } from "./text.js";

const placeholders = (message: string) =>
  [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

it("both languages have the same keys with the same placeholders, none empty", () => {
  expect(Object.keys(sv).sort()).toEqual(Object.keys(en).sort());
  for (const key of Object.keys(en) as MessageKey[]) {
    expect(sv[key], key).not.toBe("");
    expect([...new Set(placeholders(sv[key]))], key).toEqual([...new Set(placeholders(en[key]))]);
  }
});

it("counts in the plural of the language", () => {
  expect(createText("sv")("treatment.cycles", { count: 1 })).toBe("1 cykel");
  expect(createText("sv")("treatment.cycles", { count: 6 })).toBe("6 cykler");
  expect(createText("en")("treatment.cycles", { count: 6 })).toBe("6 cycles");
});

it("a host's messages add to and replace ours; a missing one is loud", () => {
  const text = createText("en", { "track.lab2": "Mine", "track.disease": "Illness" });
  expect(text("track.lab2")).toBe("Mine");
  expect(text("track.disease")).toBe("Illness");
  expect(() => createText("en")("nothing" as MessageKey)).toThrow(/no message "nothing"/);
});

it("text from a record that is put into a message is never read as markup", () => {
  expect(createText("en")("summary.latest", { analyte: "<b>{x}</b>" })).toBe("Latest <b>{x}</b>");
});
