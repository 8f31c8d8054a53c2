import { describe, expect, it } from "vitest";
import * as z from "zod";
import { list } from "./list.js";
import { parseLeniently } from "./parseLeniently.js";

const Schema = z.object({
  word: z.string().optional(),
  part: z.object({ number: z.number().optional(), word: z.string().optional() }).optional(),
  words: list(z.string()),
});

describe("parseLeniently", () => {
  it("gives what is as the schema says itself, and names nothing", () => {
    const raw = { word: "a", part: { number: 10 }, words: ["b"], other: 1 };
    const { data, dropped } = parseLeniently(Schema, raw);
    expect(data).toBe(raw);
    expect(dropped).toEqual([]);
  });

  it("leaves out only the field at fault and names it by its path", () => {
    const { data, dropped } = parseLeniently(Schema, {
      word: "a",
      part: { number: "10", word: "b" },
      words: ["c", 1, "d"],
    });
    expect(data).toEqual({ word: "a", part: { word: "b" }, words: ["c", "d"] });
    expect(dropped.map(({ path }) => path)).toEqual(["part.number", "words[1]"]);
  });

  it("takes null for not stated, without a word", () => {
    expect(parseLeniently(Schema, { word: null, part: null, words: [null, "a"] })).toEqual({
      data: { words: ["a"] },
      dropped: [],
    });
  });

  it("gives no data for what is no object at all", () => {
    expect(parseLeniently(Schema, 1).data).toBeUndefined();
    expect(parseLeniently(Schema, [1]).data).toBeUndefined();
  });

  it("takes __proto__ and constructor for plain names", () => {
    const raw: unknown = JSON.parse('{"__proto__": {"word": "a"}, "constructor": 1, "word": 1}');
    expect(parseLeniently(Schema, raw).data).toEqual({});
  });

  it("never changes what it is given", () => {
    const raw = { word: 1, part: { number: "10" }, words: [null, 1] };
    const before = structuredClone(raw);
    parseLeniently(Schema, raw);
    expect(raw).toEqual(before);
  });

  it("reads nothing that an object inherits", () => {
    const raw: unknown = Object.assign(Object.create({ word: "a" }), { part: { word: "b" } });
    expect(parseLeniently(Schema, raw).data).toEqual({ part: { word: "b" } });
    class Part {
      number = 10;
      get word() {
        return "a";
      }
    }
    const { data } = parseLeniently(Schema, { part: new Part() });
    expect([data?.part?.number, data?.part?.word]).toEqual([10, undefined]);
  });

  it("names each fault of a list, however long, and keeps the rest", () => {
    const words = Array.from({ length: 200_000 }, (_, index) => (index === 7 ? "a" : index));
    const { data, dropped } = parseLeniently(Schema, { words });
    expect(data?.words).toEqual(["a"]);
    expect(dropped).toHaveLength(199_999);
    expect(dropped[0]?.path).toBe("words[0]");
  });

  it("leaves to zod what it does not walk itself", () => {
    const Checked = z.object({
      short: z.string().max(2).optional(),
      either: z.union([z.number(), z.string()]).optional(),
      sure: z.object({ word: z.string() }).optional(),
      upper: z
        .string()
        .transform((text) => text.toUpperCase())
        .optional(),
    });
    const raw = { short: "abc", either: true, sure: {}, upper: "a" };
    const { data, dropped } = parseLeniently(Checked, raw);
    expect(data).toEqual({ upper: "A" });
    expect(dropped.map(({ path }) => path)).toEqual(["short", "either", "sure"]);
  });
});
