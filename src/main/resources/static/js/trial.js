"use strict";
// Sliders follow their fields and lead them; without this file the button calculates.
for (const slider of document.querySelectorAll("input[data-slides]")) {
  const field = document.getElementById(slider.dataset.slides);
  slider.value = field.value.replace(",", ".");
  slider.addEventListener("input", () => {
    const digits = Number(slider.max) > 20 ? 0 : Number(slider.max) > 2 ? 1 : 2;
    field.value = Number(slider.value).toFixed(digits).replace(".", ",");
  });
  slider.addEventListener("change", () => slider.form.requestSubmit());
}
for (const choice of document.querySelectorAll("#trial input[type=radio]")) {
  choice.addEventListener("change", () => choice.form.requestSubmit());
}
