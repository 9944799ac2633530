// What an address may ask for besides a scenario: a council has a page of its own, an older edition's page says what moved, a check code is held against the link. The
// script that answers is fetched when it is asked for.

const ENGLAND = "E92000001";

/** The address as it came: the app puts it in its canonical form. */
const asked = location.search;

export function answerAddress() {
  const area = asked.match(/[?&;]area=(\w{9})/i)?.[1].toUpperCase();
  if (area && area !== ENGLAND) leadToCouncil(area);
  addEventListener("toggle", ({ target }) => target.open && target.matches?.("[data-check]") && offerCheck(""), true);
  whenLive(async () => {
    const older = document.querySelector("[data-older]");
    if (older) (await answers()).sayWhatMoved(older);
    if (/[?&;]check=/i.test(asked)) offerCheck(asked);
  });
}

async function leadToCouncil(area) {
  const { dataset } = document.getElementById("app");
  if (area !== dataset.subject) (await answers()).leadToCouncil(area, dataset.root, asked);
}

async function offerCheck(query) {
  const folded = document.querySelector("[data-check]");
  (await answers()).offerCheck(folded, query);
}

const answers = () => import(new URL(document.getElementById("app").dataset.answers, document.baseURI).href);

/** Once the app has taken the page over: what is changed before that, it would not know again. */
function whenLive(act) {
  const root = document.documentElement;
  const watch = new MutationObserver(() => {
    if (!root.hasAttribute("data-live")) return;
    watch.disconnect();
    act();
  });
  watch.observe(root, { attributes: true, attributeFilter: ["data-live"] });
}
