// One record as it will stand on its page: its title, what follows from it, what it states, and what it leaves open.

import { adjustments } from "./form_adjustments.js";
import { ownTables } from "./form_own_tables.js";
import { statements } from "./form_statements.js";
import { inHalves, stated, Telling } from "./form_telling.js";

const DAY = 10;
const HALF = /^[0-9]{4}H[12]$/;

/** Return a record for reading; ``tree`` is what its type declares, ``beside`` what follows from it and what was before. */
export function block(tree, record, key, { derived = [], before } = {}) {
  const telling = new Telling(tree.models);
  const shown = tree.fields.filter(({ name }) => tree.shown.includes(name));
  const heading = title(tree, telling, record, key);
  const rows = telling.rows(shown, record).filter(([label, text]) => `${label} ${text}` !== heading);
  return {
    title: heading,
    statements: tree.statements ? statements(tree.statements, record, before) : [],
    adjustments: tree.statements ? adjustments(tree.statements, record, before) : null,
    rows: [...derived, ...rows],
    tables: [...ownTables(tree.own, tree.fields, telling, record), ...telling.tables(shown, record)],
    groups: tree.groups.map((name) => group(tree, telling, record, name)),
    unfilled: telling.unfilled(shown, record),
    others: tree.others,
  };
}

/** Return the declaration that nothing happened in a year. */
export const ofNothing = (year) => ({ title: `${year} 年度`, statements: [], adjustments: null, rows: [], tables: [], groups: [], unfilled: [], others: "" });

/** Return which record of its type it is: the day or the year of its key, and what it is about. */
function title(tree, telling, record, key) {
  const said = tree.gist.map((name) => tree.fields.find((field) => field.name === name));
  const first = said.find((field) => stated(record, field) !== undefined);
  const gist = first ? telling.value(first, stated(record, first)) : "";
  if (HALF.test(key)) return `${inHalves(key)} ${gist}`;
  if (key.length === 4) return `${key} 年度`;
  const day = key.slice(0, DAY);
  return gist ? `${day} ${gist}` : `${tree.key} ${day}`;
}

/** Return a group with a heading of its own. */
function group(tree, telling, record, name) {
  const field = tree.fields.find((one) => one.name === name);
  const said = stated(record, field);
  return { title: field.label, rows: said ? telling.rows(telling.fieldsOf(field), said) : [] };
}
