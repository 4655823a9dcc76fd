"use strict";
// Comfort only: every page is complete and every act possible without this file.

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-submit-on-change]");
  if (form && event.target.matches("select")) form.requestSubmit();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
  // An open menu closes when the reader turns elsewhere.
  document.querySelectorAll("details.who[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});

/** The nearest node in the direction of an arrow key: what lies off that line counts twice. */
function neighbour(nodes, from, key) {
  const here = from.getBoundingClientRect();
  let best = null;
  let least = Infinity;
  for (const node of nodes) {
    const there = node.getBoundingClientRect();
    const right = there.x - here.x;
    const down = there.y - here.y;
    const ahead = { ArrowRight: right, ArrowLeft: -right, ArrowDown: down, ArrowUp: -down }[key];
    const aside = key === "ArrowRight" || key === "ArrowLeft" ? down : right;
    const far = ahead + 2 * Math.abs(aside);
    if (node !== from && ahead > 1 && far < least) {
      least = far;
      best = node;
    }
  }
  return best;
}

document.addEventListener("keydown", (event) => {
  const open = document.querySelector("details.who[open]");
  if (event.key === "Escape" && open) {
    open.open = false;
    open.querySelector("summary").focus();
    return;
  }
  const map = event.target.closest("[data-map]");
  if (!map) return;
  if (event.key === "Escape" && map.dataset.clear) {
    window.location.assign(map.dataset.clear);
    return;
  }
  if (event.key.startsWith("Arrow")) {
    const next = neighbour(map.querySelectorAll("a"), event.target, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
});
