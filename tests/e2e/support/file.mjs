// A table that the page offers as a file, fetched from where its link leads and read as rows of cells.
import assert from "node:assert/strict";

export async function readFile(address, way) {
  assert.match(way ?? "", /^figures\/[\w-]+\.csv$/);
  const reply = await fetch(address + way);
  assert.equal(reply.status, 200, way);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await reply.arrayBuffer());
  assert.equal(text[0], "\uFEFF", "spreadsheets are told that it is UTF-8");
  return rows(text.slice(1).trim());
}

function rows(text) {
  return [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)].reduce(
    (read, [, quoted, plain, end]) => {
      read.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      if (end.endsWith("\n")) read.push([]);
      return read;
    },
    [[]],
  );
}
