import { describe, expect, it, vi } from "vitest";
import { hiddenField } from "./hiddenField.js";
import { lazyField } from "./lazyField.js";

const lazyMarks = lazyField("marks");

describe("a field that is made when something reads it", () => {
  it("is made once, and not before", () => {
    const make = vi.fn(() => [1, 2]);
    const strip = lazyMarks({ id: "lab" }, make);
    expect(make).not.toHaveBeenCalled();
    expect(strip.marks).toBe(strip.marks);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("is in lists of fields, copies and JSON like any other", () => {
    const strip = lazyMarks({ id: "lab" }, () => [1]);
    expect(Object.keys(strip)).toEqual(["id", "marks"]);
    expect({ ...strip }).toEqual({ id: "lab", marks: [1] });
    expect(structuredClone(strip)).toEqual({ id: "lab", marks: [1] });
    expect(JSON.stringify(strip)).toBe('{"id":"lab","marks":[1]}');
  });

  it("has one getter for all objects, so that none is kept with the shape of each", () => {
    const getterOf = (owner: object) => Object.getOwnPropertyDescriptor(owner, "marks")?.get;
    const [one, other] = [lazyMarks({}, () => 1), lazyMarks({}, () => 2)];
    expect(getterOf(one)).toBe(getterOf(other));
    expect([one.marks, other.marks]).toEqual([1, 2]);
  });
});

describe("a hidden field", () => {
  it("is carried by its object alone, and by no copy of it", () => {
    const hits = hiddenField<object, number>("hits");
    const strip = { id: "lab" };
    hits.set(strip, 3);
    expect(hits.of(strip)).toBe(3);
    expect(hits.of({ ...strip })).toBeUndefined();
    expect(Reflect.ownKeys({ ...strip })).toEqual(["id"]);
  });

  it("is not carried by an object that is frozen, and does not throw", () => {
    const hits = hiddenField<object, number>("hits");
    const strip = Object.freeze({ id: "lab" });
    hits.set(strip, 3);
    expect(hits.of(strip)).toBeUndefined();
  });

  it("can be set again", () => {
    const hits = hiddenField<object, number>("hits");
    const strip = { id: "lab" };
    hits.set(strip, 3);
    hits.set(strip, 4);
    expect(hits.of(strip)).toBe(4);
  });
});
