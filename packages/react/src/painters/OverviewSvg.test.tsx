import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { partlyDrawnAccount, smallRecord } from "../testing/record.js";
import { OverviewSvg } from "./OverviewSvg.js";

const record = smallRecord();

describe("OverviewSvg", () => {
  it("stands by itself: no style sheet, script, custom property or foreign object", () => {
    const svg = renderToStaticMarkup(
      <OverviewSvg record={record} account={partlyDrawnAccount()} />,
    );
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/style=|var\(|<style|<script|foreignObject/);
  });

  it("names the patient, the age of the data and what is not drawn", () => {
    const document = new DOMParser().parseFromString(
      renderToStaticMarkup(
        <OverviewSvg record={record} account={partlyDrawnAccount()} lang="en" />,
      ),
      "image/svg+xml",
    );
    const words = [...document.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(words).toContain("Prov, Pia");
    expect(words).toContain("2 entries were not drawn");
    expect(document.querySelector("title")?.textContent).toMatch(/Prov, Pia .*2021-06-01 08:00/);
  });

  it("leaves out a protected identity", () => {
    const hidden = { ...record, patient: { ...record.patient, isProtected: true } };
    expect(renderToStaticMarkup(<OverviewSvg record={hidden} />)).not.toMatch(/Prov|Pia|601019801/);
  });

  it("writes text from the record as text, never as markup", () => {
    const hostile = { ...record, sources: ["<script>alert(1)</script>"] };
    const svg = renderToStaticMarkup(<OverviewSvg record={hostile} />);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
  });
});
