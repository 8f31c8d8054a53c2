import * as echarts from "echarts";
import { offer } from "../bench.js";
import { toneAt } from "../chart/chart.js";
import { chartOf } from "../chart/chartOf.js";
import { echartsOption } from "./echartsOption.js";

const HEAD = 60;

/** Offers rows of the chart on one canvas, with a tooltip of the values at the pointer. */
export function offerEcharts(shown) {
  offer({
    prepare: (record) => shown(chartOf(record)),
    mount: (element, data, window) => {
      const height = data.rows.reduce((sum, row) => sum + row.height, HEAD);
      element.style.cssText = `width:1600px;height:${height}px`;
      const chart = echarts.init(element, undefined, { renderer: "canvas" });
      chart.setOption(echartsOption(data, window, HEAD, toneAt));
      return {
        setWindow: ({ start, end }) => {
          const zoom = (dataZoomIndex) => ({ dataZoomIndex, startValue: start, endValue: end });
          chart.dispatchAction({ type: "dataZoom", batch: [zoom(0), zoom(1)] });
        },
        readoutText: () => element.lastElementChild?.textContent ?? "",
        remove: () => chart.dispose(),
      };
    },
  });
}
