import { act, cleanup, render } from "@testing-library/react";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fillBrowserGaps } from "../testing/browserGaps.js";
import { WarmUp as FirstWarmUp } from "./WarmUp.js";

let WarmUp = FirstWarmUp;

/** What of the style sheet it looks for. */
const sheet = document.createElement("style");
sheet.textContent = ".ipo-warm-up { visibility: hidden }";

beforeEach(async () => {
  fillBrowserGaps();
  document.head.append(sheet);
  // A page of its own for each test, as a page is warm only once.
  vi.resetModules();
  ({ WarmUp } = await import("./WarmUp.js"));
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** One frame of 60 in a second. */
const frame = () => act(() => void vi.advanceTimersByTime(17));
const shown = (container: HTMLElement) => container.querySelector(".ipo-warm-up");

/** What is drawn in each step, until there is nothing. */
function steps(container: HTMLElement): string[] {
  const drawn: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    frame();
    const label = shown(container)?.querySelector("[role=img]")?.getAttribute("aria-label");
    if (label) drawn.push(label);
  }
  return drawn;
}

it("draws several windows of a record of nobody, hidden, takes itself away and says so once", () => {
  const onDone = vi.fn();
  const { container } = render(<WarmUp onDone={onDone} />);
  expect(container).toBeEmptyDOMElement();
  frame();
  expect(shown(container)).toHaveAttribute("aria-hidden", "true");
  expect(shown(container)).toBeEmptyDOMElement();
  expect(new Set(steps(container)).size).toBeGreaterThan(2);
  expect(container).toBeEmptyDOMElement();
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

it("speaks the host's language, so that its words are made as well", () => {
  const { container } = render(<WarmUp lang="en" />);
  expect(steps(container)[0]).toMatch(/^Timeline of/);
});

it("does nothing in a page that is warm", () => {
  steps(render(<WarmUp />).container);
  const onDone = vi.fn();
  const { container } = render(<WarmUp onDone={onDone} />);
  expect(steps(container)).toEqual([]);
  expect(onDone).toHaveBeenCalledTimes(1);
});

it("stops where it is taken away before its end, and is not begun again", () => {
  const onDone = vi.fn();
  const { container, unmount } = render(<WarmUp onDone={onDone} />);
  for (let step = 0; step < 3; step += 1) frame();
  expect(shown(container)).not.toBeEmptyDOMElement();
  unmount();
  expect(vi.getTimerCount()).toBe(0);
  expect(onDone).not.toHaveBeenCalled();
  expect(steps(render(<WarmUp />).container)).toEqual([]);
});

it("comes to its end in React's strict mode, which runs effects twice", () => {
  const onDone = vi.fn();
  const { container } = render(<WarmUp onDone={onDone} />, { wrapper: StrictMode });
  expect(steps(container)).not.toEqual([]);
  expect(container).toBeEmptyDOMElement();
  expect(onDone).toHaveBeenCalledTimes(1);
});

it("draws nothing without the style sheet that hides it", () => {
  sheet.remove();
  const onDone = vi.fn();
  const { container } = render(<WarmUp onDone={onDone} />);
  expect(steps(container)).toEqual([]);
  expect(container).toBeEmptyDOMElement();
  expect(onDone).toHaveBeenCalledTimes(1);
});

it("draws nothing on a server", () => {
  expect(renderToString(<WarmUp />)).toBe("");
});
