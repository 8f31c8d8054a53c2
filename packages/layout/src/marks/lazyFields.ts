import { lazyField } from "../lazyField.js";

/** What a strip or a mark that stands for many has made when something reads it. */
export const lazyMarks = lazyField("marks");
export const lazyEvents = lazyField("events");
export const lazyLabel = lazyField("label");
export const lazyPoints = lazyField("points");
