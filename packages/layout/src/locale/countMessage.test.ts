import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { fillCountMessage, readCountMessage } from "./countMessage.js";
import { en } from "./en.js";
import { sv } from "./sv.js";

const filled = (message: string, params: Record<string, string | number>, lang: "sv" | "en") => {
  const read = readCountMessage(message);
  return read && fillCountMessage(read, params, lang);
};

describe("a message with counts", () => {
  it("says the same as the whole grammar, for every message that ships with the layout", () => {
    for (const [lang, messages] of [
      ["sv", sv],
      ["en", en],
    ] as const)
      for (const message of Object.values(messages)) {
        expect(readCountMessage(message), message).toBeDefined();
        const whole = new IntlMessageFormat(message, lang === "sv" ? "sv-SE" : "en-GB");
        for (const count of [0, 1, 2, 999, 1000, 20_000, 1_234_567]) {
          const names = [...message.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name);
          const params = Object.fromEntries(names.map((name) => [name, count]));
          expect(filled(message, params, lang), message).toBe(String(whole.format(params)));
        }
      }
  });

  it("writes a number with its thousands, and none with words of its own", () => {
    const message = "{shown, number} of {count, plural, =0 {no rows} one {# row} other {# rows}}";
    expect(filled(message, { shown: 1000, count: 20_000 }, "sv")).toBe(
      "1\u00a0000 of 20\u00a0000 rows",
    );
    expect(filled(message, { shown: 0, count: 0 }, "en")).toBe("0 of no rows");
  });

  it("is left to the whole grammar where it is of another form, or a count is no whole number", () => {
    expect(readCountMessage("it''s {name}")).toBeUndefined();
    expect(readCountMessage("{kind, select, a {A} other {B}}")).toBeUndefined();
    expect(readCountMessage("{count, plural, one {# {name}} other {#}}")).toBeUndefined();
    const message = "{count, plural, one {# row} other {# rows}}";
    expect(filled(message, { count: 1.5 }, "sv")).toBeUndefined();
    expect(filled(message, { count: -1 }, "sv")).toBeUndefined();
    expect(filled(message, { count: "1" }, "sv")).toBeUndefined();
    expect(filled("{name}", {}, "sv")).toBeUndefined();
    expect(filled("{constructor}", {}, "sv")).toBeUndefined();
  });
});
