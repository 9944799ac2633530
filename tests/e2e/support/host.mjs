// A host as the web has them: dist/ compressed with brotli, under the headers that `_headers` asks for. For measuring.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { ROOT } from "./xtask.mjs";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Every file of the site: its path, its bytes, and its bytes in brotli at the highest quality, each worked out when it is asked for. */
export function files() {
  const folder = `${ROOT}dist/`;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return names
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replace(/\/+/g, "/").slice(folder.length))
    .sort()
    .map((path) => compressed(path, () => readFileSync(folder + path)));
}

export function compressed(path, read) {
  let raw;
  let brotli;
  return {
    path,
    get raw() {
      raw ??= read();
      return raw;
    },
    get brotli() {
      brotli ??= brotliCompressSync(this.raw, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: this.raw.length },
      });
      return brotli;
    },
  };
}

/** Whether a path is meant by a rule: `*` stands for all that follows, `:word` for a folder's name. */
function matcher(rule) {
  const pattern = rule.replace(/[.]/g, "\\.").replace("*", ".*").replace(/:\w+/g, "[^/]+");
  return (path) => new RegExp(`^${pattern}$`).test(path);
}

/** `_headers` as a list of `[does the path match, headers]`. */
function rules(text) {
  const all = [];
  for (const line of text.split("\n")) {
    const [name, ...value] = line.trim().split(": ");
    if (line.startsWith("/")) all.push([matcher(line.trim()), []]);
    else if (name) all.at(-1)[1].push([name, value.join(": ")]);
  }
  return all;
}

/** Serves the site, or `all` these files, compressed: `{ address, stop }`. */
export async function host(all = files()) {
  const byPath = new Map(all.map((file) => [`/${file.path}`, file]));
  const headers = rules(byPath.get("/_headers")?.raw.toString() ?? "");
  const server = createServer((request, response) => {
    const path = request.url.split("?")[0].replace(/\/$/, "/index.html");
    const file = byPath.get(path) ?? byPath.get("/404.html");
    if (!byPath.has(path)) response.statusCode = 404;
    if (!file) return response.end();
    const asked = request.url.split("?")[0];
    for (const [isMeant, fields] of headers)
      if (isMeant(asked)) for (const [name, value] of fields) response.appendHeader(name, value);
    response.setHeader("Content-Type", KINDS[extname(file.path)] ?? "text/plain; charset=utf-8");
    response.setHeader("Content-Encoding", "br");
    response.end(file.brotli);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
