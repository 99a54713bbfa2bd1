// Finds what records say, one year after the other, and shows it by association.

import { element, excerpt, hasAll, marked, read, saying } from "./search_results.js";
import { words } from "./search_words.js";

const PAGE = 10;
const FEW = 5;
const TRIED = 20;
const MOST_RECORDS = 5;
const NEWEST_FIRST = { order: "desc" };

/** Find the query in the records of one year: exactly, and where that is rare also loosely. */
export async function findRecords(index, year, query) {
  const exact = await index.exact(year, query, NEWEST_FIRST);
  const groups = await sayingGroups(exact.slice(0, PAGE), query);
  return { year, exact, groups, related: await findRelated(index, year, query, exact) };
}

async function findRelated(index, year, query, exact) {
  if (exact.length >= FEW || words(query).length < 2) return [];
  const known = new Set(exact.map((result) => result.id));
  const wide = (await index.loose(year, query)).filter((result) => !known.has(result.id));
  const tried = await Promise.all(wide.slice(0, TRIED).map(read));
  return keep(tried, ({ title, text }) => hasAll(`${title} ${text}`, query)).slice(0, FEW);
}

async function sayingGroups(results, query) {
  const groups = keep(await Promise.all(results.map(read)), (document) => saying(document, query));
  return groups.sort((one, other) => other.documents[0].date.localeCompare(one.documents[0].date));
}

function keep(groups, wanted) {
  return groups
    .map((group) => ({ ...group, documents: group.documents.filter(wanted) }))
    .filter(({ documents }) => documents.length > 0);
}

/** Say in a sentence how many were found. */
export function countedRecords({ year, exact, groups }) {
  if (groups.length === 0) return `${year} 年公开的记录中没有这句话。`;
  return `${year} 年公开的记录中，${exact.length > PAGE ? exact.length : groups.length} 家协会有这句话。`;
}

/** Show one year below those that are shown already. */
export function showRecords(place, found, query, way) {
  const block = element("div", { class: "search__year" }, element("h3", {}, `${found.year} 年`));
  place.append(block);
  if (found.groups.length > 0) {
    const list = groupList(found.groups, query, way, false);
    block.append(list);
    if (found.exact.length > PAGE) list.after(more(found.exact, PAGE, list, query, way));
  }
  if (found.related.length > 0) {
    block.append(element("h4", {}, "相关结果：字都有，但不连在一起"), groupList(found.related, query, way, true));
  }
}

function groupList(groups, query, way, loosely) {
  const kind = loosely ? "search__groups search__groups--related" : "search__groups";
  return element("ul", { class: kind }, ...groups.map((group) => item(group, query, way, loosely)));
}

function item({ uscc, association, documents }, query, way, loosely = false) {
  const shown = documents.slice(0, MOST_RECORDS).map((document) => record(document, query, way, loosely));
  const rest = documents.length - shown.length;
  const owner = element("p", { class: "search__owner" }, association, " ", element("span", { class: "search__code" }, uscc));
  const note = rest > 0 ? [element("p", { class: "search__about" }, `这家协会另有 ${rest} 条，见它的页面。`)] : [];
  return element("li", {}, owner, element("ul", {}, ...shown), ...note);
}

function record({ url, title, date, text }, query, way, loosely) {
  const link = element("a", { href: way + url }, marked(title, query, loosely));
  const day = element("time", { datetime: date }, date);
  const said = element("p", { class: "search__about" }, marked(excerpt(text, query, loosely), query, loosely));
  return element("li", {}, link, " ", day, said);
}

function more(exact, from, list, query, way) {
  const count = Math.min(PAGE, exact.length - from);
  const button = element("button", { type: "button", class: "search__more" }, `再看 ${count} 家`);
  button.addEventListener("click", async () => {
    const items = (await sayingGroups(exact.slice(from, from + PAGE), query)).map((group) => item(group, query, way));
    list.append(...items);
    if (exact.length > from + PAGE) list.after(more(exact, from + PAGE, list, query, way));
    button.remove();
    items[0]?.querySelector("a").focus();
  });
  return button;
}
