/**
 * What is measured. `draws` says how much of the record it draws: only those that draw everything are compared as a whole.
 * `places` are those of the page that it is moved through time at. `isPeer` is a library from `peers/`. `around` is the
 * contender whose elements, as they are when it has opened, are given to the page; `keepsScenes` has it lay out a window once.
 */
export const contenders = [
  { name: "ipo", entry: "ipo.tsx", draws: "everything", places: ["top", "values"] },
  { name: "ipo-cold", entry: "ipoCold.tsx", draws: "everything", places: [] },
  { name: "ipo-unindexed", entry: "ipoUnindexed.tsx", draws: "everything", places: [] },
  {
    name: "ipo-laid-out",
    entry: "ipoLaidOut.tsx",
    draws: "everything",
    places: ["top", "values"],
    keepsScenes: true,
  },
  { name: "floor", entry: "floor.ts", draws: "everything", places: ["top", "values"] },
  {
    name: "floor-in-page",
    entry: "floorInPage.ts",
    draws: "everything",
    places: [],
    around: "ipo",
  },
  ...[
    { name: "vis-timeline", entry: "peers/visTimeline.js", draws: "everything", places: ["top"] },
    { name: "echarts", entry: "peers/echarts.js", draws: "everything", places: ["top"] },
    {
      name: "echarts-in-sight",
      entry: "peers/echartsInSight.js",
      draws: "the rows in sight",
      places: ["top"],
    },
    { name: "plot", entry: "peers/plot.js", draws: "everything", places: ["top"] },
    { name: "uplot", entry: "peers/uplot.js", draws: "lines", places: ["values"] },
    { name: "react-calendar-timeline", entry: "peers/calendar.js", draws: "bars", places: ["top"] },
  ].map((peer) => ({ ...peer, isPeer: true })),
];

export const sizes = ["S", "M", "L", "XL"];
