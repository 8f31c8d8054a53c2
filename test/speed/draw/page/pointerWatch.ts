/** For each move of the pointer, the number of the painted frame that tells of it; 1 is the frame that the move came in. */
export interface PointerWatch {
  readonly frames: readonly number[];
}

const GIVEN_UP = 30;

/** Counts frames from each move of the pointer until the text has changed. */
export function startPointerWatch(readoutText: () => string): PointerWatch {
  const frames: number[] = [];
  window.addEventListener(
    "pointermove",
    () => {
      const before = readoutText();
      let count = 0;
      const afterPaint = () => {
        count += 1;
        if (readoutText() !== before || count >= GIVEN_UP) frames.push(count);
        else requestAnimationFrame(() => afterThisFrame(afterPaint));
      };
      requestAnimationFrame(() => afterThisFrame(afterPaint));
    },
    { capture: true },
  );
  return { frames };
}

/** Called in a frame, before it is painted: runs as the first task after it. */
function afterThisFrame(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => run();
  port2.postMessage(undefined);
}
