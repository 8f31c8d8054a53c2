import { offerEcharts } from "./offerEcharts.js";

// One canvas as tall as all rows, as the library has no rows of its own that could be left out.
offerEcharts((chart) => chart);
