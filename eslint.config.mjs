// The rules of the scripts: eslint's recommended ones, with the names that each place has.
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["dist/", ".dist.*/", "target/"] },
  js.configs.recommended,
  // What runs in the browser alone.
  {
    files: [
      "web/take.js",
      "web/fetched.js",
      "web/{anchors,answers,asked,asks,boot,code,copy,early,echarts,embed,faces,fail,figure,folder,guard,keep,kept,links,live,look,offer,offline,pictures,qr,ranking,raster,search,served,share,tables,take,takeaway,tell,typed,wake}.mjs",
    ],
    languageOptions: { globals: globals.browser },
  },
  { files: ["web/worker.mjs"], languageOptions: { globals: globals.serviceworker } },
  // What runs in node; the tests also hold functions that playwright sends into the page.
  { files: ["web/{render-charts,grade,fonts}.mjs", "*.mjs"], languageOptions: { globals: globals.node } },
  { files: ["tests/e2e/**"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
