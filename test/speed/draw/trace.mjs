const categories = ["disabled-by-default-devtools.timeline", "blink.user_timing"];

/** Runs something with Chromium's tracing on, and gives the events. */
export async function traced(session, run) {
  await session.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: {
      recordMode: "recordUntilFull",
      traceBufferSizeInKb: 256 * 1024,
      includedCategories: categories,
      excludedCategories: ["*"],
    },
  });
  const result = await run();
  const ended = new Promise((done) => session.once("Tracing.tracingComplete", done));
  await session.send("Tracing.end");
  const { stream } = await ended;
  return { result, events: JSON.parse(await readStream(session, stream)).traceEvents };
}

async function readStream(session, handle) {
  const parts = [];
  for (;;) {
    const { data, eof, base64Encoded } = await session.send("IO.read", { handle, size: 1 << 20 });
    parts.push(base64Encoded ? Buffer.from(data, "base64") : Buffer.from(data));
    if (eof) break;
  }
  await session.send("IO.close", { handle });
  return Buffer.concat(parts).toString("utf8");
}
