// Who signs out decides first about text that this device still keeps: send it or erase it.
for (const form of document.querySelectorAll("form[data-bewaard-eerst]")) {
  form.addEventListener("submit", (event) => {
    if (!JSON.parse(localStorage.getItem("signalen.bewaard") ?? "[]").length) return;
    event.preventDefault();
    location.assign(form.dataset.bewaardEerst);
  });
}
