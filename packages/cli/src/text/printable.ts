/**
 * A text from a record on one line of a terminal: control and formatting characters, which could move the cursor,
 * change colours or turn the reading direction, become visible as `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
