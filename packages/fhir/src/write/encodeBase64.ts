const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The text in UTF-8 as base64 (RFC 4648 section 4); `undefined` for a text that has no UTF-8, such as half a surrogate pair. */
export function encodeBase64(text: string): string | undefined {
  const bytes = bytesOf(text);
  if (!bytes) return undefined;
  let base64 = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.slice(index, index + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    base64 += letter(bits >> 18) + letter(bits >> 12);
    base64 += second === undefined ? "=" : letter(bits >> 6);
    base64 += third === undefined ? "=" : letter(bits);
  }
  return base64;
}

/** The bytes of the text, by way of the one function of the language that knows UTF-8. */
function bytesOf(text: string): number[] | undefined {
  try {
    return (encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? []).map((part) =>
      part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}

function letter(bits: number): string {
  return ALPHABET.charAt(bits & 63);
}
