// Pages of others that show our figures in frames: a host of its own, so that it is another origin than ours.
import { createServer } from "node:http";

const TALL = `<style>body { margin: 0 } .story { height: 100vh; width: 1px }</style>`;

/** Serves pages by their paths, with the headers given: `{ address, put, stop }`. */
export async function newsroom(headers = {}) {
  const pages = new Map();
  const server = createServer((request, response) => {
    const html = pages.get(request.url.split("?")[0]);
    const status = html === undefined ? 404 : 200;
    response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const put = (name, body) => {
    pages.set(`/${name}`, `<!doctype html><html lang="en"><title>News</title><link rel="icon" href="data:,">${body}`);
    return address + name;
  };
  return { address, put, stop: () => server.close() };
}

/** A story three windows tall with the frames in its middle. */
export function story(frames) {
  return `${TALL}<div class="story"></div>${frames}<div class="story"></div>`;
}

/** A frame as plain as it can be. */
export function iframe(src, attributes = "") {
  return `<iframe src="${src.replaceAll("&", "&amp;")}" title="Figure" style="width:100%;border:0" height="1400" ${attributes}></iframe>`;
}
