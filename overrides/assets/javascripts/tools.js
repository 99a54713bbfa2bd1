// Print, and copy what is to be cited; without scripts the text itself stands there.

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

function copier(text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "复制";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "已复制";
    } catch {
      button.textContent = "请选中文字后复制";
    }
  });
  return button;
}

for (const said of document.querySelectorAll("[data-copy]")) {
  said.after(copier(said.textContent.trim()));
}
