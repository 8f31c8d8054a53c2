import { describe, expect, it } from "vitest";
import type { CliIo } from "../io/cliIo.js";
import { openInput } from "./openInput.js";

const open = (text: string, patientId?: string) =>
  openInput(["a.json"], patientId === undefined ? {} : { patientId }, {
    stdout: () => undefined,
    stderr: () => undefined,
    readFile: () => Promise.resolve(new TextEncoder().encode(text)),
    readStdin: () => Promise.resolve(new Uint8Array()),
    writeFile: () => Promise.resolve(),
  } satisfies CliIo);

describe("openInput", () => {
  it.each(["", "[]", "{}", "1", '"Bundle', "not json", '{"a": [1,\n'])(
    "ends on %j, which holds no FHIR",
    async (text) => {
      await expect(open(text)).rejects.toThrow("a.json holds no FHIR resource");
    },
  );

  it.each([
    '{"resourceType":"Bundle"}',
    '{"resourceType":"Bundle","entry":[{"resource":{}}]}',
    '[{"resourceType":"Bundle"}]',
    '{"resourceType":"Observation"}',
    'not json\n{"resourceType":"Patient","id":"a"}',
  ])("opens %j, and leaves what is wrong in it to the issues", async (text) => {
    const { issues, entries } = await open(text);
    expect(issues.length + entries.length).toBeGreaterThan(0);
  });

  it("names the patients there are when the one asked for is not among them", async () => {
    const two = '[{"resourceType":"Patient","id":"a"},{"resourceType":"Patient","id":"b"}]';
    await expect(open(two, "c")).rejects.toThrow(
      'There is no patient "c" in a.json. Pass one of these with --patient: a, b.',
    );
    await expect(open(two, "Patient/b")).resolves.toMatchObject({ records: [{}] });
  });
});
