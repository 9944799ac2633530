// The project's own task program: it serves the page with its real headers, and its engine says what a link should show.
import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** The program itself where `cargo xtask test` named it; through cargo where a developer runs node by hand. */
function task(...words) {
  const program = process.env.CARE_GAP_XTASK;
  return program ? [program, words] : ["cargo", ["xtask", ...words]];
}

/** Serves dist/ on a free port of this machine: `{ address, stop }`. */
export async function serve() {
  const [program, words] = task("serve", "--no-build", "--port", "0");
  const child = spawn(program, words, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"], detached: true });
  const stop = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended by itself.
    }
  };
  process.once("exit", stop);
  for await (const line of createInterface({ input: child.stdout })) {
    const address = line.match(/http:\/\/\S+/)?.[0];
    if (address) return { address, stop };
  }
  throw new Error("the page could not be served");
}

// A file of tests that hangs ends by itself and says so; the others go on.
if (process.env.NODE_TEST_CONTEXT)
  setTimeout(() => {
    console.error(`${process.argv[1]} did not end within ten minutes`);
    process.exit(1);
  }, 600_000).unref();

const memory = new Map();

async function answer(...asked) {
  const key = asked.join(" ");
  if (!memory.has(key)) {
    const [program, words] = task(...asked, "--format", "json");
    const { stdout } = await promisify(execFile)(program, words, { cwd: ROOT, maxBuffer: 1e7 });
    memory.set(key, JSON.parse(stdout));
  }
  return memory.get(key);
}

/** What the model makes of a link: levers, years, words, notes, and the canonical link. */
export function scenario(link) {
  return answer("scenario", link);
}

/** The file of a format, such as xlsx, that the command line makes of a link. */
export async function file(link, format) {
  const [program, words] = task("scenario", link, "--format", format);
  const { stdout } = await promisify(execFile)(program, words, { cwd: ROOT, maxBuffer: 1e7, encoding: "buffer" });
  return stdout;
}

/** What the model makes of two past years. */
export function compare(scope, from, to) {
  return answer("compare", "--scope", scope, "--from", from, "--to", to);
}

/** The same of a council, by its code. */
export function compareCouncil(area, scope, from, to) {
  return answer("compare", "--area", area, "--scope", scope, "--from", from, "--to", to);
}
