/** Waits until what has been drawn is painted: the frame after the next one has begun. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  });
}

/** A page that has put something off takes it up within this, in milliseconds. */
const REST_MS = 400;

/** Waits until what was put off until after the first paint is done and painted. */
export async function rested(): Promise<void> {
  await new Promise((done) => setTimeout(done, REST_MS));
  await new Promise((done) => requestIdleCallback(done, { timeout: 10 * REST_MS }));
  await painted();
}

/** How many elements and how many nodes of any kind an element holds. */
export function countNodes(element: Element): { elements: number; all: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL);
  let all = 0;
  while (walker.nextNode()) all += 1;
  return { elements: element.getElementsByTagName("*").length, all };
}
