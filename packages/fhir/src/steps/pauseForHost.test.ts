import { afterEach, expect, it, vi } from "vitest";
import { pauseForHost } from "./pauseForHost.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("asks the scheduler of the host where there is one", async () => {
  const scheduler = { yield: vi.fn(() => Promise.resolve()) };
  vi.stubGlobal("scheduler", scheduler);
  await pauseForHost();
  expect(scheduler.yield).toHaveBeenCalledOnce();
});

it("comes back in a host with messages, with timers only, and with neither", async () => {
  vi.stubGlobal("scheduler", undefined);
  await expect(pauseForHost()).resolves.toBeUndefined();
  vi.stubGlobal("MessageChannel", undefined);
  await expect(pauseForHost()).resolves.toBeUndefined();
  vi.stubGlobal("setTimeout", undefined);
  await expect(pauseForHost()).resolves.toBeUndefined();
});
