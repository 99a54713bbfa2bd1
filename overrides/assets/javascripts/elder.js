// 长者模式: the reader's choice, kept by the browser. Runs before anything is painted, so that nothing jumps.

const ELDER = "elder";

function isElder() {
  return document.documentElement.hasAttribute("data-elder");
}

function setElder(on) {
  document.documentElement.toggleAttribute("data-elder", on);
}

try {
  setElder(localStorage.getItem(ELDER) === "on");
} catch {
  // Without storage every page begins in the usual size.
}

addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("[data-elder-switch]");
  if (!button) return;
  const say = () => {
    button.textContent = isElder() ? "标准模式" : "长者模式";
  };
  button.addEventListener("click", () => {
    setElder(!isElder());
    try {
      localStorage.setItem(ELDER, isElder() ? "on" : "off");
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    say();
  });
  button.hidden = false;
  say();
});
