const figure = /^[^-]*\d[^-]*$/;

/** Whether a text gets digits of equal width. A hyphen would get that width too, which tears words and dates apart. */
export function isFigure(text: string): boolean {
  return figure.test(text);
}
