// Sorts the table of councils by any of its columns: the heads become buttons, and a second press turns the order round. Where a
// council has no figure it stands last either way. Fetched by the page that has the table.

export function ranking(table) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const said = document.querySelector("[data-sorted]");
  const value = (row, column) => {
    const cell = row.cells[column];
    // The first columns are words; the others say the number that they are sorted by.
    if (!heads[column].dataset.number) return cell.textContent;
    return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
  };
  const before = (a, b) => (typeof a === "string" ? a.localeCompare(b, "en") : a - b);

  const sort = (column) => {
    const head = heads[column];
    const first = head.dataset.number ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    for (const one of heads) one.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const rows = [...body.rows].map((row) => [value(row, column), row]);
    const known = rows.filter(([key]) => key !== null && key !== "");
    const rest = rows.filter(([key]) => key === null || key === "");
    known.sort(([a], [b]) => sign * before(a, b));
    body.append(...known.concat(rest).map(([, row]) => row));
    said.textContent = `${said.dataset.sorted} ${head.textContent}, ${order}`;
  };

  heads.forEach((head, column) => {
    if ([...body.rows].some((row) => row.cells[column].dataset.value !== undefined)) head.dataset.number = "yes";
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(column));
    head.append(button);
  });
  heads[0].setAttribute("aria-sort", "ascending");
}
