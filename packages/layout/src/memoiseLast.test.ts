import { expect, it } from "vitest";
import { memoiseByBoth } from "./memoiseByBoth.js";
import { memoiseLast } from "./memoiseLast.js";

it("keeps a result only for the very same arguments", () => {
  const event = { id: "a" };
  const describeEvent = memoiseLast(
    ({ id }: { id: string }, lang: string, now: number | undefined) => ({
      words: `${id} ${lang} ${String(now)}`,
    }),
  );
  const swedish = describeEvent(event, "sv", 1);
  expect(describeEvent(event, "sv", 1)).toBe(swedish);
  expect(describeEvent(event, "en", 1).words).toBe("a en 1");
  expect(describeEvent(event, "sv", undefined).words).toBe("a sv undefined");
  expect(describeEvent({ id: "b" }, "sv", 1).words).toBe("b sv 1");
  expect(describeEvent(event, "sv", 1).words).toBe("a sv 1");
});

it("keeps a result for each pair of objects, undefined ones too", () => {
  const [event, swedish, english] = [{ id: "a" }, { lang: "sv" }, { lang: "en" }];
  const asked: string[] = [];
  const find = memoiseByBoth(({ id }: { id: string }, { lang }: { lang: string }) => {
    asked.push(`${id} ${lang}`);
    return lang === "sv" ? id : undefined;
  });
  expect([find(event, swedish), find(event, english)]).toEqual(["a", undefined]);
  expect([find(event, swedish), find(event, english)]).toEqual(["a", undefined]);
  expect(asked).toEqual(["a sv", "a en"]);
});
