/** A Bundle of about so many bytes as JSON text, made of an example patient. */
export function bigBundle(bytes: number): string;
