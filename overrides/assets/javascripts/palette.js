// Light or dark: the reader's choice, else the system's. Runs before the page is painted.

const KEY = "palette";
const DARK = "slate";
const LIGHT = "default";

function chosen() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(scheme) {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function show(scheme) {
  document.body.dataset.mdColorScheme = scheme;
}

const system = matchMedia("(prefers-color-scheme: dark)");
const ofSystem = () => (system.matches ? DARK : LIGHT);
show(chosen() ?? ofSystem());
system.addEventListener("change", () => chosen() ?? show(ofSystem()));

addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("[data-palette]");
  if (!button) return;
  const isDark = () => document.body.dataset.mdColorScheme === DARK;
  const name = () => {
    button.textContent = isDark() ? "浅色" : "深色";
    button.setAttribute("aria-label", isDark() ? "切换为浅色" : "切换为深色");
  };
  button.addEventListener("click", () => {
    show(isDark() ? LIGHT : DARK);
    remember(document.body.dataset.mdColorScheme);
    name();
  });
  button.hidden = false;
  name();
});
