interface Host {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
  readonly MessageChannel?: new () => {
    readonly port1: { onmessage: (() => void) | null; close: () => void };
    readonly port2: { postMessage: (message: null) => void };
  };
  readonly setTimeout?: (callback: () => void, delay: number) => unknown;
}

/**
 * Lets the host have a turn: input, painting, timers. `scheduler.yield` where there is one, because it comes back first;
 * else a message to oneself, because browsers make a repeated `setTimeout` wait 4 ms; else `setTimeout`. The types of
 * this package know none of them, so that it is looked up when needed and runs anywhere.
 */
export function pauseForHost(): Promise<void> {
  const { scheduler, MessageChannel, setTimeout: later } = globalThis as Host;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    if (MessageChannel) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        // An open port would keep a Node process from ending.
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    } else if (later) later(resolve, 0);
    else resolve();
  });
}
