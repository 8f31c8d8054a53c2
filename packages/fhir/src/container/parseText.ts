/** What a text holds: one JSON value, or one per line. A line that is not JSON has no value. */
export type ParsedText =
  | { readonly kind: "json"; readonly value: unknown }
  | {
      readonly kind: "lines";
      readonly lines: readonly {
        readonly number: number;
        readonly value?: unknown;
        readonly isJson: boolean;
      }[];
    };

/** Reads a text as JSON, else as NDJSON (one resource a line). A byte order mark and blank lines are skipped. */
export function parseText(text: string): ParsedText {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const whole = parseJson(content);
  if (whole.isJson) return { kind: "json", value: whole.value };
  const lines = content
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, line }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ number, line }) => ({ number, ...parseJson(line) }));
  return { kind: "lines", lines };
}

function parseJson(text: string): { value?: unknown; isJson: boolean } {
  try {
    return { value: JSON.parse(text), isJson: true };
  } catch {
    return { isJson: false };
  }
}
