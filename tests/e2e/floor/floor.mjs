// A slider, a sentence and five lines, straight from the model: what ours is measured against.
const { instance } = await WebAssembly.instantiateStreaming(fetch("floor.wasm"));
const { memory, main, set_children, said } = instance.exports;
const [heading, range] = ["h1", "input"].map((name) => document.querySelector(name));
const lines = [...document.querySelectorAll("polyline")];
const text = new TextDecoder();

function show() {
  const length = set_children(Math.round(range.valueAsNumber * 10));
  const shown = JSON.parse(text.decode(new Uint8Array(memory.buffer, said(), length)));
  heading.textContent = shown.headline;
  for (const [index, line] of lines.entries()) line.setAttribute("points", shown.lines[index]);
}

main(0, 0);
show();
range.addEventListener("input", show);
document.documentElement.toggleAttribute("data-live", true);
