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
  it("names nothing where everything can be read", () => {
    expect(parseLeniently(Schema, { word: "a", other: 1 })).toEqual({
      data: { word: "a" },
      dropped: [],
    });
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
});
