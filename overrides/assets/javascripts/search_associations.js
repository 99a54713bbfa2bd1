// Finds associations and shows them as cards.

import { element, excerpt, hasAll, marked, read } from "./search_results.js";
import { isHan, words } from "./search_words.js";

const PAGE = 12;
const FEW = 5;
const TRIED = 20;
const MANY = 100;
const SHORTEST_NAME_FIRST = { order: "asc" };

const joined = (text) => words(text).join("");
const distinct = (results) => [...new Map(results.map((result) => [result.id, result])).values()];

/** Find what the query names as a whole, then what has it exactly; ``page`` of them are read. */
export async function findAssociations(index, query, page = PAGE) {
  const [whole, exact] = await Promise.all([
    index.whole(query),
    index.exact("associations", query, SHORTEST_NAME_FIRST),
  ]);
  const known = distinct([...whole, ...exact]);
  const shown = await Promise.all(known.slice(0, Math.max(page, FEW)).map(read));
  return { known, shown: namedFirst(shown, query).slice(0, page) };
}

/** Find names that have the characters of a query that few associations have as it stands. */
export async function findRelated(index, query, known) {
  if (known.length >= FEW || !words(query).some(isHan)) return [];
  const wide = distinct([...known, ...(await index.loose("associations", query))]);
  const tried = await Promise.all(wide.slice(known.length, known.length + TRIED).map(read));
  const near = ({ documents: [{ title, values }] }) => [title, ...values.flatMap((said) => said.split("、"))].some((said) => hasAll(said, query));
  const shortestFirst = (one, other) => one.association.length - other.association.length;
  return tried.filter(near).sort(shortestFirst).slice(0, FEW);
}

function namedFirst(shown, query) {
  const named = (found) => Number(joined(found.association) === joined(query));
  return shown.sort((one, other) => named(other) - named(one));
}

/** Show what was found in a place. */
export function showAssociations(place, { known, shown }, query, way) {
  place.replaceChildren();
  if (shown.length === 0) return;
  const list = cards(shown, query, way, false);
  place.append(list);
  if (known.length > shown.length) list.after(more(known, shown.length, list, query, way));
}

/** Show below it what is near. */
export function showRelated(place, related, query, way) {
  if (related.length > 0) place.append(element("h3", {}, "相关结果"), cards(related, query, way, true));
}

function cards(found, query, way, loosely) {
  const kind = loosely ? "search__cards search__cards--related" : "search__cards";
  return element("ul", { class: kind }, ...found.map((one) => card(one, query, way, loosely)));
}

/** Say in a sentence how many were found. */
export function counted({ known }) {
  if (known.length === 0) return "没有名称、代码或拼音相符的协会。";
  return known.length > MANY ? `${MANY} 多家协会；再写几个字，结果会少些。` : `找到 ${known.length} 家协会。`;
}

function card({ uscc, documents: [found] }, query, way, loosely = false) {
  const name = element("a", { href: way + found.url }, marked(found.title, query, loosely));
  const code = element("span", { class: "search__code" }, marked(uscc, query));
  const standing = element("span", { class: "search__standing" }, found.kind);
  const about = element("p", { class: "search__about" }, excerpt(found, query, loosely));
  return element("li", {}, element("p", { class: "search__name" }, name), element("p", {}, code, " ", standing), about);
}

function more(known, from, list, query, way) {
  const count = Math.min(PAGE, known.length - from);
  const button = element("button", { type: "button", class: "search__more" }, `再看 ${count} 家`);
  button.addEventListener("click", async () => {
    const next = await Promise.all(known.slice(from, from + PAGE).map(read));
    const items = next.map((found) => card(found, query, way));
    list.append(...items);
    if (known.length > from + count) list.after(more(known, from + count, list, query, way));
    button.remove();
    items[0].querySelector("a").focus();
  });
  return button;
}
