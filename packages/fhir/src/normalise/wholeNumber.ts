/** A number where it is whole and kept exactly, as the record's schema asks of counts; else `undefined`. */
export function wholeNumber(value: number | undefined): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}
