// A page is a folder's index, and its links go by that folder. Some hosts show it at the folder's name without the slash.

/** Puts the missing slash into the address, so that links, files and the app are looked for where they are. */
export function stayInFolder() {
  const { pathname, search, hash } = location;
  if (!lacksSlash(pathname, document.currentScript?.getAttribute("src") ?? "")) return;
  try {
    // Not a new request: such a host may take the slash away again.
    history.replaceState(history.state, "", `${pathname}/${search}${hash}`);
  } catch {
    // A frame without an origin may not: links lead one folder too high there.
  }
}

/** Whether the page at `path`, which names its script so, is a folder's index under the folder's name alone. */
export function lacksSlash(path, script) {
  const name = path.split("/").at(-1);
  return script.startsWith(".") && name !== "" && !name.endsWith(".html");
}
