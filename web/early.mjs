// Runs before the first paint: says that scripts run, and takes it back should the app not come.
const root = document.documentElement;
root.classList.add("js");
const noWasm = () => {
  root.classList.replace("js", "no-wasm");
  document.querySelector("[data-no-wasm]")?.removeAttribute("hidden");
};
addEventListener("no-wasm", noWasm);
addEventListener("error", (event) => event.target.type === "module" && noWasm(), true);
