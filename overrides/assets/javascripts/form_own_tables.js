// Tables that stand for fields which would not read well as rows: their columns and words are those that pages declare.

import { percent } from "./form_figures.js";
import { number } from "./form_number.js";
import { stated } from "./form_telling.js";

const WAYS = { listed, named, checked };

/** Return such a table of a record, in a list; none where it has no rows. */
export function ownTables(own, fields, telling, record) {
  if (!own) return [];
  const field = fields.find(({ name }) => name === own.field);
  const rows = WAYS[own.kind](own, field, telling, stated(record, field), record);
  const columns = own.heads.map((text) => ({ text, numeric: text.endsWith("数") }));
  return rows.length ? [{ caption: own.caption, columns, rows }] : [];
}

function listed({ columns }, field, telling, items, record) {
  return items.map((item) => columns.map((column) => cell(column, telling.fieldsOf(field), telling, item, record)));
}

/** The parts of a group, each after its label, stated or not. */
function named({ columns }, field, telling, group, record) {
  if (group === undefined) return [];
  const row = (part) => columns.map((column) => cell(column, telling.fieldsOf(part), telling, stated(group, part), record));
  return telling.fieldsOf(field).map((part) => [part.label, ...row(part)]);
}

function cell(column, fields, telling, item, record) {
  return column.parts ? telling.said(column, fields, item) : percent(number(item[column.part]), number(record[column.whole]));
}

/** The points of a checklist by how they stand; those nobody looked at are counted only. */
function checked({ missing, there, open }, field, telling, checklist) {
  const points = telling.fieldsOf(field).map((point) => [point, stated(checklist, point)]);
  const stands = (item) => (item === undefined ? open : item.present === "true" ? there : missing);
  const rows = [missing, open, there].map((word) => [word, points.filter(([, item]) => stands(item) === word)]);
  const others = (found) => (found.length < points.length ? "其余各项" : "全部各项");
  const told = (word, found) => (word === open ? others(found) : found.map(point).join("；"));
  return rows.filter(([, found]) => found.length).map(([word, found]) => [word, String(found.length), told(word, found)]);
}

function point([{ name, label }, { present, clause }]) {
  return `${name} ${label}${present === "true" && clause ? `（${clause}）` : ""}`;
}
