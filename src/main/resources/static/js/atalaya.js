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

/** A page that tells how far something has come reads itself again until its address leads elsewhere. */
async function readAgain(page) {
  let again = page.dataset.readAgain;
  try {
    const answer = await fetch(window.location.pathname, { headers: { Accept: "text/html" } });
    if (answer.redirected) {
      window.location.replace(answer.url);
      return;
    }
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = next.querySelector("[data-fresh]");
    if (!fresh) {
      window.location.reload();
      return;
    }
    page.querySelector("[data-fresh]").replaceWith(fresh);
    // Whoever hears the page is told of a new stage, not of every period.
    const told = page.querySelector("[data-told]");
    const words = next.querySelector("[data-told]").textContent;
    if (told.textContent !== words) told.textContent = words;
  } catch {
    // The server may be away for a moment.
    again *= 2;
  }
  setTimeout(readAgain, again, page);
}

const telling = document.querySelector("[data-read-again]");
if (telling) setTimeout(readAgain, telling.dataset.readAgain, telling);
