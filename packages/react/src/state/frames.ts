import { flushSync } from "react-dom";

const tasks = new Set<() => void>();
const rects = new Map<Element, DOMRect>();
let frame: number | undefined;

/**
 * Runs a task at the next frame, once, however often it is asked for. All tasks of a frame run in one render, which is
 * over before the browser paints: what any input has changed is laid out once and seen in that same frame. Nothing is
 * scheduled while nothing is asked for.
 */
export function requestFrame(task: () => void): void {
  tasks.add(task);
  frame ??= requestAnimationFrame(runFrame);
}

/** Forgets a task that has not run. */
export function cancelFrame(task: () => void): void {
  if (!tasks.delete(task) || tasks.size > 0 || frame === undefined) return;
  cancelAnimationFrame(frame);
  endFrame();
}

/**
 * Where an element is, measured at most once while a frame is awaited: before anything is written in it, so that no
 * measurement makes the browser lay the page out twice.
 */
export function rectOf(element: Element): DOMRect {
  const known = rects.get(element);
  if (known) return known;
  const rect = element.getBoundingClientRect();
  if (frame !== undefined) rects.set(element, rect);
  return rect;
}

function runFrame(): void {
  const due = [...tasks];
  tasks.clear();
  endFrame();
  const errors: unknown[] = [];
  flushSync(() => {
    for (const task of due) {
      try {
        task();
      } catch (error) {
        // A host's callback that throws must not lose what others asked for.
        errors.push(error);
      }
    }
  });
  if (errors.length > 0) throw errors[0];
}

function endFrame(): void {
  frame = undefined;
  rects.clear();
}
