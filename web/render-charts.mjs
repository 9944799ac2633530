// Draws chart options as SVG text, at build time.
// Usage: node render-charts.mjs <echarts.js>   reads [{id, width, height, option}] and writes {id: svg}, both as JSON.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const bundle = process.argv[2];
runInThisContext(readFileSync(bundle, "utf8"), { filename: bundle });

/** The drawing alone: no style element, no marks for ECharts' own use, its own ids, free to scale with its place, and silent. */
function settle(id, svg) {
  const head = svg.match(/^<svg[^>]*>/)[0];
  const viewBox = head.match(/viewBox="[^"]*"/)[0];
  const body = svg
    .slice(head.length)
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ (class="zr[^"]*"|ecmeta_\w+="[^"]*"|pointer-events="[^"]*")/g, "")
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(number * 10) / 10))
    .replace(/>\n+</g, "><");
  return `<svg xmlns="http://www.w3.org/2000/svg" ${viewBox} preserveAspectRatio="none" width="100%" aria-hidden="true" focusable="false">${body}`;
}

function draw({ id, width, height, option }) {
  const chart = globalThis.echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return settle(id, svg);
}

const charts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(Object.fromEntries(charts.map((chart) => [chart.id, draw(chart)]))));
