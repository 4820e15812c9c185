// Keys on lists of work: rows are <li> in <ul data-rijen>. They can be switched off on their own page.
// Without this file nothing is missing. Never while somebody types, never with Ctrl, Alt or Meta.
const NAAM = "sneltoetsen";
const TYPT = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])";

const uit = () => {
  try {
    return localStorage.getItem(NAAM) === "uit";
  } catch {
    return false; // a browser that keeps nothing
  }
};
const rijen = () => [...document.querySelectorAll("[data-rijen] > li")];
const hier = () => rijen().findIndex((rij) => rij.contains(document.activeElement));
const ga = (nummer) => rijen()[nummer]?.querySelector("a[href]")?.focus();
const zoek = () => {
  const veld = document.querySelector(".filter [name=zoek]");
  if (!veld) return;
  const vouw = veld.closest("details");
  if (vouw) vouw.open = true;
  veld.focus();
};
const DOET = {
  j: () => ga(hier() + 1),
  k: () => ga(Math.max(hier() - 1, 0)),
  o: () => rijen()[hier()]?.querySelector("a[href]")?.click(),
  x: () => rijen()[hier()]?.querySelector("input[type=checkbox]")?.click(),
  "/": zoek,
  "?": () => document.querySelector("a[data-sneltoetsen]")?.click(),
};

if (document.querySelector("[data-rijen]")) {
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, altKey, metaKey, isComposing } = event;
    if (ctrlKey || altKey || metaKey || isComposing || event.defaultPrevented) return;
    if (!Object.hasOwn(DOET, key) || target.closest(TYPT) || uit()) return;
    event.preventDefault();
    DOET[key]();
  });
}

for (const keuze of document.querySelectorAll("[data-sneltoetsen-keuze]")) {
  const vink = keuze.querySelector("input");
  vink.checked = !uit();
  vink.addEventListener("change", () => localStorage.setItem(NAAM, vink.checked ? "aan" : "uit"));
  keuze.hidden = false;
}
