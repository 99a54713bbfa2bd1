// The record as its page will tell it: labels and values in the order of the form, in text nodes only.

import { grouped } from "./form_derived.js";
import { draft, entries, isFilled, legendOf, rows } from "./form_sheet.js";
import { tidy } from "./form_value.js";
import { element } from "./search_results.js";

/** Return what is filled in as a page tells it, what follows from it first, without what only the filing is about. */
export function preview(body, title, without, derived) {
  const shown = entries(body).filter((entry) => !without.includes(entry.dataset.name));
  return element("article", { class: "rec" }, element("h3", {}, title), ...told(shown, derived));
}

const row = ([label, text]) => [element("dt", {}, label), element("dd", {}, text)];

/** Questions that are answered with yes or no come last; several are gathered in one row. */
function rowsOf(plain) {
  const asks = ({ dataset }) => dataset.kind === "是否";
  const answers = plain.filter(asks).map((entry) => [entry.dataset.label, value(entry)]);
  const gathered = answers.length > 1 ? [["是否", answers.map((one) => one.join(" ")).join("；")]] : answers;
  return [...plain.filter((entry) => !asks(entry)).map((entry) => [entry.dataset.label, value(entry)]), ...gathered];
}

function told(found, derived = []) {
  const filled = found.filter((entry) => isFilled(drafted(entry)));
  const plain = filled.filter((entry) => ["value", "lines"].includes(entry.dataset.entry));
  const list = element("dl", { class: "rows" }, ...[...derived, ...rowsOf(plain)].flatMap(row));
  return [...(plain.length || derived.length ? [list] : []), ...filled.filter((entry) => !plain.includes(entry)).flatMap(inside)];
}

const drafted = (entry) => (entry.dataset.entry === "rows" ? rows(entry).map(draft) : entry.dataset.entry === "group" ? draft(entry) : [value(entry)]);
const heading = (entry) => element("h4", {}, legendOf(entry));

function inside(entry) {
  if (entry.dataset.entry === "group") return [heading(entry), ...told(entries(entry))];
  const items = rows(entry).filter((row) => isFilled(draft(row)));
  const flat = items.every((row) => entries(row).every(({ dataset }) => ["value", "lines"].includes(dataset.entry)));
  return [heading(entry), ...(flat ? [table(items)] : items.flatMap((row) => told(entries(row))))];
}

function table(items) {
  const columns = entries(items[0]);
  const head = element("tr", {}, ...columns.map(({ dataset }) => element("th", { scope: "col" }, dataset.label)));
  const lines = items.map((row) => element("tr", {}, ...entries(row).map((entry) => element("td", {}, value(entry)))));
  const made = element("table", { class: "data" }, element("thead", {}, head), element("tbody", {}, ...lines));
  return element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": columns[0].dataset.label }, made);
}

function value(entry) {
  const field = entry.querySelector("[data-value]");
  const { kind } = entry.dataset;
  if (field.options) return [...field.selectedOptions].filter((option) => option.value).map((option) => option.textContent.trim()).join("、");
  if (entry.dataset.entry === "lines") return field.value.split("\n").filter(Boolean).join("、");
  const said = tidy(kind, field.value);
  if (kind === "金额" && said) return `${grouped(said)} 元`;
  return kind === "小数" || (kind === "整数" && said.length > 4) ? grouped(said) : said;
}
