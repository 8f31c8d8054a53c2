import { runOnce } from "./runOnce.mjs";
import { quantile, round } from "./statistics.mjs";

const growths = [undefined, "series", "outside"];
const places = ["top", "values"];

/**
 * How much more a frame of a pan costs when the first series has twice the values (`series`), and when there is twice as
 * much outside the time that it pans through (`outside`): ratios of medians of interleaved runs.
 */
export async function measureGrowth({ contender, page, size, steps, rounds }) {
  const costs = growths.map(() => Object.fromEntries(places.map((place) => [place, []])));
  for (let turn = 0; turn < rounds; turn += 1)
    for (const [index, growth] of growths.entries()) {
      const { moves } = await runOnce({ contender, page, size, steps, growth, places });
      for (const place of places) costs[index][place].push(...(moves?.[place].pan.cpu ?? []));
    }
  const ratio = (index, place) =>
    round(quantile(costs[index][place], 0.5) / quantile(costs[0][place], 0.5));
  const ratios = (index) => Object.fromEntries(places.map((place) => [place, ratio(index, place)]));
  return { series: ratios(1), outside: ratios(2) };
}
