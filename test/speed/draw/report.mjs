/** Prints the figures of each size, the targets beneath them, and how cost grows. */
export function printReport({ sizes, targets, growth, compared, gzip, rounds, peerRounds, steps }) {
  const fewer = peerRounds < rounds ? ` (libraries: ${peerRounds})` : "";
  for (const [size, results] of Object.entries(sizes)) {
    console.log(
      `\n${size}: medians / 95th percentiles of ${rounds} rounds${fewer} of ${steps} steps; CPU is the main thread's, in ms`,
    );
    console.table(columnsOf(results, gzip));
    for (const { name, measured, limit, isReached } of targets[size])
      console.log(
        `  ${isReached ? "reached    " : "NOT REACHED"}  ${name}: ${measured} (${limit})`,
      );
  }
  for (const [size, pictures] of Object.entries(compared))
    for (const [name, { share, isSame }] of Object.entries(pictures))
      console.log(
        `${size} ${name}: the floor's picture differs in ${(100 * share).toFixed(2)} % of its pixels${isSame ? "" : ": NOT THE SAME MARKS"}`,
      );
  for (const [size, ratios] of Object.entries(growth)) {
    console.log(`\n${size}, the cost of a frame of a pan with twice as much:`);
    console.table(ratios);
  }
}

/** A line for each figure and a column for each contender. */
function columnsOf(results, gzip) {
  const lines = {};
  for (const [name, result] of Object.entries(results))
    for (const [figure, value] of Object.entries(figuresOf(result, results.floor, gzip[name])))
      (lines[figure] ??= {})[name] = value;
  return lines;
}

function figuresOf(result, floor, gzip) {
  if (result.error) return { mount: result.error };
  if (result.timeout) return { mount: "not in 60 s" };
  const {
    mount,
    rest,
    laterMount,
    moves,
    pointerFrames,
    nodes,
    heapOverMegabytes,
    recordMegabytes,
  } = result;
  const row = {
    mount: pair(mount.cpu),
    "mount wall": pair(mount.wall),
    "mount/floor": ratio(mount.cpu, floor?.mount?.cpu),
    "after mount": pair(rest),
    "later mount": pair(laterMount),
    "later mount/floor": ratio(laterMount, floor?.laterMount),
  };
  for (const [place, kinds] of Object.entries(moves))
    for (const [kind, { cpu, wall, missed, steps }] of Object.entries(kinds)) {
      row[`${kind} ${place}`] = pair(cpu);
      row[`${kind} ${place} wall`] = pair(wall);
      row[`${kind} ${place}/floor`] = ratio(cpu, floor?.moves?.[place]?.[kind].cpu);
      row[`${kind} ${place} missed`] = `${missed.median} in ${steps}`;
    }
  return {
    ...row,
    "pointer, frames": pointerFrames ? pair(pointerFrames) : "none",
    nodes: nodes.median,
    "heap MB": heapOverMegabytes.median,
    "record MB": recordMegabytes.median,
    "gzip kB": Math.round(gzip / 1000),
  };
}

function pair(summary) {
  if (!summary) return "not measured";
  const { median, p95 } = summary;
  return `${digits(median)} / ${digits(p95)}`;
}

function ratio(own, under) {
  return own && under ? digits(own.median / under.median) : "";
}

function digits(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
