// The parts of ECharts that the page draws with, and no more. Bundled as a classic script that sets one global.
import { getInstanceByDom, init, use } from "echarts/core";
import { LineChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent, SVGRenderer]);

globalThis.echarts = { getInstanceByDom, init };
