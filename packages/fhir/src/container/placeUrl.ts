const PLACE = "https://ipo.example/fhir/place/";

/**
 * The fullUrl of a written resource that had neither an id nor an address, made from the place where it first stood
 * (`Bundle.entry[3].resource`, `line 40`), so that its events keep their ids.
 */
export function placeUrlOf(place: string): string {
  return PLACE + encodeURIComponent(place);
}

/** The place that a fullUrl was made from; `undefined` for every other address. */
export function placeOfUrl(fullUrl: string | undefined): string | undefined {
  if (!fullUrl?.startsWith(PLACE)) return undefined;
  try {
    return decodeURIComponent(fullUrl.slice(PLACE.length));
  } catch {
    return undefined;
  }
}
