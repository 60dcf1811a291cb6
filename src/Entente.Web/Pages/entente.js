// Pages work without this. With it a form says that it is at work, and a text file can be dropped on the article's field.
"use strict";
for (const form of document.querySelectorAll("form[data-busy]")) {
  form.addEventListener("submit", () => {
    const button = form.querySelector("button[type=submit]");
    const words = form.querySelector(".busy");
    if (words) words.textContent = form.dataset.busy;
    // After the form has been sent, so that a second press sends nothing.
    setTimeout(() => { button.disabled = true; }, 0);
  });
}
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("form[data-busy] button[type=submit]")) button.disabled = false;
  for (const words of document.querySelectorAll("form[data-busy] .busy")) words.textContent = "";
});
for (const field of document.querySelectorAll("textarea[data-drop]")) {
  field.addEventListener("dragover", event => event.preventDefault());
  field.addEventListener("drop", async event => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    const chooser = document.getElementById(field.dataset.drop);
    chooser.files = event.dataTransfer.files;
    chooser.focus();
  });
}
