// The rules of the style sheets: stylelint's standard ones, and why a few of them stand otherwise here.
export default {
  extends: "stylelint-config-standard",
  rules: {
    // The steps of type count from the body's own, `--step-0`, so a smaller one is `--step--1`.
    "custom-property-pattern": "^[a-z]+(-[a-z]+)*(--?\\d)?$",
    // `@import "…"`, as scripts have it.
    "import-notation": "string",
    // `min-width`: browsers older than the range notation lay the page out, too.
    "media-feature-range-notation": "prefix",
    // Names of fonts and SVG's own words keep their capitals.
    "value-keyword-case": ["lower", { camelCaseSvgKeywords: true, ignoreProperties: ["/^--/"] }],
    // It takes two selectors that end alike for two rules on one element. Here they stand in different components.
    "no-descending-specificity": null,
  },
};
