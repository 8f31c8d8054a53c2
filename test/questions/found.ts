/** What a text holds of each pattern, in the order asked for, so that two facts read in one look can be compared with an answer. */
export function found(text: string, ...patterns: readonly RegExp[]): string {
  return patterns.map((pattern) => pattern.exec(text)?.[0] ?? `no ${String(pattern)}`).join(" · ");
}
