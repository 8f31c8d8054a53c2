/**
 * A context of a canvas that writes down what is asked of it, for tests without a browser. Every letter is 10 pixels wide,
 * but for the digit 1 of a font whose own digits are uneven.
 */
export function recordingContext({ hasEvenDigits = false } = {}): {
  readonly context: CanvasRenderingContext2D;
  readonly calls: readonly string[];
} {
  const calls: string[] = [];
  const canvas = document.createElement("canvas");
  const note =
    (name: string) =>
    (...given: unknown[]) =>
      void calls.push([name, ...given].join(" "));
  const state = {
    canvas,
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 1,
    set font(value: string) {
      const kind = canvas.classList.contains("ipo-figure") ? "figures" : "plain";
      calls.push(`font ${kind} ${value}`);
    },
    measureText: (text: string) => ({
      width:
        text === "1" && !hasEvenDigits && !canvas.classList.contains("ipo-figure")
          ? 6
          : text.length * 10,
    }),
    createPattern: () => null,
    fill: () => calls.push(`fill ${state.fillStyle}`),
    stroke: () => calls.push(`stroke ${state.strokeStyle} ${state.lineWidth}`),
    ...Object.fromEntries(
      ["setTransform", "setLineDash", "fillRect", "fillText", "strokeText"].map((name) => [
        ...[name, note(name)],
      ]),
    ),
    ...Object.fromEntries(
      [
        "save",
        "restore",
        "beginPath",
        "moveTo",
        "lineTo",
        "arc",
        "rect",
        "roundRect",
        "closePath",
      ].map((name) => [...[name, () => undefined]]),
    ),
  };
  return { context: state as unknown as CanvasRenderingContext2D, calls };
}
