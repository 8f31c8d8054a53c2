import { describe, expect, it } from "vitest";
import { sameList } from "./sameList.js";

const [a, b, c] = [{ id: "a" }, { id: "b" }, { id: "c" }] as const;

describe("a list that is made anew of the same things", () => {
  it("is the list that was made before, so that what hangs on it is kept", () => {
    const first = sameList([a, b]);

    expect(sameList([a, b])).toBe(first);
  });

  it("is another where one thing is missing, added, or in another place", () => {
    for (const other of [[b, c], [b], [b, a, c], [b, c, a]]) {
      sameList([b, a]);
      expect(sameList(other)).toBe(other);
    }
  });
});
