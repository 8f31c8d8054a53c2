import type { Display } from "@ipo/layout";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { PatientOverview } from "../PatientOverview.js";
import type { DisplayChangeDetails } from "../state/useDisplay.js";
import { fillBrowserGaps } from "../testing/browserGaps.js";
import { smallRecord } from "../testing/record.js";

beforeAll(fillBrowserGaps);

const record = smallRecord();
const onDisplayChange = vi.fn<(display: Display, details: DisplayChangeDetails) => void>();

beforeEach(() => {
  onDisplayChange.mockClear();
  render(<PatientOverview record={record} lang="en" onDisplayChange={onDisplayChange} />);
});

async function openPanel(): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole("button", { name: "Tracks" }));
  return screen.getByRole("complementary", { name: "Tracks" });
}

describe("the list of tracks", () => {
  it("shows a track as one line and whole again, and tells the host", async () => {
    const panel = await openPanel();
    const strip = within(panel).getByRole("button", { name: /^P-PSA/ });
    expect(strip).toHaveAttribute("aria-expanded", "true");
    await userEvent.click(strip);
    expect(strip).toHaveAttribute("aria-expanded", "false");
    const [display, details] = onDisplayChange.mock.lastCall ?? [];
    expect(display?.collapsed).toHaveLength(1);
    expect(details?.reason).toBe("panel");
    await userEvent.click(strip);
    expect(strip).toHaveAttribute("aria-expanded", "true");
  });

  it("changes the type of a value axis, which is printed beside the unit", async () => {
    const panel = await openPanel();
    const log = within(panel).getByRole("button", { name: "log₁₀: logarithmic axis for P-PSA" });
    const before = log.getAttribute("aria-pressed");
    await userEvent.click(log);
    expect(log).toHaveAttribute("aria-pressed", before === "true" ? "false" : "true");
  });

  it("takes the focus when it opens and gives it back when Esc closes it", async () => {
    const panel = await openPanel();
    expect(panel.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("complementary", { name: "Tracks" })).toBeNull();
    expect(screen.getByRole("button", { name: "Tracks" })).toHaveFocus();
  });
});

describe("the display without the list", () => {
  it("the key C shows the track of the mark in focus as one line, and the mark stays in focus", async () => {
    const timeline = screen.getByRole("application");
    timeline.focus();
    await userEvent.keyboard("{ArrowRight}c");
    const [display, details] = onDisplayChange.mock.lastCall ?? [];
    expect(display?.collapsed).toHaveLength(1);
    expect(details?.reason).toBe("keyboard");
    await userEvent.keyboard("c");
    expect(onDisplayChange.mock.lastCall?.[0].expanded).toHaveLength(1);
  });

  it("the arrow before a heading does the same for a pointer, and selects nothing", () => {
    const [arrow] = document.querySelectorAll(".ipo-strip-toggle");
    if (!arrow) throw new Error("no arrow");
    fireEvent.click(arrow);
    expect(onDisplayChange.mock.lastCall?.[1].reason).toBe("strip");
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  it("counts time from the diagnosis where the reader asks for it, beside the calendar", async () => {
    await userEvent.selectOptions(screen.getByLabelText("Axis"), "Since diagnosis");
    expect(onDisplayChange.mock.lastCall?.[0].anchor).toBe("diagnosis");
    expect(document.body).toHaveTextContent("Months since diagnosis");
    await userEvent.selectOptions(screen.getByLabelText("Axis"), "Date");
    expect(onDisplayChange.mock.lastCall?.[0].anchor).toBeUndefined();
  });

  it("goes to the time of a selection, and counts differences from its value", async () => {
    cleanup();
    const selection = { events: ["Observation/2"] };
    render(
      <PatientOverview
        record={record}
        lang="en"
        defaultSelection={selection}
        onDisplayChange={onDisplayChange}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Count differences from here" }));
    expect(onDisplayChange.mock.lastCall?.[0].reference).toBeTypeOf("number");
    await userEvent.click(
      screen.getByRole("button", { name: "Count differences from the first value" }),
    );
    expect(onDisplayChange.mock.lastCall?.[0].reference).toBeUndefined();
    await userEvent.click(screen.getByRole("button", { name: "Show its time" }));
    expect(screen.getByText(/^Showing/)).toBeInTheDocument();
  });
});
