import { describe, expect, it } from "vitest";
import { layoutPage } from "./layoutPage.js";

// Every letter is 10 pixels wide.
const measureText = (text: string) => text.length * 10;
const fact = (id: string, letters: number) => ({ id, label: id, value: "x".repeat(letters) });
const input = { footer: ["Sources"], sceneHeight: 500, measureText };
const summary = { name: "Prov, Pia", identity: "woman" };

describe("layoutPage", () => {
  it("stands facts side by side, in the picture's header height", () => {
    const page = layoutPage({
      ...input,
      width: 1600,
      summary: { ...summary, facts: [fact("a", 20), fact("b", 20)] },
    });
    expect(page.facts.map(({ label }) => [label.x, label.y])).toEqual([
      [252, 30],
      [492, 30],
    ]);
    expect(page).toMatchObject({ sceneY: 78, footerY: 578, height: 612 });
  });

  it("opens a row for a fact without room, and moves the timeline down", () => {
    const page = layoutPage({
      ...input,
      width: 1200,
      summary: { ...summary, facts: [fact("a", 30), fact("b", 30), fact("c", 30)] },
    });
    expect(page.facts.map(({ dividerX, dividerY }) => [dividerX, dividerY])).toEqual([
      [236, 18],
      [576, 18],
      [236, 68],
    ]);
    expect(page.sceneY).toBe(128);
  });

  it("breaks a value that is wider than the page, and leaves no letter out", () => {
    const page = layoutPage({
      ...input,
      width: 640,
      summary: { ...summary, facts: [fact("a", 100)] },
    });
    const lines = page.facts[0]?.value.map(({ text }) => text) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe("x".repeat(100));
    expect(Math.max(...lines.map(measureText))).toBeLessThanOrEqual(310);
  });

  it("on a narrow page the facts stand under the identity, in line with it", () => {
    const page = layoutPage({
      ...input,
      width: 900,
      summary: { ...summary, facts: [fact("a", 20)] },
    });
    const [first] = page.facts;
    expect(first?.label.x).toBe(page.name.x);
    expect(first?.label.y).toBeGreaterThan(page.identity.y);
    expect(first?.dividerHeight).toBe(0);
  });

  it("H15: a long list of allergies takes lines, and none is left out", () => {
    const names = Array.from({ length: 30 }, (_, index) => `Ämne ${index}`);
    const page = layoutPage({
      ...input,
      width: 1600,
      summary: {
        ...summary,
        facts: [{ id: "allergies", label: "A", value: names.join(" · "), tone: "alert" }],
      },
    });
    const [only] = page.facts;
    const words = only?.value.map(({ text }) => text.replaceAll("\u00a0", " ")).join(" ") ?? "";
    for (const name of names) expect(`${words} ·`).toContain(`${name} ·`);
    expect(only?.isAlert).toBe(true);
  });
});
