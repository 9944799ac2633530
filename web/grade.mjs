// The reading grade of running prose, by one measure wherever it is asked for: Flesch–Kincaid.
// Usage: node grade.mjs   reads [[paragraph, …], …] and writes [{grade, words}, …], both as JSON.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

/** Years at school, American style: grade nine is a reader of fourteen or fifteen. */
export const HARDEST = 9;

/** Less than this says nothing of how hard a text is. */
export const FEWEST_WORDS = 40;

/** The grade of some paragraphs, with how many words and how many to a sentence. */
export function grade(paragraphs) {
  const counts = count(paragraphs);
  return { grade: fleschKincaid(counts), words: counts.word, perSentence: counts.word / counts.sentence };
}

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

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const texts = JSON.parse(readFileSync(0, "utf8"));
  const graded = texts.map(grade).map(({ grade, words }) => (words < FEWEST_WORDS ? { words } : { grade, words }));
  process.stdout.write(JSON.stringify(graded));
}
