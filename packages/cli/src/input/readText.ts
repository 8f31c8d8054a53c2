import { constants } from "node:buffer";
import { gunzipSync } from "node:zlib";
import { CliError } from "../cliError.js";
import type { CliIo } from "../io/cliIo.js";
import { fileProblem } from "../io/fileProblem.js";
import { inputName } from "./inputName.js";

/** The longest text Node can hold in one string, about 500 MB. */
const MAX_BYTES = constants.MAX_STRING_LENGTH;

/**
 * Reads a file as text: UTF-8 with or without a byte order mark, plain or gzipped; `-` is standard input.
 * Bytes that are not UTF-8 end the call, because replacing them would change names and values without a word.
 */
export async function readText(path: string, io: CliIo): Promise<string> {
  const name = inputName(path);
  const stored = await (path === "-" ? io.readStdin() : io.readFile(path)).catch(
    (error: unknown) => {
      throw new CliError(
        `Cannot read ${name}: ${fileProblem(error)}. Check the path and try again.`,
      );
    },
  );
  const bytes = isGzip(stored) ? unzip(stored, name) : stored;
  if (bytes.length > MAX_BYTES) throw tooLong(name);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(
      `${name} is not UTF-8 text. FHIR is written in UTF-8: convert the file and try again.`,
    );
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unzip(bytes: Uint8Array, name: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    if (error instanceof RangeError) throw tooLong(name);
    throw new CliError(
      `${name} is a damaged gzip file. Pack it again, or hand over the file unpacked.`,
    );
  }
}

function tooLong(name: string): CliError {
  return new CliError(
    `${name} is longer than ${MAX_BYTES} bytes. Hand over one patient at a time.`,
  );
}
