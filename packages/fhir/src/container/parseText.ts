/** What a text holds: one JSON value, or one per line, which are parsed as they are asked for. */
export type ParsedText =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "lines"; readonly lines: Iterable<ParsedLine> };

/** A line with its number from 1. One that is not JSON has no value. */
export interface ParsedLine {
  readonly number: number;
  readonly value?: unknown;
  readonly isJson: boolean;
}

/** Reads a text as JSON, else as NDJSON (one resource a line). A byte order mark and blank lines are skipped. */
export function parseText(text: string): ParsedText {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const whole = parseJson(content);
  return whole.isJson
    ? { kind: "json", value: whole.value }
    : { kind: "lines", lines: linesOf(content) };
}

function* linesOf(text: string): Generator<ParsedLine> {
  const lineEnd = /\r\n|\n|\r/g;
  let number = 0;
  for (let start = 0; start <= text.length; start = lineEnd.lastIndex) {
    const match = lineEnd.exec(text);
    const line = text.slice(start, match?.index);
    number += 1;
    if (line.trim() !== "") yield { number, ...parseJson(line) };
    if (!match) return;
  }
}

function parseJson(text: string): { value?: unknown; isJson: boolean } {
  try {
    return { value: JSON.parse(text), isJson: true };
  } catch {
    return { isJson: false };
  }
}
