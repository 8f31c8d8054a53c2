/** Finds the resource a source such as `Observation/123` names, in a Bundle or its text, and gives it as text to read. */
export function findResource(json: unknown, source: string): string | undefined {
  const bundle = typeof json === "string" ? parse(json) : json;
  for (const entry of entriesOf(bundle)) {
    const { resource, fullUrl } = entry as {
      resource?: { resourceType?: string; id?: string };
      fullUrl?: string;
    };
    if (resource && (`${resource.resourceType}/${resource.id}` === source || fullUrl === source))
      return JSON.stringify(resource, null, 2);
  }
  return undefined;
}

function entriesOf(bundle: unknown): readonly unknown[] {
  const entry =
    typeof bundle === "object" && bundle !== null && "entry" in bundle ? bundle.entry : [];
  return Array.isArray(entry)
    ? entry.filter((item) => typeof item === "object" && item !== null)
    : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
