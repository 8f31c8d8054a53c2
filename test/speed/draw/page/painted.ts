/** Waits until what has been drawn is painted: the frame after the next one has begun. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  });
}

/** How many elements and how many nodes of any kind an element holds. */
export function countNodes(element: Element): { elements: number; all: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL);
  let all = 0;
  while (walker.nextNode()) all += 1;
  return { elements: element.getElementsByTagName("*").length, all };
}
