// A page of the result as a table or as cards, with its totals and its pages.

import { PAGE } from "./browse_choice.js";
import { percent } from "./browse_filter.js";
import { UNFILLED, written } from "./association_index.js";
import { element } from "./search_results.js";

const SHOWN = ["income", "members", "index", "overdue_items", "last_disclosed"];
const SHORT = { income: "收入（元）", members: "会员", index: "公开指数", overdue_items: "逾期项", last_disclosed: "最近公开" };
const YEARS = { income: "fiscal_year", members: "members_year" };
const ABSENT = { index: "样本不足", established_on: "未填" };

/** Return the figures of a row: the usual ones, and what the result is sorted by. */
function figures(index, { sort }) {
  const names = SHOWN.includes(sort) || !index.measure.has(sort) ? SHOWN : [...SHOWN, sort];
  return names.map((name) => index.measure.get(name));
}

const heading = ({ name, label }) => SHORT[name] ?? label;

export function table(index, rows, choice, acts) {
  const measures = figures(index, choice);
  const head = [
    element("th", { scope: "col" }, element("span", { class: "unseen" }, "对比")),
    sortable("名称", "name", choice, acts.sort),
    element("th", { scope: "col" }, index.facet.get("eligible").label),
    element("th", { scope: "col" }, "等级"),
    ...measures.map((measure) => sortable(heading(measure), measure.name, choice, acts.sort, measure.shape !== "date")),
  ];
  const body = rows.map((row) => line(index, row, measures, acts));
  const made = element("table", { class: "data browser__table" }, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
  return element("div", { class: "scroll", role: "region", "aria-label": "协会", tabindex: "0" }, made);
}

function sortable(label, name, { sort, rising }, act, right = false) {
  const here = sort === name;
  const button = element("button", { type: "button" }, label, element("span", { "aria-hidden": "true" }, here ? (rising ? " ↑" : " ↓") : ""));
  button.addEventListener("click", () => act(name));
  return element("th", { scope: "col", class: right ? "n" : "", ...(here ? { "aria-sort": rising ? "ascending" : "descending" } : {}) }, button);
}

function line(index, row, measures, acts) {
  const name = element("th", { scope: "row" }, ...who(index, row, acts));
  const figure = (measure) => element("td", { class: measure.shape === "date" ? "d" : "n" }, ...amount(index, measure, row));
  return element("tr", {}, element("td", {}, pick(index, row, acts)), name, element("td", {}, ...states(index, "eligible", row)), element("td", { class: "d" }, grade(index, row)), ...measures.map(figure));
}

function who(index, row, { way }) {
  const link = element("a", { href: way + index.address(row) }, index.names[row]);
  const place = [index.words("city", row), index.words("section", row)].join(" · ");
  return [link, ...marks(index, row), element("span", { class: "uscc" }, index.code(row)), element("span", { class: "fine" }, place)];
}

/** Return what a reader must not miss: that it no longer exists, or stands on a list. */
function marks(index, row) {
  const status = index.said("status", row)[0][0] === "active" ? [] : states(index, "status", row);
  const listed = index.said("listing", row)[0][0] === UNFILLED ? [] : states(index, "listing", row);
  return [...status, ...listed].flatMap((mark) => [" ", mark]);
}

function states(index, name, row) {
  return index.said(name, row).map(([, label, shape, tone]) => (shape ? element("span", { class: `st st-${tone}` }, element("span", { "aria-hidden": "true" }, shape), ` ${label}`) : element("span", {}, label)));
}

function grade(index, row) {
  const [code, label] = index.said("grade", row)[0];
  return code === UNFILLED ? element("span", { title: label }, element("span", { "aria-hidden": "true" }, "—"), element("span", { class: "unseen" }, label)) : label;
}

function amount(index, { name, shape }, row) {
  const value = index.value(name, row);
  if (value === null) return [element("span", { class: "fine" }, ABSENT[name] ?? "资料不足")];
  const year = YEARS[name] ? [element("span", { class: "fine" }, `${index.words(YEARS[name], row)} 年`)] : [];
  return [written(value, shape), ...year];
}

function pick(index, row, { picked, pick: act }) {
  const code = index.code(row);
  const box = element("input", { type: "checkbox", "aria-label": `选来对比：${index.names[row]}`, "data-code": code });
  box.checked = picked.has(code);
  box.addEventListener("change", () => act(row, box));
  return element("label", { class: "browser__pick" }, box);
}

export function cards(index, rows, choice, acts) {
  const measures = figures(index, choice);
  return element("ul", { class: "browser__cards" }, ...rows.map((row) => card(index, row, measures, acts)));
}

function card(index, row, measures, acts) {
  const said = [...measures.map((measure) => [heading(measure), amount(index, measure, row)]), ["等级", [grade(index, row)]]];
  const pairs = said.map(([term, value], at) => element("div", at === 0 ? { class: "browser__wide" } : {}, element("dt", {}, term), element("dd", {}, ...value)));
  const name = element("p", { class: "browser__name" }, ...who(index, row, acts));
  return element("li", {}, element("div", {}, pick(index, row, acts), name), element("p", {}, ...states(index, "eligible", row)), element("dl", {}, ...pairs));
}

/** Return the totals of a result as pairs of a term and what is said. */
export function totals({ count, reported, income, median, due, onTime, overdue }) {
  const of = reported < count ? `（${reported} 家有公开的年报）` : "";
  return [
    ["收入合计", reported ? `${written(income, "money")} 元${of}` : "资料不足"],
    ["收入中位数", reported ? `${written(median, "money")} 元` : "资料不足"],
    ["按时率", due ? `${percent(onTime, due)}（按时 ${onTime} / 应公开 ${due}）` : "资料不足"],
    ["逾期未公开", `${overdue} 项`],
  ].map(([term, said]) => element("div", {}, element("dt", {}, term), element("dd", {}, said)));
}

/** Return links to the page before and after, and where among all pages this one is. */
export function pages(count, page, address) {
  const last = Math.max(1, Math.ceil(count / PAGE));
  if (last === 1) return [];
  const link = (to, label) => (to < 1 || to > last ? element("span", { class: "browser__end" }, label) : element("a", { href: address(to), "data-page": String(to) }, label));
  return [link(page - 1, "上一页"), element("span", { "aria-current": "page" }, `第 ${page} / ${last} 页`), link(page + 1, "下一页")];
}
