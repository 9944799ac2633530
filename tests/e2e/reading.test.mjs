// Whether a bright fourteen-year-old can read it: the Flesch–Kincaid grade of the page's running prose, section by section.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { site } from "./support/browser.mjs";

const house = site();

/** Years at school, American style: grade nine is a reader of fourteen or fifteen. */
const HARDEST = 9.5;

/** Not running prose: tables, captions, sources, quotations, wording to copy, figures' feet, numbers in pairs, mathematics. */
const LEFT_OUT =
  "table, figcaption, caption, .sources, .source-line, .source-list, .sources-more, .figure-foot, .measure, .contents, .levers, blockquote, pre, .cite-wording, .how-pair, [role=math], .claims, .forecasts, nav, cite";

test("every section can be read by a bright fourteen-year-old", async (report) => {
  const page = await house.open("", { javaScriptEnabled: false, live: false });
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
    const sections = [...document.querySelectorAll("main section[aria-labelledby]")];
    return [
      ["opening", prose(document.querySelector(".opening"))],
      ...sections.map((section) => [section.getAttribute("aria-labelledby"), prose(section)]),
    ];
  }, LEFT_OUT);
  const tooHard = [];
  for (const [id, paragraphs] of sections) {
    const counts = count(paragraphs);
    if (counts.word < 40) continue;
    const grade = fleschKincaid(counts);
    report.diagnostic(
      `${id}: grade ${grade.toFixed(1)} (${counts.word} words, ${(counts.word / counts.sentence).toFixed(1)} a sentence)`,
    );
    if (grade > HARDEST) tooHard.push(`${id}: ${grade.toFixed(1)}`);
  }
  assert.ok(sections.length > 12);
  assert.deepEqual(tooHard, []);
});

/** Sentences, words and syllables. A figure is a word of one syllable: readers take it at a glance. */
function count(paragraphs) {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });
  for (const paragraph of paragraphs) {
    for (const { segment } of sentences.segment(paragraph)) {
      const words = segment.match(/[£\d][\d.,%£–−-]*\w*|[\p{L}’'-]+/gu) ?? [];
      if (words.length === 0) continue;
      counts.sentence += 1;
      counts.word += words.length;
      for (const word of words) counts.syllable += /\d/.test(word) ? 1 : Math.max(1, syllable(word));
    }
  }
  return counts;
}

test("the measure tells easy from hard", () => {
  const easy = fleschKincaid(count(["The cat sat on the mat. It was warm. The dog ran off."]));
  const hard = fleschKincaid(
    count([
      "Notwithstanding administrative considerations, intergovernmental expenditure reconciliation necessitates comprehensive recapitulation.",
    ]),
  );
  assert.ok(easy < 3 && hard > 15, `${easy}, ${hard}`);
});
