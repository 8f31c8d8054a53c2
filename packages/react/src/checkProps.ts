import type { PatientOverviewProps } from "./PatientOverview.js";

/**
 * Throws at a misuse that would give a wrong or empty picture, saying what, why and how to mend it.
 * A record with poor content is no misuse: that is what issues and the account are for.
 */
export function checkProps(props: PatientOverviewProps): void {
  const { record, lang, theme, painter, width, viewport } = props;
  if (
    typeof record !== "object" ||
    record === null ||
    !Array.isArray(record.events) ||
    typeof record.patient?.id !== "string"
  ) {
    throw misuse(
      "`record` is not a patient record",
      "there is nothing that can be drawn",
      "pass `readBundle(bundle).record` from @ipo/fhir, or a value that `PatientRecord` of @ipo/model accepts; while it loads, render something else",
    );
  }
  if (lang !== undefined && lang !== "sv" && lang !== "en") {
    throw misuse(
      `\`lang\` is "${String(lang)}"`,
      "there are no words in that language",
      'use "sv" or "en"',
    );
  }
  if (theme !== undefined && theme !== "auto" && theme !== "light" && theme !== "dark") {
    throw misuse(
      `\`theme\` is "${String(theme)}"`,
      "it has no colours",
      'use "auto", "light" or "dark"',
    );
  }
  if (painter !== undefined && painter !== "auto" && painter !== "svg" && painter !== "canvas") {
    throw misuse(
      `\`painter\` is "${String(painter)}"`,
      "nothing draws the tracks",
      'use "auto", "svg" or "canvas"',
    );
  }
  if (width !== undefined && !(Number.isFinite(width) && width > 0)) {
    throw misuse(
      `\`width\` is ${String(width)}`,
      "the picture cannot be laid out in it",
      "pass pixels above 0, or leave it out to measure the page",
    );
  }
  if (viewport !== undefined && !(viewport.start < viewport.end)) {
    throw misuse(
      "`viewport.start` is not before `viewport.end`",
      "there is no time to show",
      "pass two instants in order, in milliseconds since 1970",
    );
  }
}

function misuse(what: string, why: string, fix: string): Error {
  return new Error(`@ipo/react: PatientOverview: ${what}, so ${why}. To fix it, ${fix}.`);
}
