"use strict";
// The button tells how many are marked, and Shift marks all between two.
for (const button of document.querySelectorAll("[data-counts]")) {
  const boxes = [...document.querySelectorAll(`input[name="${button.dataset.counts}"]`)];
  const usual = button.textContent;
  let last = null;
  const tell = () => {
    const marked = boxes.filter((box) => box.checked).length;
    button.textContent = marked === 0 ? usual : marked === 1 ? button.dataset.one : button.dataset.many.replace("#", marked);
  };
  for (const box of boxes) {
    box.addEventListener("click", (event) => {
      if (event.shiftKey && last) {
        const ends = [boxes.indexOf(last), boxes.indexOf(box)].sort((one, other) => one - other);
        boxes.slice(ends[0], ends[1] + 1).forEach((between) => { between.checked = box.checked; });
      }
      last = box;
      tell();
    });
  }
  tell();
}
