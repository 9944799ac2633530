// The parts of ECharts that the still charts are drawn with, at build time: lines on a grid, without axis pointer and
// marks, since the page's own words stand over the drawing. Bundled as a classic script that sets one global.
import { init, use } from "echarts/core";
import { LineChart } from "echarts/charts";
import { GridSimpleComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([LineChart, GridSimpleComponent, SVGRenderer]);

globalThis.echarts = { init };
