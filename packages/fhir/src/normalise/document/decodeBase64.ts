const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The six bits of each letter, by its character code. */
const SEXTETS: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const sextet = ALPHABET.indexOf(String.fromCharCode(code));
  return sextet === -1 ? undefined : sextet;
});

/** Each byte as `decodeURIComponent` takes it. */
const ESCAPES: readonly string[] = Array.from(
  { length: 256 },
  (_, byte) => `%${byte.toString(16).padStart(2, "0")}`,
);

/**
 * The text that base64 (RFC 4648 section 4, white space allowed) holds in UTF-8; `undefined` when it is not base64, or
 * what it holds is not UTF-8. Written out here because the package knows neither a browser's nor Node's functions.
 */
export function decodeBase64Text(base64: string): string | undefined {
  const letters = base64.replace(/\s+/g, "");
  if (letters.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) return undefined;
  const escapes: (string | undefined)[] = [];
  let bits = 0;
  let held = 0;
  for (let position = 0; position < letters.length; position += 1) {
    const sextet = SEXTETS[letters.charCodeAt(position)];
    // The first sign of padding: there are no more letters.
    if (sextet === undefined) break;
    bits = ((bits << 6) | sextet) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    escapes.push(ESCAPES[(bits >> held) & 0xff]);
  }
  try {
    return decodeURIComponent(escapes.join(""));
  } catch {
    return undefined;
  }
}
