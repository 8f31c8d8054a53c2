import { boundsOf, type Bounds, type Mark, type Scene, type TrackReadout } from "@ipo/layout";

/** The box of a line of text with its own width; a hair of slack for edges that touch. */
interface LabelBox extends Bounds {
  readonly text: string;
}

/** Every label of a picture that meets another, leaves its column or hangs into the next strip, in words. */
export function labelFaults(scene: Scene, readouts: readonly TrackReadout[]): string[] {
  const labels = allLabels(scene, readouts);
  return [...collisions(labels), ...overflows(labels, scene), ...hanging(scene)];
}

function labelsOf(marks: readonly Mark[], y: number): LabelBox[] {
  return marks.flatMap((mark) => {
    if (mark.shape !== "text") return [];
    const box = boundsOf(mark);
    return [{ ...box, y: box.y + y + 1, height: box.height - 2, text: mark.text }];
  });
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  const slack = 0.5;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

/** Pairs of labels that meet: sorted by their tops, so that only near ones are compared. */
function collisions(labels: readonly LabelBox[]): string[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  return sorted.flatMap((label, index) => {
    const near: string[] = [];
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.y > label.y + label.height) break;
      if (overlap(label, other))
        near.push(`"${label.text}" on "${other.text}" at ${placeOf(label)}`);
    }
    return near;
  });
}

function placeOf({ x, y }: LabelBox): string {
  return `${Math.round(x)},${Math.round(y)}`;
}

/** Labels that leave the drawing, or reach from one of its three columns into another. */
function overflows(labels: readonly LabelBox[], scene: Scene): string[] {
  const { label, plot, readout } = scene.columns;
  const columns = [label, plot, readout].map(({ x, width }) => ({ start: x, end: x + width }));
  return labels
    .filter(({ x, y, width, height }) => {
      const isInside = columns.some(({ start, end }) => x >= start - 1 && x + width <= end + 1);
      return !isInside || y < 0 || y + height > scene.height;
    })
    .map((box) => `"${box.text}" at ${placeOf(box)}, ${Math.round(box.width)} wide`);
}

/** Labels of a strip that hang into the next. */
function hanging({ tracks }: Scene): string[] {
  return tracks.flatMap((track) =>
    labelsOf(track.marks, 0)
      .filter(({ y, height }) => y < -1 || y + height > track.height + 1)
      .map(({ text }) => `${track.label}: "${text}"`),
  );
}

function allLabels(scene: Scene, readouts: readonly TrackReadout[]): LabelBox[] {
  const byTrack = new Map(readouts.map((readout) => [readout.trackId, readout.marks]));
  return [
    ...labelsOf(scene.overview.marks, scene.overview.y),
    ...labelsOf(scene.axis.marks, 0),
    ...scene.axis.ticks.flatMap(({ mark }) => (mark ? labelsOf([mark], 0) : [])),
    ...scene.tracks.flatMap(({ id, y, marks }) => [
      ...labelsOf(marks, y),
      ...labelsOf(byTrack.get(id) ?? [], y),
    ]),
  ];
}
