// Has the page kept for when there is no connection: once it is alive, and only where it is nobody's frame.

/** Fetches the script that sees to it (`offline.mjs`). Whatever fails there, the page goes on. */
export async function keepForOffline() {
  const app = document.getElementById("app");
  const script = app.dataset.offline;
  if (!script || self !== top || origin === "null" || !("serviceWorker" in navigator)) return;
  try {
    await settled();
    const { start } = await import(new URL(script, location.href).href);
    await start();
  } catch (reason) {
    console.info(`The page is not kept: ${reason}`);
  }
}

/** The app comes first, where the page has one. */
function settled() {
  const root = document.documentElement;
  if (!document.querySelector(".app-line")) return null;
  return new Promise((resolve) => {
    const check = () => (root.hasAttribute("data-live") || root.hasAttribute("data-failed")) && resolve();
    new MutationObserver(check).observe(root, { attributes: true });
    check();
  });
}
