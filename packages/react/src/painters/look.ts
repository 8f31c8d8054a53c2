/** What both painters keep to, in pixels of the scene: the look of shapes beyond what their marks say. */
export const look = {
  /** Lines of a symbol that is hollow or drawn as strokes. */
  symbolStroke: 1.4,
  /** A thin edge of paper keeps two neighbouring values apart. */
  symbolEdge: 0.8,
  /** Opacity of a faded rectangle. */
  faded: 0.45,
  /** Edge of a rectangle that stands for something planned. */
  plannedDash: [3, 2],
  /** Side of the hatch's tile, which is turned by 45°, and the width and opacity of its line; half of the line falls outside the tile. */
  hatch: { side: 6, line: 2, opacity: 0.5 },
  /** Width of the line of paper behind letters. */
  halo: 3,
} as const;
