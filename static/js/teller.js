// Counts down under a text field that has a maximum: <textarea maxlength="500" data-teller="Nog {n} tekens">.
for (const area of document.querySelectorAll("[data-teller][maxlength]")) {
  const line = document.createElement("p");
  line.className = "field__hint number";
  const show = () => {
    line.textContent = area.dataset.teller.replace("{n}", area.maxLength - area.value.length);
  };
  area.after(line);
  area.addEventListener("input", show);
  show();
}
