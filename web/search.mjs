// Finds a council as its name is typed, by any name that it has or had. On the page of all councils the names are those of its own
// links, and the choice leads there; on others they are fetched when somebody types, and the box's choice is told to the app. A
// combobox with a list, as the ARIA practices have it. Fetched by the page that has the box.
import { whenLive } from "./live.mjs";

const MOST = 8;

/** Letters alone, so that "St. Helens" and "st helens" are one. */
const plain = (text) =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/[^a-z0-9 ]/g, "");

export function search(part) {
  const [input, list, said] = ["input", "[role=listbox]", "[role=status]"].map((kind) => part.querySelector(kind));
  const { names } = part.dataset;
  let councils = names ? null : ofLinks();
  let found = [];
  let chosen = -1;

  const show = () => {
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(-1);
  };
  const mark = (place) => {
    chosen = place;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === place)));
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[place].id);
      list.children[place].scrollIntoView({ block: "nearest" });
    }
  };
  const look = async () => {
    councils ??= await fetched(names);
    if (!councils) {
      said.textContent = said.dataset.missing;
      return;
    }
    const words = plain(input.value).split(" ").filter(Boolean);
    const fits = ({ name, also }) => {
      const all = plain(`${name} ${also}`).split(" ");
      return words.every((word) => all.some((one) => one.startsWith(word)));
    };
    found = words.length === 0 ? [] : councils.filter(fits).slice(0, MOST);
    const answer = found.length === 0 ? said.dataset.none : `${said.dataset.some} ${found.length}`;
    said.textContent = words.length === 0 ? "" : answer;
    show();
  };
  const option = ({ name, also }, at) => {
    const item = document.createElement("li");
    item.id = `council-option-${at}`;
    item.setAttribute("role", "option");
    const more = document.createElement("small");
    more.textContent = also;
    item.append(name, more);
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => go(at));
    return item;
  };
  const go = (at) => {
    const { code, href } = found[at];
    if (href) return location.assign(href);
    input.value = "";
    said.textContent = "";
    shut();
    part.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: code }));
  };
  const shut = () => {
    found = [];
    show();
  };

  input.addEventListener("input", look);
  input.addEventListener("blur", shut);
  input.addEventListener("keydown", async (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      if (list.hidden) await look();
      if (found.length === 0) return;
      const from = chosen < 0 && event.key === "ArrowUp" ? 0 : chosen;
      mark((from + steps[event.key] + found.length) % found.length);
    } else if (event.key === "Enter" && found.length > 0) {
      event.preventDefault();
      go(Math.max(0, chosen));
    } else if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      said.textContent = "";
      shut();
    }
  });
  if (names) whenLive(() => (part.hidden = false));
  else part.hidden = false;
}

/** The councils that the page leads to. */
function ofLinks() {
  return [...document.querySelectorAll(".council-list li")].map((item) => {
    const link = item.querySelector("a");
    return { name: link.textContent, also: item.textContent.slice(link.textContent.length), href: link.href };
  });
}

/** All councils, by a file of their names; `null` where it does not come. */
async function fetched(names) {
  try {
    const answer = await fetch(new URL(names, document.baseURI));
    if (!answer.ok) throw new Error(answer.status);
    return (await answer.json()).map(([code, name, also]) => ({ code, name, also: also && ` (${also})` }));
  } catch {
    return null;
  }
}
