// What follows from a record's own counts and amounts, as its page tells it: the declarations are the page's.

import { add, isNumber, negated, number, shown } from "./form_number.js";
import { filledIn } from "./form_words.js";

const ZERO = number("0");

/** Return the rows, each a label and its words. */
export function derivedRows(relations, record) {
  return relations.derived.map((one) => [one.label, one.counts ? counted(one, record) : told(relations, one, record)]);
}

function counted({ words, counts }, record) {
  const has = (flags) => (item) => flags.every((flag) => item[flag] === "true");
  return filledIn(words, Object.fromEntries(counts.map(([name, items, flags]) => [name, (record[items] ?? []).filter(has(flags)).length])));
}

function told(relations, { words, part, less, whole, without, bound, reached, missed }, record) {
  const sum = (paths) => paths.flatMap((path) => relations.values(record, path)).filter(isNumber).map(number).reduce(add, ZERO);
  const [some, all] = [add(sum(part), negated(sum(less))), add(sum(whole), negated(sum(without)))];
  const share = whole.length ? percent(some, all) : "";
  const enough = bound && all.units > 0n && some.units * BigInt(bound[1]) >= all.units * BigInt(bound[0]);
  return filledIn(words, { part: shown(some), whole: shown(all), share, amount: yuan(some), bound: enough ? reached : missed });
}

/** Return a share in percent with two decimals, half up; a dash without a whole. */
export function percent(part, whole) {
  const places = Math.max(part.places, whole.places);
  const [some, all] = [part, whole].map(({ units, places: own }) => units * 10n ** BigInt(places - own));
  if (all === 0n) return "—";
  const negative = some < 0n !== all < 0n;
  const [size, of] = [some, all].map((one) => (one < 0n ? -one : one));
  const units = (size * 20000n + of) / (of * 2n);
  return `${grouped(shown({ units: negative ? -units : units, places: 2 }))}%`;
}

const yuan = ({ units, places }) => `${grouped(shown({ units: units * 10n ** BigInt(2 - places), places: 2 }))} 元`;

/** Set the thousands apart. */
export const grouped = (text) => text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
