// Print, and copy what is to be cited; without scripts the text itself stands there.

import { copier } from "./copier.js";

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

for (const said of document.querySelectorAll("[data-copy]")) {
  said.after(copier(() => said.textContent.trim()));
}

// One revision as GB/T 7714 writes an electronic source: who, what, when published, when read, where.

const today = new Date().toLocaleDateString("sv", { timeZone: "Asia/Shanghai" });

/** Who made a revision public, as the folder of its file says. */
function author(entry, association) {
  const [owner, office] = entry.querySelector("small a, small").textContent.split("/");
  return { registrars: "登记管理机关", departments: office }[owner] ?? association;
}

for (const list of document.querySelectorAll("[data-cite]")) {
  for (const entry of list.children) {
    const record = entry.querySelector("p a");
    const published = entry.querySelector("time").textContent;
    const title = `${record.textContent.trim()}（${entry.querySelector("small").firstChild.textContent.trim()}）`;
    const cited = `${author(entry, list.dataset.cite)}. ${title}[EB/OL]. (${published})[${today}]. ${record.href}.`;
    entry.querySelector("p").append(copier(() => cited, "引用"));
  }
}

// Every line of a statement has an address of its own.

for (const line of document.querySelectorAll(".statement tr[id]")) {
  const link = document.createElement("a");
  link.href = `#${line.id}`;
  link.append(...line.cells[0].childNodes);
  line.cells[0].append(link);
}
