/** A collection Bundle of the resources, in order, for tests. */
export function bundleOf(...resources: readonly unknown[]): unknown {
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: resources.map((resource) => ({ resource })),
  };
}
