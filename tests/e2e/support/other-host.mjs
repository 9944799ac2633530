// Hosts that are not ours: dist/ in a folder, without headers, and with their own way with a folder's name.
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
  ".woff2": "font/woff2",
};

/**
 * Serves the site below `folder` (such as "/care-gap/"). A folder's name without the slash is sent on (`slash: "added"`),
 * shown as it is ("left"), or the slash is taken away from every address ("taken").
 */
export async function otherHost({ folder = "/", slash = "added" } = {}) {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, "http://host");
    const answer = (status, headers, body) => response.writeHead(status, headers).end(body);
    if (!pathname.startsWith(folder)) return answer(404, {}, "another site");
    const path = join(ROOT, "dist", normalize(decodeURIComponent(pathname.slice(folder.length - 1))));
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    const bare = pathname.replace(/\/$/, "");
    if (isFolder && slash === "added" && !pathname.endsWith("/"))
      return answer(301, { Location: `${pathname}/${search}` });
    if (isFolder && slash === "taken" && pathname.endsWith("/") && bare)
      return answer(301, { Location: `${bare}${search}` });
    const file = isFolder ? join(path, "index.html") : path;
    if (!existsSync(file)) return answer(404, { "Content-Type": KINDS[".html"] }, "nothing here");
    answer(200, { "Content-Type": KINDS[extname(file)] ?? "text/plain; charset=utf-8" }, readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}${folder}`, stop: () => server.close() };
}
