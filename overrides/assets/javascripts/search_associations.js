// Shows the associations that were found as cards.

import { element, excerpt, marked } from "./search_results.js";

const PAGE = 12;

/** Show what was found in a place: ``page`` of the rows, the others when asked for. */
export function showAssociations(place, names, rows, query, way, page = PAGE) {
  place.replaceChildren();
  if (rows.length === 0) return;
  const list = element("ul", { class: "search__cards" });
  place.append(list);
  append(list, names, rows, query, way, page);
}

/** Show below it what is near. */
export function showRelated(place, names, rows, query, way) {
  if (rows.length === 0) return;
  const near = rows.map((row) => card(names.read(row), query, way, true));
  place.append(element("h3", {}, "相关结果"), element("ul", { class: "search__cards search__cards--related" }, ...near));
}

/** Say in a sentence how many were found. */
export function counted(rows) {
  return rows.length === 0 ? "没有名称、代码或拼音相符的协会。" : `找到 ${rows.length} 家协会。`;
}

function card({ uscc, documents: [found] }, query, way, loosely = false) {
  const name = element("a", { href: way + found.url }, marked(found.title, query, loosely));
  const code = element("span", { class: "search__code" }, marked(uscc, query));
  const standing = element("span", { class: "search__standing" }, found.kind);
  const about = element("p", { class: "search__about" }, excerpt(found, query, loosely));
  return element("li", {}, element("p", { class: "search__name" }, name), element("p", {}, code, " ", standing), about);
}

/** Add the next cards to a list, and a button for those after them. */
function append(list, names, rows, query, way, page) {
  const items = rows.slice(0, page).map((row) => card(names.read(row), query, way));
  list.append(...items);
  if (rows.length > page) list.after(more(list, names, rows.slice(page), query, way));
  return items;
}

function more(list, names, rows, query, way) {
  const button = element("button", { type: "button", class: "search__more" }, `再看 ${Math.min(PAGE, rows.length)} 家`);
  button.addEventListener("click", () => {
    button.remove();
    append(list, names, rows, query, way, PAGE)[0].querySelector("a").focus();
  });
  return button;
}
