import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { TableRow } from "@ipo/layout";
import { createUiText } from "../locale/uiText.js";
import { EventTable } from "./EventTable.js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { PatientOverview } from "../PatientOverview.js";
import { smallRecord } from "../testing/record.js";

const onSelectionChange = vi.fn();

beforeEach(() => {
  onSelectionChange.mockClear();
  render(
    <PatientOverview
      record={smallRecord()}
      lang="en"
      defaultView="table"
      onSelectionChange={onSelectionChange}
    />,
  );
});

describe("the table", () => {
  it("holds every event of the record, also the one without a date", () => {
    const table = screen.getByRole("table", { name: "All events of the record, in order of time" });
    expect(within(table).getAllByRole("row")).toHaveLength(1 + smallRecord().events.length);
  });

  it("finds rows by words in any column, whatever the case", async () => {
    await userEvent.type(screen.getByRole("searchbox", { name: "Filter rows" }), "psa 2020-06");
    expect(screen.getByText("1 of 6 rows")).toBeVisible();
    expect(screen.getAllByRole("row")).toHaveLength(2);
  });

  it("says that nothing matches", async () => {
    await userEvent.type(screen.getByRole("searchbox"), "xyz");
    expect(screen.getByText("No row matches the filter.")).toBeVisible();
  });

  it("opens the details of a row", async () => {
    await userEvent.click(screen.getByRole("button", { name: "Leuprorelin" }));
    expect(onSelectionChange).toHaveBeenCalledWith(
      { events: ["MedicationStatement/1"] },
      expect.objectContaining({ reason: "table" }),
    );
    expect(screen.getByRole("complementary")).toHaveTextContent("2020-03-01 – 2020-09-01");
  });
});

describe("a table of 300,000 rows", () => {
  const at = vi.fn(
    (index: number) =>
      ({
        ...{ eventId: `${index}`, time: "2024-01-01", what: `Value ${index}`, isDated: true },
        ...{ track: "", value: "", status: "", note: "", provenance: "", source: "", kind: "lab" },
      }) satisfies TableRow,
  );
  const rows = { count: 300_000, at };
  const shownRows = () => [...document.querySelectorAll("tbody tr[aria-rowindex]")];
  const region = () => screen.getByRole("region");

  beforeEach(() => {
    cleanup();
    at.mockClear();
    render(
      <EventTable
        rows={rows}
        lang="en"
        text={createUiText("en")}
        selected={null}
        onSelect={onSelectionChange}
        mostPrinted={20}
      />,
    );
    Object.defineProperty(region(), "scrollHeight", { value: 33 * 300_000 });
  });

  it("has a few of them in the document, puts no other into words, and says how many there are", () => {
    expect(screen.getByText("300,000 of 300,000 rows")).toBeVisible();
    expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "300001");
    expect(shownRows().length).toBeGreaterThan(10);
    expect(document.querySelectorAll("*").length).toBeLessThan(1500);
    expect(new Set(at.mock.calls.map(([index]) => index)).size).toBe(shownRows().length);
  });

  it("shows the rows that it is scrolled to, each with its place, and takes no more room in the document", () => {
    fireEvent.scroll(region(), { target: { scrollTop: 33 * 150_000 } });
    const places = shownRows().map((row) => Number(row.getAttribute("aria-rowindex")));
    expect(places).toContain(150_010);
    expect(places).not.toContain(2);
    expect(screen.getByRole("button", { name: "Value 150008" })).toBeVisible();
    expect(document.querySelectorAll("*").length).toBeLessThan(1500);
  });

  it("keeps the focus when the row that has it scrolls away", () => {
    screen.getByRole("button", { name: "Value 0" }).focus();
    fireEvent.scroll(region(), { target: { scrollTop: 33 * 150_000 } });
    expect(screen.queryByRole("button", { name: "Value 0" })).toBeNull();
    expect(region()).toHaveFocus();
  });

  it("prints as many as it can and says how many that is", () => {
    act(() => void window.dispatchEvent(new Event("beforeprint")));
    expect(shownRows()).toHaveLength(20);
    expect(screen.getByText(/^Printed: the first 20 of 300,000 rows/)).toBeInTheDocument();
    act(() => void window.dispatchEvent(new Event("afterprint")));
    expect(shownRows().length).toBeGreaterThan(20);
  });
});

describe("a table of 800,000 rows, which no page has room for", () => {
  const scrollTo = vi.fn();
  const rows = {
    count: 800_000,
    at: (index: number) =>
      ({
        ...{ eventId: `${index}`, time: "2024-01-01", what: `Value ${index}`, isDated: true },
        ...{ track: "", value: "", status: "", note: "", provenance: "", source: "", kind: "lab" },
      }) satisfies TableRow,
  };
  const places = () =>
    [...document.querySelectorAll("tbody tr[aria-rowindex]")].map((row) =>
      Number(row.getAttribute("aria-rowindex")),
    );
  const button = (name: string) => screen.getByRole("button", { name });

  beforeEach(() => {
    cleanup();
    scrollTo.mockClear();
    Element.prototype.scrollTo = scrollTo as Element["scrollTo"];
    const text = createUiText("en");
    const props = { rows, lang: "en", text, selected: null, onSelect: onSelectionChange } as const;
    render(<EventTable {...props} />);
  });

  it("comes in parts that have all rows between them, each row with its place in the whole", () => {
    expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "800001");
    expect(screen.getByText("rows 1–320,000")).toBeVisible();
    expect(places()[0]).toBe(2);
    fireEvent.click(button("Later rows"));
    expect(screen.getByText("rows 320,001–640,000")).toBeVisible();
    expect(places()[0]).toBe(320_002);
    expect(button("Value 320000")).toBeVisible();
    fireEvent.click(button("Later rows"));
    expect(screen.getByText("rows 640,001–800,000")).toBeVisible();
    expect(places()[0]).toBe(640_002);
  });

  it("begins each part at its top, and leads no farther than the first and the last", () => {
    expect(button("Earlier rows")).toHaveAttribute("aria-disabled", "true");
    fireEvent.click(button("Earlier rows"));
    expect(screen.getByText("rows 1–320,000")).toBeVisible();
    fireEvent.click(button("Later rows"));
    expect(scrollTo).toHaveBeenCalledWith({ top: 0, behavior: "instant" });
    fireEvent.click(button("Later rows"));
    fireEvent.click(button("Later rows"));
    expect(button("Later rows")).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByText("rows 640,001–800,000")).toBeVisible();
  });

  it("goes with the End key to where the rows end, also when they turn out to be taller", () => {
    const region = screen.getByRole("region");
    const height = vi.spyOn(region, "scrollHeight", "get").mockReturnValue(1000);
    fireEvent.keyDown(region, { key: "End" });
    expect(scrollTo).toHaveBeenLastCalledWith({ top: 1000, behavior: "instant" });
    height.mockReturnValue(1200);
    fireEvent.scroll(region, { target: { scrollTop: 33 * 300_000 } });
    expect(scrollTo).toHaveBeenLastCalledWith({ top: 1200, behavior: "instant" });
    fireEvent.wheel(region);
    scrollTo.mockClear();
    fireEvent.scroll(region, { target: { scrollTop: 33 * 1000 } });
    expect(scrollTo).not.toHaveBeenCalled();
  });
});
