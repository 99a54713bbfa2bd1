// The record as its page will tell it, in text nodes only.

import { element } from "./search_results.js";

/** Return a record for reading; ``heading`` is what its type is called. */
export function preview({ title, statements, adjustments, rows, tables, groups, unfilled, others }, heading, state) {
  const open = unfilled.length ? [fine(`未填：${unfilled.join("、")}。`)] : [];
  const more = others ? [fine(`页面上还会有本站按其他记录得出的内容：${others}。`)] : [];
  const parts = groups.flatMap((one) => [element("h5", {}, one.title), list(one.rows)]);
  const notes = statements.length ? [element("h5", {}, "附注")] : [];
  const [first = [], ...later] = statements.map(statement);
  const accounts = [first, adjustments ? opening(adjustments) : [], ...later].flat();
  const said = [...accounts, ...notes, ...(rows.length ? [list(rows)] : []), ...tables.map(table), ...parts, ...open, ...more];
  const marked = state ? [title, " ", element("span", { class: `st st-${state.tone}` }, `${state.shape} ${state.word}`)] : [title];
  return [element("h3", {}, heading), element("article", { class: "rec" }, element("h4", {}, ...marked), ...said)];
}

const fine = (words) => element("p", { class: "fine" }, words);

function list(rows) {
  return element("dl", { class: "rows" }, ...rows.flatMap(([label, text, url]) => [element("dt", {}, label), element("dd", {}, url ? link(text, url) : text)]));
}

/** An address outside leads there, whatever else it says is only told. */
function link(text, url) {
  return /^https?:\/\//.test(url) ? element("a", { href: url, rel: "nofollow" }, text) : text;
}

function table({ caption, columns, rows }) {
  const figures = columns.map(({ numeric }, at) => (numeric ? ` n${at + 1}` : "")).join("");
  const line = (cells) => element("tr", {}, ...cells.map((text, at) => element(at ? "td" : "th", at ? {} : { scope: "row" }, text)));
  return framed(
    caption,
    `data${figures}`,
    element("caption", {}, caption),
    element("thead", {}, heads(columns.map(({ text }) => [text, {}]))),
    element("tbody", {}, ...rows.map(line)),
  );
}

function statement({ title, heads: figures, numbered, rows, hidden }) {
  const number = { class: "n" };
  const columns = [["项目", {}], ...(numbered ? [["行次", number]] : []), ...figures.map((text) => [text, number])];
  const cells = (row) => [...(numbered ? [row.number] : []), ...row.figures].map((text) => element("td", {}, text));
  const line = (row) => element("tr", row.isTotal ? { class: "total" } : {}, element("th", { scope: "row" }, row.label), ...cells(row));
  const kind = `data statement${numbered ? " numbered" : ""}`;
  const made = framed(title, kind, element("thead", {}, heads(columns)), element("tbody", {}, ...rows.map(line)));
  return [element("h5", {}, title), made, ...(hidden ? [fine(hidden)] : [])];
}

function opening({ columns, rows, compared }) {
  const name = "年初数的调整";
  return [element("h5", {}, name), compared ? fine(compared) : table({ caption: name, columns, rows })];
}

const heads = (columns) => element("tr", {}, ...columns.map(([text, how]) => element("th", { scope: "col", ...how }, text)));

function framed(name, kind, ...parts) {
  return element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": name }, element("table", { class: kind }, ...parts));
}
