import { focusOrder, layoutTimeline } from "@ipo/layout";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { PatientOverview } from "../PatientOverview.js";
import type { PatientOverviewProps } from "../PatientOverview.js";
import { fillBrowserGaps } from "../testing/browserGaps.js";
import { smallRecord } from "../testing/record.js";

beforeAll(fillBrowserGaps);

const record = smallRecord();
const scene = layoutTimeline(record, { width: 1280 });
const hits = focusOrder(scene);
const onViewportChange = vi.fn<NonNullable<PatientOverviewProps["onViewportChange"]>>();
const onSelectionChange = vi.fn<NonNullable<PatientOverviewProps["onSelectionChange"]>>();

beforeEach(() => {
  vi.clearAllMocks();
  render(
    <PatientOverview
      record={record}
      onViewportChange={onViewportChange}
      onSelectionChange={onSelectionChange}
    />,
  );
});

describe("the timeline by keyboard", () => {
  it("walks from mark to mark and says each", async () => {
    await focusTimeline();
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getByText(new RegExp(escape(hits[0]?.label ?? "")))).toBeInTheDocument();
  });

  it("opens the details of a mark, takes the focus there, and gives it back at Esc", async () => {
    const timeline = await focusTimeline();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    const panel = screen.getByRole("complementary");
    expect(panel).toContainElement(document.activeElement as HTMLElement);
    expect(onSelectionChange).toHaveBeenLastCalledWith(
      { events: hits[0]?.events },
      expect.objectContaining({ reason: "keyboard", sources: ["Condition/1"] }),
    );
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("complementary")).toBeNull();
    expect(timeline).toHaveFocus();
  });

  it("zooms about the mark it stands on, and says the window", async () => {
    await focusTimeline();
    await userEvent.keyboard("{ArrowRight}+");
    await waitFor(() => expect(onViewportChange).toHaveBeenCalled());
    const [viewport, details] = onViewportChange.mock.lastCall ?? [];
    expect(details?.reason).toBe("keyboard");
    expect((viewport?.end ?? 0) - (viewport?.start ?? 0)).toBeCloseTo(
      (scene.viewport.end - scene.viewport.start) / 2,
      -1,
    );
    expect(screen.getByText(/^Visar \d{4}-\d{2}-\d{2} – /)).toBeInTheDocument();
  });
});

describe("the timeline by pointer", () => {
  it("selects the mark that is clicked, with its source", async () => {
    const hit = hits.find(({ events }) => events.includes("Observation/2"));
    const point = middleOf(hit);
    fireEvent.click(drawing(), point);
    expect(onSelectionChange).toHaveBeenLastCalledWith(
      { events: ["Observation/2"] },
      expect.objectContaining({ reason: "pointer", sources: ["Observation/2"] }),
    );
    expect(screen.getByRole("heading", { name: "P-PSA" })).toBeVisible();
    // A wider details panel must not make the click that closes it select again.
    fireEvent.click(screen.getByRole("button", { name: "Stäng detaljer" }));
    expect(onSelectionChange).toHaveBeenLastCalledWith(
      null,
      expect.objectContaining({ reason: "close" }),
    );
  });

  it("moves in time when dragged, and a drag selects nothing", async () => {
    await userEvent.click(screen.getByRole("button", { name: "Zooma in" }));
    onViewportChange.mockClear();
    const target = drawing();
    const point = middleOf(hits[0]);
    fireEvent.pointerDown(target, { ...point, button: 0, pointerId: 1 });
    fireEvent.pointerMove(target, { ...point, clientX: point.clientX + 100, pointerId: 1 });
    fireEvent.pointerUp(target, { pointerId: 1 });
    fireEvent.click(target, point);
    await waitFor(() => expect(onViewportChange).toHaveBeenCalled());
    const [, details] = onViewportChange.mock.lastCall ?? [];
    expect(details?.reason).toBe("drag");
    expect(onSelectionChange).not.toHaveBeenCalled();
  });

  it("zooms with the wheel once the pointer has moved over the plot, not before", async () => {
    const target = drawing();
    const wheel = { clientX: 600, clientY: 100, deltaY: -100 };
    fireEvent.wheel(target, wheel);
    fireEvent.pointerMove(target, { clientX: 600, clientY: 100, screenX: 600, screenY: 100 });
    expect(onViewportChange).not.toHaveBeenCalled();
    fireEvent.wheel(target, wheel);
    await waitFor(() => expect(onViewportChange).toHaveBeenCalledTimes(1));
    expect(onViewportChange.mock.lastCall?.[1].reason).toBe("wheel");
  });

  it("leaves a wheel that can zoom out no further to the page", () => {
    const target = drawing();
    fireEvent.pointerMove(target, { clientX: 600, clientY: 100, screenX: 600, screenY: 100 });
    // fireEvent gives false when the default was prevented.
    expect(fireEvent.wheel(target, { clientX: 600, clientY: 100, deltaY: 100 })).toBe(true);
    expect(fireEvent.wheel(target, { clientX: 600, clientY: 100, deltaY: -100 })).toBe(false);
  });
});

describe("the time below the pointer", () => {
  it("is that of the mark it points at, a few pixels beside its middle, and stays so as the plot becomes narrower", async () => {
    cleanup();
    const { rerender } = render(<PatientOverview record={record} width={1280} />);
    const hit = hits.find(({ events }) => events.includes("Observation/2"));
    const { clientX, clientY } = middleOf(hit);
    fireEvent.pointerMove(drawing(), { clientX: clientX - 4, clientY });
    const pill = () => document.querySelector('[data-part="head"] .ipo-cursor')?.textContent;
    await waitFor(() => expect(pill()).toMatch(/^2020-06-01/));
    rerender(<PatientOverview record={record} width={900} />);
    expect(drawing()).toHaveAttribute("width", "900");
    expect(pill()).toMatch(/^2020-06-01/);
  });
});

describe("the timeline where the wheel needs Ctrl", () => {
  it("leaves a plain wheel over the tracks to the page, and zooms with Ctrl", () => {
    cleanup();
    render(<PatientOverview record={record} wheelZoom="ctrl" />);
    const target = drawing();
    const wheel = { clientX: 600, clientY: 100, deltaY: -100 };
    fireEvent.pointerMove(target, { clientX: 600, clientY: 100, screenX: 600, screenY: 100 });
    expect(fireEvent.wheel(target, wheel)).toBe(true);
    expect(fireEvent.wheel(target, { ...wheel, ctrlKey: true })).toBe(false);
  });
});

describe("the overview strip", () => {
  it("moves an end of the window by keyboard", async () => {
    const start = screen.getByRole("slider", { name: "Den visade tidens början" });
    start.focus();
    await userEvent.keyboard("{PageUp}");
    await waitFor(() => expect(onViewportChange).toHaveBeenCalled());
    const [viewport, details] = onViewportChange.mock.lastCall ?? [];
    expect(details?.reason).toBe("overview");
    expect(viewport?.start).toBeGreaterThan(scene.viewport.start);
    expect(viewport?.end).toBe(scene.viewport.end);
  });
});

async function focusTimeline(): Promise<HTMLElement> {
  const timeline = screen.getByRole("application");
  timeline.focus();
  return timeline;
}

function drawing(): Element {
  return screen.getByRole("img", { name: /^Tidslinje/ });
}

/** Where a mark is on the page: jsdom puts every drawing at its top left. */
function middleOf(hit: (typeof hits)[number] | undefined) {
  if (!hit) throw new Error("The scene has no such mark.");
  const { x, y, width, height } = hit.bounds;
  return { clientX: x + width / 2, clientY: y + height / 2 - scene.body.y };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
