// Dividing stickers. Without this file the number fields and the server do the same.
// <form data-stickers="5" data-over="Nog te verdelen: {n}" data-op="Alles verdeeld" data-teveel="Te veel: {n}">
for (const form of document.querySelectorAll("[data-stickers]")) {
  const total = Number(form.dataset.stickers);
  const fields = [...form.querySelectorAll("[data-sticker] input")];
  const lines = form.querySelectorAll("[data-sticker-left]");

  const left = () => total - fields.reduce((sum, field) => sum + (Number(field.value) || 0), 0);

  const show = () => {
    const n = left();
    const text = n > 0 ? form.dataset.over : n === 0 ? form.dataset.op : form.dataset.teveel;
    for (const line of lines) line.textContent = text.replace("{n}", Math.abs(n));
    for (const field of fields) {
      const [less, more] = field.closest("[data-sticker]").querySelectorAll("button");
      less.disabled = Number(field.value) <= Number(field.min || 0);
      more.disabled = n <= 0 || Number(field.value) >= Number(field.max || total);
    }
  };

  for (const field of fields) {
    const buttons = field.closest("[data-sticker]").querySelectorAll("button");
    buttons.forEach((button, index) => {
      button.hidden = false;
      button.addEventListener("click", () => {
        field.value = (Number(field.value) || 0) + (index ? 1 : -1);
        show();
        if (button.disabled) field.focus();
      });
    });
  }
  form.addEventListener("input", show);
  show();
}
