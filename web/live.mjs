// Waiting for the app.

/** Calls `act` once the app is alive. */
export function whenLive(act) {
  const root = document.documentElement;
  const observer = new MutationObserver(check);
  observer.observe(root, { attributes: true, attributeFilter: ["data-live"] });
  check();

  function check() {
    if (!root.hasAttribute("data-live")) return;
    observer.disconnect();
    act();
  }
}
