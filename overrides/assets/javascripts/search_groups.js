// Shows records that were found, by association, one year below the other.

import { MOST, total } from "./search_records.js";
import { element, excerpt, marked } from "./search_results.js";

const PAGE = 10;
const MOST_RECORDS = 5;

/** Say that no year has the query. */
export function nothingAnywhere(kind) {
  return `各年公开的${recordsOf(kind)}中都没有这句话。`;
}

const recordsOf = (kind) => (kind ? `“${kind}”记录` : "记录");

/** Say in a sentence how many were found. */
export function countedRecords({ year, more }, groups, kind) {
  const records = recordsOf(kind);
  if (groups.length === 0) return `${year} 年公开的${records}中没有这句话。`;
  const said = `${year} 年公开的${records}中，${groups.length} 家协会的 ${total(groups)} 条有这句话。`;
  return more > 0 ? `${said}另有 ${more} 家没有列出；只排列和统计 ${MOST} 家，请多写几个字。` : said;
}

/** Show one year below those that are shown already. */
export function showRecords(place, { year, related }, groups, query, way) {
  const block = element("div", { class: "search__year" }, element("h3", {}, `${year} 年`));
  place.append(block);
  if (groups.length > 0) {
    const list = element("ul", { class: "search__groups" });
    block.append(list);
    append(list, groups, query, way);
  }
  if (related.length > 0) {
    const items = related.map((group) => item(group, query, way, true));
    const list = element("ul", { class: "search__groups search__groups--related" }, ...items);
    block.append(element("h4", {}, "相关结果：字都有，但不连在一起"), list);
  }
}

/** Show the next groups, and a button for those after them. */
function append(list, groups, query, way) {
  const items = groups.slice(0, PAGE).map((group) => item(group, query, way));
  list.append(...items);
  const rest = groups.slice(PAGE);
  if (rest.length > 0) list.after(more(list, rest, query, way));
  return items;
}

function more(list, rest, query, way) {
  const button = element("button", { type: "button", class: "search__more" }, `再看 ${Math.min(PAGE, rest.length)} 家`);
  button.addEventListener("click", () => {
    button.remove();
    append(list, rest, query, way)[0].querySelector("a").focus();
  });
  return button;
}

function item({ uscc, association, documents }, query, way, loosely = false) {
  const shown = documents.slice(0, MOST_RECORDS).map((document) => record(document, query, way, loosely));
  const rest = documents.length - shown.length;
  const owner = element("p", { class: "search__owner" }, association, " ", element("span", { class: "search__code" }, uscc));
  const note = rest > 0 ? [element("p", { class: "search__about" }, `这家协会另有 ${rest} 条，见它的页面。`)] : [];
  return element("li", {}, owner, element("ul", {}, ...shown), ...note);
}

function record(found, query, way, loosely) {
  const link = element("a", { href: way + found.url }, marked(found.title, query, loosely));
  const day = element("time", { datetime: found.date }, found.date);
  return element("li", {}, link, " ", day, element("p", { class: "search__about" }, excerpt(found, query, loosely)));
}
