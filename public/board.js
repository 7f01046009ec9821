// Lets a phase be drawn onto the unit and quarter that it is to stand in: fills in the page's own form and sends it.
// Without it the links of the phases lead to the same by buttons.
const board = document.querySelector("[data-board]");
const form = document.querySelector("[data-dropped]");

const code = (quarter) => `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
const read = (text) => Number(text.slice(0, 4)) * 4 + Number(text.slice(5)) - 1;

if (board && form) {
  let drawn = null;
  let over = null;

  const mark = (cell) => {
    over?.classList.remove("board__over");
    over = cell;
    over?.classList.add("board__over");
  };

  // The quarter under the pointer, also where a bar already spans several.
  const quarterAt = (cell, x) => {
    if (cell.dataset.quarter) return read(cell.dataset.quarter);
    const bar = cell.querySelector("[data-starts]");
    const row = cell.parentElement;
    const before = row.querySelector("[data-quarter]");
    const box = cell.getBoundingClientRect();
    const inside = Math.floor(((x - box.left) / box.width) * cell.colSpan);
    if (before) {
      const first = [...row.cells].filter((one) => one.tagName === "TD");
      let at = read(before.dataset.quarter);
      for (let index = first.indexOf(before) - 1; index >= 0; index -= 1) at -= first[index].colSpan;
      for (const one of first.slice(0, first.indexOf(cell))) at += one.colSpan;
      return at + inside;
    }
    return bar ? read(bar.dataset.starts) + inside : null;
  };

  board.addEventListener("dragstart", (event) => {
    const what = event.target.closest?.("[data-application]");
    if (!what) return;
    const cell = what.closest("td");
    const held = cell && what.dataset.starts ? quarterAt(cell, event.clientX) : null;
    // A bar is held where it was grasped.
    const ahead = held === null ? 0 : Math.max(0, held - read(what.dataset.starts));
    drawn = { ...what.dataset, ahead };
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", what.textContent.trim());
  });

  board.addEventListener("dragover", (event) => {
    const cell = event.target.closest?.("td");
    if (!drawn || !cell?.closest("[data-unit]")) return mark(null);
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    mark(cell);
  });

  board.addEventListener("dragend", () => {
    drawn = null;
    mark(null);
  });

  board.addEventListener("drop", (event) => {
    const cell = event.target.closest?.("td");
    const unit = cell?.closest("[data-unit]")?.dataset.unit;
    const at = cell ? quarterAt(cell, event.clientX) : null;
    if (!drawn || !unit || at === null) return;
    event.preventDefault();
    // Nothing is put where its beginning is over already.
    const from = Math.max(at - drawn.ahead, read(board.dataset.board));
    const values = {
      intent: drawn.moved ? "move_unit" : "place_phase",
      application: drawn.application,
      phase: drawn.phase,
      unit,
      moved: drawn.moved ?? "",
      from: code(from),
      until: code(from + Number(drawn.length) - 1),
    };
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
    board.setAttribute("aria-busy", "true");
    form.requestSubmit();
  });
}
