import { expect, it } from "vitest";
import { when } from "../testing/makeEvent.js";
import { formatDay, formatEventTime } from "./formatTime.js";

it("what begins and ends on one day has that day once, with the clock times that are given", () => {
  expect(formatEventTime(when("2025-02-25", "2025-02-25"))).toBe("2025-02-25");
  const visit = when("2025-02-25T08:00:00+01:00", "2025-02-25T09:30:00+01:00");
  expect(formatEventTime(visit)).toBe("2025-02-25 08:00 – 09:30 (+01:00)");
  expect(formatEventTime(visit, formatDay)).toBe("2025-02-25");
});

it("two days, two zones and open ends keep both sides", () => {
  expect(formatEventTime(when("2025-02-25", "2025-02-26"))).toBe("2025-02-25 – 2025-02-26");
  expect(formatEventTime(when("2025-02-25", ""))).toBe("2025-02-25 –");
  const zones = when("2025-10-26T02:30:00+02:00", "2025-10-26T02:45:00+01:00");
  expect(formatEventTime(zones)).toBe("2025-10-26 02:30 (+02:00) – 2025-10-26 02:45 (+01:00)");
});
