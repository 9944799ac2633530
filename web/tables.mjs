// A table wider or longer than its frame scrolls in it. Only then is the frame a place that the keyboard stops at, by the table's name.

/** Keeps every table's frame up to date with what it has to show. */
export function watchTables() {
  const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) mark(target.closest(".table-scroll"));
  });
  for (const frame of document.querySelectorAll(".table-scroll")) {
    sizes.observe(frame);
    sizes.observe(frame.querySelector("table"));
  }
}

function mark(frame) {
  const scrolls = frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1;
  if (scrolls === frame.hasAttribute("tabindex")) return;
  if (scrolls) {
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", frame.querySelector("caption").textContent);
  } else {
    for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
  }
}
