/** A reference without the version it asks for. */
export function withoutVersion(reference: string): string {
  return reference.includes("/_history/") ? reference.replace(/\/_history\/[^/]*$/, "") : reference;
}
