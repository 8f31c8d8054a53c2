import { contenders } from "./contenders.mjs";
import { round } from "./statistics.mjs";

/** What drawing is held to, by size. Ratios are of one run of the benchmark. */
const limits = {
  S: { mount: 2, frame: 2, missed: 0, mountPeer: 1.2, panPeer: 2, nodes: 1_500, heap: 1 },
  M: { mount: 1.75, frame: 1.5, missed: 2, mountPeer: 2.5, panPeer: 4, nodes: 2_500, heap: 1 },
  L: { mount: 1.5, frame: 1.3, missed: 4, mountPeer: 5, panPeer: 6, nodes: 3_000, heap: 1 },
  XL: { mount: 1.5, frame: 1.3, missed: 8, mountPeer: 12, panPeer: 12, nodes: 3_000, heap: 0.75 },
};

const wholePeers = contenders.flatMap(({ name, draws, isPeer }) =>
  isPeer && draws === "everything" ? [name] : [],
);

/** Each target that could be measured, with the number and whether it is reached. */
export function targetsOf(size, results) {
  const { ipo, floor } = results;
  if (!ipo?.mount?.cpu) return [];
  const limit = limits[size];
  const targets = [];
  const most = (name, measured, bound) =>
    targets.push({
      name,
      measured: round(measured),
      limit: `≤ ${bound}`,
      isReached: isUpTo(measured, bound),
    });
  const least = (name, measured, bound) =>
    targets.push({
      name,
      measured: round(measured),
      limit: `≥ ${bound}`,
      isReached: measured >= bound,
    });

  const mountOf = (own, under = floor?.mount?.cpu) => over(own, under, "median");
  const [cold, unindexed] = ["ipo-cold", "ipo-unindexed"].map((name) => results[name]?.mount?.cpu);
  // Like is compared with like: nobody's code has run before, or everybody's has.
  most("mount CPU, of the floor", mountOf(cold), limit.mount);
  most(
    "mount CPU of a later patient, of the floor's",
    mountOf(ipo.laterMount, floor?.laterMount),
    limit.mount,
  );
  // Here only the overview's has.
  most("mount CPU after a warm-up, of the floor's without", mountOf(ipo.mount.cpu), limit.mount);
  most(
    "mount CPU after a warm-up, with the index made then, of the floor's without",
    mountOf(unindexed),
    limit.mount,
  );
  for (const place of Object.keys(ipo.moves))
    for (const kind of ["pan", "zoom"]) {
      const [own, under] = [ipo.moves[place][kind], floor?.moves?.[place]?.[kind]];
      for (const part of ["median", "p95"])
        most(
          `${kind} CPU at ${place}, ${part}, of the floor`,
          over(own.cpu, under?.cpu, part),
          limit.frame,
        );
      most(
        `${kind} frames missed at ${place}, more than the floor`,
        own.missed.median - (under?.missed.median ?? NaN),
        limit.missed,
      );
    }
  if (ipo.pointerFrames) most("frames from pointer to readout, p95", ipo.pointerFrames.p95, 1);
  const peers = wholePeers.flatMap((name) => results[name] ?? []).filter(({ mount }) => mount?.cpu);
  const best = (pick) => Math.min(...peers.map(pick));
  if (peers.length > 0) {
    const mount = best(({ mount: { cpu } }) => cpu.median);
    const timesFaster = (own) => mount / (own?.median ?? NaN);
    least("faster to mount than the best library", timesFaster(cold), limit.mountPeer);
    least(
      "faster to mount after a warm-up than it without",
      timesFaster(ipo.mount.cpu),
      limit.mountPeer,
    );
    const later = best(({ laterMount }) => laterMount?.median ?? Infinity);
    least(
      "faster to mount a later patient than it",
      later / (ipo.laterMount?.median ?? NaN),
      limit.mountPeer,
    );
    const pan = best(({ moves: { top } }) => top.pan.cpu.median);
    const own = Math.max(...Object.values(ipo.moves).map((place) => place.pan.cpu.median));
    least("faster to pan than it", pan / own, limit.panPeer);
  }
  most("DOM elements", ipo.nodes.median, limit.nodes);
  most("heap over the record, of the record", ipo.heapOverRecord.median, limit.heap);
  return targets.filter(({ measured }) => Number.isFinite(measured));
}

function isUpTo(measured, bound) {
  return measured <= bound;
}

function over(own, under, part) {
  return own && under ? own[part] / under[part] : NaN;
}
