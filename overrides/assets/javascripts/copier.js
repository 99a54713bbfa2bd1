// A button that copies a text, and says whether it did.

export function copier(text, words = "复制") {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = "已复制";
    } catch {
      button.textContent = "请选中文字后复制";
    }
  });
  return button;
}
