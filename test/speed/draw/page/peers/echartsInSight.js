import { offerEcharts } from "./offerEcharts.js";

const ROOM = 1000;

// What a window shows at first and nothing else, as a host could have it that makes and unmakes charts while it scrolls.
offerEcharts((chart) => {
  let top = 0;
  const rows = chart.rows.filter(({ height }) => (top += height) - height < ROOM);
  return { ...chart, rows };
});
