// What follows from a record's own counts and amounts, as its page tells it: the declarations are the page's.

import { percent, yuan } from "./form_figures.js";
import { add, isNumber, negated, number, shown, ZERO } from "./form_number.js";
import { filledIn } from "./form_words.js";

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
