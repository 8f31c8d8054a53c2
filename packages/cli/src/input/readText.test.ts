import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { CliIo } from "../io/cliIo.js";
import { readText } from "./readText.js";

const bytes = (...values: number[]) => Uint8Array.from(values);
const encode = (text: string) => new TextEncoder().encode(text);

function holding(content: Uint8Array): CliIo {
  const read = () => Promise.resolve(content);
  const refuse = () => Promise.reject(new Error("Nothing is written here."));
  return {
    stdout: () => undefined,
    stderr: () => undefined,
    readFile: read,
    readStdin: read,
    writeFile: refuse,
  };
}

describe("readText", () => {
  it("reads UTF-8, and leaves out a byte order mark", async () => {
    expect(await readText("a.json", holding(encode("Åsa")))).toBe("Åsa");
    expect(await readText("a.json", holding(encode("\uFEFFÅsa")))).toBe("Åsa");
  });

  it("unpacks gzip, whatever the file is called", async () => {
    expect(await readText("a.json", holding(gzipSync("Åsa")))).toBe("Åsa");
    expect(await readText("-", holding(gzipSync("Åsa")))).toBe("Åsa");
  });

  it("refuses bytes that are not UTF-8 rather than change a name", async () => {
    const latin1 = holding(bytes(0xc5, 0x73, 0x61));
    await expect(readText("a.json", latin1)).rejects.toThrow("a.json is not UTF-8");
  });

  it("says that a gzip file is damaged", async () => {
    const half = gzipSync("Åsa").subarray(0, 12);
    await expect(readText("a.gz", holding(half))).rejects.toThrow("a.gz is a damaged gzip file");
  });

  it("says in words why a file cannot be read", async () => {
    const missing = Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT" });
    const io: CliIo = { ...holding(bytes()), readFile: () => Promise.reject(missing) };
    await expect(readText("a.json", io)).rejects.toThrow(
      "Cannot read a.json: there is no such file or folder. Check the path and try again.",
    );
  });
});
