// A host on which a release can be replaced while somebody is at a page of it, and whose line can be cut. It serves dist/ with some
// files of its own in place of others: dist/ itself is left as it is.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { ROOT } from "./xtask.mjs";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

function built(path) {
  const file = join(ROOT, "dist", normalize(path));
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
}

/** The release that is built. */
export const first = {
  file: built,
  name: built("index.html")
    .toString()
    .match(/data-release="(\w+)"/)[1],
};

const STYLE = /style-\w+\.css/g;
const STYLE_OF_SECOND = "style-second.css";

/** A release after it: other words in every page's foot, and a style sheet of another name in place of the first's. */
export const second = {
  name: "0123456789",
  file(path) {
    if (path.endsWith(STYLE_OF_SECOND))
      return built(
        built("index.html")
          .toString()
          .match(/assets\/style-\w+\.css/)[0],
      );
    const bytes = path.match(STYLE) ? null : built(path);
    if (!bytes || !/\.(html|js)$/.test(path)) return bytes;
    const text = bytes.toString().replaceAll(first.name, this.name).replace(STYLE, STYLE_OF_SECOND);
    return Buffer.from(text.replace("No cookies,", "The second release. No cookies,"));
  },
};

/**
 * Serves a release below `folder`. `put` has a file of one's own in place of one (`null`: gone), whatever the release; `holds` has
 * promises that files wait for.
 */
export async function releases({ folder = "/" } = {}) {
  const host = { release: first, address: "", puts: new Map(), holds: new Map(), asked: [] };
  const answer = (path) => (host.puts.has(path) ? host.puts.get(path) : host.release.file(path));
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, "http://host").pathname)
      .slice(folder.length)
      .replace(/(^|\/)$/, "$1index.html");
    host.asked.push(path);
    await host.holds.get(path);
    const bytes = url.startsWith(folder) ? answer(path) : null;
    const kind = String(bytes).startsWith("<!doctype") ? ".html" : extname(path);
    const headers = { "Content-Type": KINDS[kind] ?? "text/plain; charset=utf-8" };
    if (path.startsWith("assets/")) headers["Cache-Control"] = "public, max-age=31536000, immutable";
    response.writeHead(bytes === null ? 404 : 200, headers).end(bytes ?? "nothing here");
  });
  const listen = (port) => new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address();
  host.address = `http://127.0.0.1:${port}${folder}`;
  host.put = (path, text) => host.puts.set(path, text);
  host.cut = () => {
    const cut = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    return cut;
  };
  host.mend = () => listen(port);
  host.stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return host;
}
