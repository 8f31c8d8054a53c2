import { readBundle } from "@ipo/fhir";
import type { PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import type { Format } from "./optionValues.js";
import type { Picture } from "./picture.js";
import { renderFile } from "./renderFile.js";

const resources = (family: string, security?: string) => [
  {
    resourceType: "Patient",
    id: "a",
    ...(security !== undefined && { meta: { security: [{ code: security }] } }),
    name: [{ family, given: ["Åsa"] }],
    identifier: [
      { system: "http://electronichealth.se/identifier/personnummer", value: "196001019801" },
    ],
  },
  {
    resourceType: "Observation",
    id: "1",
    status: "final",
    subject: { reference: "Patient/a" },
    code: { text: "</style><script>1</script>" },
    effectiveDateTime: "2020-01-01",
    valueQuantity: { value: 10, comparator: "<", unit: "µg/L" },
  },
  { resourceType: "NewType", id: "2" },
];

function render(input: unknown, format: Format, theme: Picture["theme"] = "light") {
  const { record, account, issues } = readBundle(input);
  return renderFile(
    { record: record as PatientRecord, account, issues, lang: "en", theme, width: 640 },
    format,
  );
}

/** Width and height from the header of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe("renderFile", () => {
  it("HTML: holds the value with its comparator, and what is not drawn with the reason", async () => {
    const { content } = await render(resources("Prov"), "html");
    expect(content).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(content).toContain("<title>Patient overview, Prov, Åsa</title>");
    expect(content).toContain("Entries that are not drawn (1)");
    expect(content).toContain("<td>NewType/2</td>");
    expect(content).toContain("this resource type is not read");
    expect(content).toMatch(/&lt; ?\u00a0?10\u00a0µg\/L/);
  });

  it("HTML: text of the record neither ends the style sheet nor opens a script", async () => {
    const { content } = await render(resources("Prov"), "html");
    expect(String(content).match(/<\/style>/g)).toHaveLength(1);
    expect(content).not.toContain("<script");
    expect(content).toContain("default-src &#x27;none&#x27;");
  });

  it.each(["svg", "html"] as const)("%s: leaves out a protected identity", async (format) => {
    const open = String((await render(resources("Prov"), format)).content);
    expect(open).toContain("Prov");
    expect(open).toContain("19600101");
    const hidden = String((await render(resources("Prov", "sekretessmarkering"), format)).content);
    expect(hidden).toContain("Protected identity");
    expect(hidden).not.toMatch(/Prov\b|Åsa|19600101/);
  });

  it("PNG: has two picture elements for each pixel, in both directions", async () => {
    const svg = String((await render(resources("Prov"), "svg")).content);
    const height = Number(/<svg[^>]* height="(\d+)"/.exec(svg)?.[1]);
    const { content, note } = await render(resources("Prov"), "png");
    expect(sizeOf(content as Uint8Array)).toEqual([1280, 2 * height]);
    expect(note).toBeUndefined();
  });

  it("PNG: the two themes are two pictures", async () => {
    const light = (await render(resources("Prov"), "png")).content;
    expect((await render(resources("Prov"), "png", "dark")).content).not.toEqual(light);
  });

  it("PNG: says that a name in another alphabet needs the machine's fonts", async () => {
    const { note } = await render(resources("王"), "png");
    expect(note).toContain("characters that Inter lacks");
  });
});
