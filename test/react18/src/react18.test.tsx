import { cleanup, render, screen } from "@testing-library/react";
import { version } from "react";
import { afterEach, expect, test } from "vitest";
import * as ipo from "@ipo/react";

afterEach(cleanup);

test("the packages load beside React 18", () => {
  render(<p>React {version}</p>);

  expect(screen.getByText("React 18.3.1")).toBeTruthy();
  expect(ipo).toBeTypeOf("object");
});
