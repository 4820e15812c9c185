// A button that prints the page: <button data-afdrukken hidden>. Without this file the browser's own menu does.
for (const knop of document.querySelectorAll("[data-afdrukken]")) {
  knop.hidden = false;
  knop.addEventListener("click", () => window.print());
}
