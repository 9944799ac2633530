// What an address asks of a page besides a scenario: of an older edition, what moved; of a check code, whether it holds; of a council, the way to its page. What answers
// is fetched then and not before.

const { takeaway, edition } = document.getElementById("app").dataset;
const answers = () => import(new URL(takeaway, document.baseURI).href);

/** Says what moved since the edition of this page, and lets the reader go over or stay. */
export async function sayWhatMoved(part) {
  const over = part.querySelector("[data-go-over]");
  // The same link, asked of the newest figures: what it leaves at its default follows them. A code was made of the older ones.
  const newer = () => {
    const pairs = location.search.slice(1).split("&");
    const kept = pairs.filter((pair) => pair && !/^(data|check)=/.test(pair));
    const query = ["v=1", `data=${part.dataset.newest}`, ...kept.filter((pair) => !pair.startsWith("v="))];
    return `?${query.join("&")}`;
  };
  const home = over.getAttribute("href");
  const renew = () => over.setAttribute("href", home + newer());
  renew();
  over.addEventListener("click", renew);
  part.querySelector("[data-stay]").addEventListener("click", () => {
    part.hidden = true;
    document.querySelector("main").focus({ preventScroll: true });
  });
  try {
    const { movedSince } = await answers();
    put(part.querySelector("[data-moved]"), await movedSince(Number(edition), location.search.slice(1)));
  } catch (problem) {
    console.info(`What moved is not known: ${problem}`);
  }
}

let offered = null;

/** Holds a link against a code, and says what came of it in the folded line; `asked` at once, where it carries a code. */
export function offerCheck(part, asked) {
  if (!part || (offered === part && !asked)) return;
  const { code, link } = part.querySelector("form").elements;
  const said = part.querySelector("[data-checked]");
  const run = async (address) => {
    put(said, []);
    try {
      const { check } = await answers();
      const [holds, ...sentences] = await check(code.value, address);
      said.dataset.checked = holds;
      put(said, sentences);
    } catch {
      put(said, [said.dataset.failed]);
    }
  };
  if (offered !== part) {
    offered = part;
    part.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      run(link.value || location.href);
    });
  }
  if (!asked) return;
  code.value = new URLSearchParams(asked).get("check") ?? "";
  part.open = true;
  run(asked);
}

/** Goes to the page of the council with this code, with the link as it is, or to what is said of one that is no more; any other code is left to the app, which says so. */
export async function leadToCouncil(area, root, query) {
  const line = document.createElement("p");
  line.className = "problem column";
  line.setAttribute("role", "alert");
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = "Try again";
  const go = async () => {
    line.remove();
    try {
      const answer = await fetch(`${root}council/areas.json`);
      if (!answer.ok) throw new Error(answer.status);
      const place = (await answer.json())[area];
      if (!place) return;
      // The app writes its own council into the address meanwhile: the link goes on as it came. A former code leads here, too.
      const there = new URL(`${root}${place}`, location.href);
      // Of a council that is no more the place is a line in a list, which has no scenario.
      if (!there.hash) {
        there.search = query;
        there.hash = location.hash;
      }
      if (there.pathname !== location.pathname) location.replace(there);
    } catch {
      line.replaceChildren("This link is about a council, and its page did not arrive. Below is England. ", again);
      // Before what the app takes over: in there it would be put back as it was served.
      document.getElementById("app").before(line);
    }
  };
  again.onclick = go;
  await go();
}

function put(part, sentences) {
  part.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement("p");
      line.textContent = sentence;
      return line;
    }),
  );
}
