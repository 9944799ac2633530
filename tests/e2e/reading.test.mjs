// Whether a bright fourteen-year-old can read it: the Flesch–Kincaid grade of the page's running prose, section by section.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FEWEST_WORDS, HARDEST, grade } from "../../web/grade.mjs";
import { site } from "./support/browser.mjs";

const house = site();

/** Not running prose: tables, captions, sources, quotations, wording to copy, figures' feet, numbers in pairs, mathematics. */
const LEFT_OUT =
  "table, figcaption, caption, .sources, .source-line, .sources-list, .sources-tables, .figure-foot, .measure, .levers, blockquote, pre, .method-pair, [role=math], .claims, .claims-traps, .verdicts, .claim-check-further, .forecasts, nav, cite";

const PAGES = ["", "claims/", "forecasts/", "children/", "method/", "sources/", "about/"];

for (const path of PAGES) {
  test(`every part of /${path} can be read by a bright fourteen-year-old`, async (report) => {
    const page = await house.open(path, { javaScriptEnabled: false, live: false });
    const sections = await page.evaluate((leftOut) => {
      const prose = (section) =>
        [...section.querySelectorAll("p, li, dd")]
          .filter((part) => !part.closest(leftOut) && !part.querySelector("p, li, dd"))
          .map((part) => {
            const copy = part.cloneNode(true);
            for (const inner of copy.querySelectorAll(leftOut)) inner.remove();
            return copy.textContent.trim();
          })
          .filter(Boolean);
      const sections = [...document.querySelectorAll("main section")];
      const name = (section) => section.querySelector("h2, h3")?.id ?? "";
      return [
        ["opening", prose(document.querySelector(".opening, .page-finding"))],
        ...sections.map((section) => [name(section), prose(section)]),
      ];
    }, LEFT_OUT);
    const tooHard = [];
    for (const [id, paragraphs] of sections) {
      const { grade: years, words, perSentence } = grade(paragraphs);
      if (words < FEWEST_WORDS) continue;
      report.diagnostic(`${id}: grade ${years.toFixed(1)} (${words} words, ${perSentence.toFixed(1)} a sentence)`);
      if (years > HARDEST) tooHard.push(`${id}: ${years.toFixed(1)}`);
    }
    assert.ok(sections.length > 2);
    assert.deepEqual(tooHard, []);
  });
}

test("the measure tells easy from hard", () => {
  const easy = grade(["The cat sat on the mat. It was warm. The dog ran off."]).grade;
  const hard = grade([
    "Notwithstanding administrative considerations, intergovernmental expenditure reconciliation necessitates comprehensive recapitulation.",
  ]).grade;
  assert.ok(easy < 3 && hard > 15, `${easy}, ${hard}`);
});
