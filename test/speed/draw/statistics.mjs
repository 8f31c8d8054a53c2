/** The value that a part of all values lies at or below; absent for none. */
export function quantile(values, part) {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? sorted[0];
}

/** Median, 95th percentile and number of values, in hundredths. */
export function summaryOf(values) {
  if (values.length === 0) return undefined;
  return {
    median: round(quantile(values, 0.5)),
    p95: round(quantile(values, 0.95)),
    n: values.length,
  };
}

/** Frames of 60 Hz that passed between the starts of the frames that came. */
export function missedFrames(starts) {
  let missed = 0;
  for (let index = 1; index < starts.length; index += 1)
    missed += Math.max(0, Math.round((starts[index] - starts[index - 1]) / (1000 / 60)) - 1);
  return missed;
}

export function round(value, digits = 2) {
  return value === undefined ? undefined : Number(value.toFixed(digits));
}
