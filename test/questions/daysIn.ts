/** The days that a text names, in its order; a month stands where only a month is known. */
export function daysIn(text: string): readonly string[] {
  const days = text.match(/\d{4}-\d{2}(?:-\d{2})?/g);
  if (!days) throw new Error(`no day in: ${text}`);
  return days;
}

/** The first day that a text names. */
export function dayIn(text: string): string {
  return daysIn(text)[0] ?? "";
}

/** The last day that a text names. */
export function lastDayIn(text: string): string {
  return daysIn(text).at(-1) ?? "";
}
