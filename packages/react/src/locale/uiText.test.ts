import { describe, expect, it } from "vitest";
import type { UiKey } from "./uiText.js";
import { createUiText } from "./uiText.js";
import { en } from "./en.js";

const keys = Object.keys(en) as UiKey[];
const params = {
  name: "A",
  count: 2,
  start: "2020",
  end: "2021",
  day: "2020",
  sources: "A",
  time: "2020",
  days: 2,
  drawn: 1,
  shown: 1,
  anchor: "A",
  label: "A",
  from: 1,
  to: 2,
};

describe.each(["sv", "en"] as const)("the words in %s", (lang) => {
  it("can all be said", () => {
    const text = createUiText(lang);
    expect(keys.filter((key) => !text(key, params) || text(key, params).includes("{"))).toEqual([]);
  });

  it("count one and many", () => {
    const text = createUiText(lang);
    expect(text("ui.notDrawn", { count: 1 })).not.toBe(
      text("ui.notDrawn", { count: 2 }).replace("2", "1"),
    );
  });
});
