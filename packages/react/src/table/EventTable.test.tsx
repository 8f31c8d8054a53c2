import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
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
