/**
 * What each step cost the page's main thread, from a trace: its tasks from the one that the step began in to the one
 * that the next step began in. `cpu` is the thread's own clock (`tdur` of Chromium's RunTask), `wall` the time passed in
 * tasks; both in milliseconds. Rasterising on other threads is in neither, drawing into a canvas by software is in both.
 */
export function frameCosts(events) {
  const { tasks, places } = tasksOf(events);
  return places.slice(0, -1).map((from, index) => costOf(tasks.slice(from, places[index + 1])));
}

/** What the page's main thread did after the last step, until the trace ended. */
export function costAfter(events) {
  const { tasks, places } = tasksOf(events);
  return costOf(tasks.slice(places.at(-1)));
}

/** The tasks of the main thread in order of time, and in which of them the steps and the end are. */
function tasksOf(events) {
  const marks = events.filter(({ name }) => name === "bench-step" || name === "bench-end");
  const [first] = marks;
  if (!first) return { tasks: [], places: [] };
  const tasks = events
    .filter(({ name, pid, tid }) => name === "RunTask" && pid === first.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts);
  const places = marks.sort((a, b) => a.ts - b.ts).map(({ ts }) => lastBefore(tasks, ts));
  return { tasks, places };
}

function costOf(tasks) {
  return {
    cpu: tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
    wall: tasks.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000,
  };
}

function lastBefore(tasks, at) {
  let [low, high] = [0, tasks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tasks[middle].ts <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
