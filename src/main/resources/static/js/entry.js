"use strict";
// What is strange about a value is told while it is typed; without this file it is told when it is sent.
for (const field of document.querySelectorAll("input[data-warns]")) {
  const told = document.getElementById(`a.${field.id.slice("valor.".length)}`);
  let asked = "";
  field.addEventListener("change", async () => {
    asked = field.value.trim();
    if (!asked) {
      told.replaceChildren();
      return;
    }
    const value = asked;
    const address = `${field.dataset.warns}&valor=${encodeURIComponent(value)}`;
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (answer.ok && value === asked) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      told.replaceChildren(...page.body.childNodes);
    }
  });
}
