/** The longest that it waits for a busy page, in milliseconds. */
const LATEST = 1000;

/** Runs something once the browser is idle; where it does not tell, at once after. Gives what forgets it. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const task = setTimeout(run);
    return () => clearTimeout(task);
  }
  const task = requestIdleCallback(run, { timeout: LATEST });
  return () => cancelIdleCallback(task);
}
