// What the fields of one record ask of each other and of what was told earlier: the browser's reading of the relations that the checks declare.

import { add, compare, isDay, isNumber, negated, number, shown, ZERO } from "./form_number.js";
import { attended, carried } from "./form_votes.js";
import { filledIn } from "./form_words.js";

const EACH = "*";

/** The relations of one record type; ``today`` is the reader's. */
export class Relations {
  constructor({ checks, defaults, relations, follows, explained, derived }, today) {
    Object.assign(this, { checks, defaults, relations, follows, explained, derived, today });
  }

  /** Yield what a record does not keep to, beside what was told earlier: the check, the place and the words. */
  *breaches(record, earlier = {}) {
    for (const relation of this.relations) {
      for (const place of places(record, relation.at)) {
        const said = this.applies(relation, record, place) ? this[relation.kind](relation, record, place, earlier) : null;
        if (said) yield { ...this.checks[relation.check], id: relation.check, place, words: filledIn(relation.words, { ...relation, ...said }) };
      }
    }
  }

  /** Yield what does not go on where the record of the year before ended; ``before`` is that record. */
  *breaks(record, before, year) {
    const format = (one) => this.values(one, ["statement_format"])[0];
    const rearranged = format(record) !== format(before);
    for (const one of this.follows.filter((found) => !(rearranged && found.rearranged))) {
      const [[stated], [ended]] = [this.values(record, one.at), this.values(before, one.last)];
      if (!isNumber(stated) || !isNumber(ended)) continue;
      const told = restated(record, one.at.at(-1), rearranged);
      if (compare(number(stated), add(number(ended), told)) === 0) continue;
      const difference = shown(add(number(stated), negated(number(ended))));
      const words = filledIn(one.words, { ...one, stated, before: ended, year, difference });
      const why = told.units ? this.explained.replace("{told}", shown(told)) : "";
      yield { ...this.checks[one.check], id: one.check, place: one.at, words: words + why };
    }
  }

  /** Yield what lines come to so far: where that is said, the figure they are held against, what is missing. */
  *sums(record) {
    for (const relation of this.relations.filter(({ of }) => of !== undefined)) {
      for (const place of places(record, relation.at)) {
        if (this.applies(relation, record, place)) yield this.soFar(relation, record, place);
      }
    }
  }

  soFar(relation, record, place) {
    const isLimit = relation.kind === "bound";
    const { at, plus = relation.less, minus = [], figure } = relation;
    const [added, taken] = [plus, minus].map((paths) => paths.map((path) => this.values(record, path, at, place)));
    const numbers = (found) => found.flat().filter(isNumber).map(number);
    const open = [...added, ...taken].filter((values, one) => ![...plus, ...minus][one].includes(EACH) && !values.some(isNumber));
    const limit = isLimit ? this.side(record, relation.more, relation, place) : null;
    return {
      ...{ place, figure: isLimit ? relation.more[0] : figure ?? place, isLimit, isTotal: relation.is_total ?? false },
      ...{ made: relation.made || undefined, of: relation.of, missing: open.length },
      stated: isLimit ? limit && shown(limit) : this.values(record, figure ?? at, at, place)[0],
      computed: [...numbers(added), ...numbers(taken).map(negated)].reduce(add, ZERO),
    };
  }

  applies({ when = [], at }, record, place) {
    return when.every(({ at: asked, said, otherwise }) => {
      const [first] = this.values(record, asked, at, place).filter((value) => !isEmpty(value));
      return (first === undefined ? said.length === 0 : said.includes(String(first))) !== otherwise;
    });
  }

  /** Return what stands at a path, in the item that ``place`` is in; what nobody filled in is worth its default. */
  values(record, path, pattern = [], place = []) {
    let same = 0;
    while (same < path.length && path[same] === pattern[same]) same += 1;
    const found = within(record, [...place.slice(0, same), ...path.slice(same)]);
    const known = found.filter((value) => value !== undefined && value !== null);
    const usual = this.defaults[path.join(".")];
    return known.length || usual === undefined || path.includes(EACH) ? known : [usual];
  }

  /** Return the numbers at paths; nothing where one is still to be filled in, or is none. */
  added(record, paths = [], { at }, place) {
    const found = paths.map((path) => this.values(record, path, at, place));
    const open = found.some((values, one) => values.length === 0 && !paths[one].includes(EACH));
    return open || !found.flat().every(isNumber) ? null : found.flat().map(number);
  }

  compared(relation, record, place) {
    const { at, figure, plus, minus } = relation;
    const [stated] = this.values(record, figure ?? at, at, place);
    const [more, less] = [plus, minus].map((paths) => this.added(record, paths, relation, place));
    if (!more || !less) return { stated };
    const start = isNumber(stated) ? { ...number(stated), units: 0n } : ZERO;
    return { stated, computed: [...more, ...less.map(negated)].reduce(add, start) };
  }

  sum(relation, record, place) {
    const { stated, computed } = this.compared(relation, record, place);
    if (!isNumber(stated) || !computed || compare(number(stated), computed) === 0) return null;
    return { stated, computed: shown(computed), difference: shown(add(number(stated), negated(computed))) };
  }

  bound(relation, record, place) {
    const [less, more] = [relation.less, relation.more].map((paths) => this.side(record, paths, relation, place));
    return less && more && exceeds(less, more) ? { less: shown(less), more: shown(more) } : null;
  }

  /** Return a day, or what numbers add up to; nothing where nothing stands, or what stands is not right. */
  side(record, paths, relation, place) {
    const found = paths.flatMap((path) => this.values(record, path, relation.at, place));
    if (isDay(found[0])) return found[0];
    return found.length && found.every(isNumber) ? found.map(number).reduce(add) : null;
  }

  range(relation, record, place) {
    const { at, plus, least = 0, most } = relation;
    const found = this.added(record, plus ?? [at], relation, place);
    if (!found?.length) return null;
    const stated = found.reduce(add);
    const low = compare(stated, number(String(least))) < 0;
    const high = most !== undefined && compare(stated, number(String(most))) > 0;
    return low || high ? { stated: shown(stated) } : null;
  }

  "year-over"({ at, year }, record, place) {
    const [[stated], [told]] = [this.values(record, at, at, place), this.values(record, year)];
    return isDay(stated) && /^[0-9]{4}$/.test(told ?? "") && stated <= `${told}-12-31` ? { stated, year: told } : null;
  }

  "not-yet"({ at }, record) {
    const [stated] = this.values(record, at);
    return isDay(stated) && stated > this.today ? { stated, today: this.today } : null;
  }

  asked({ at, field }, record, place) {
    return this.values(record, field, at, place).some((value) => !isEmpty(value)) ? null : {};
  }

  barred({ at }, record, place) {
    return this.values(record, at, at, place).some((value) => !isEmpty(value)) ? {} : null;
  }

  wrong() {
    return {};
  }

  founded({ at }, record, place, { established_on: established = record.established_on }) {
    const [stated] = this.values(record, at, at, place);
    return isDay(stated) && isDay(established) && stated < established ? { stated, established } : null;
  }

  single({ year: path }, record, place, { filed = [] }) {
    const [year] = path ? this.values(record, path) : [""];
    const [, file] = filed.filter(([key]) => year !== undefined && key.startsWith(year)).at(-1) ?? [];
    return file ? { year, file } : null;
  }

  attended(relation, record, place, earlier) {
    return attended(relation, record, within(record, relation.votes ?? []).filter(Boolean), earlier);
  }

  carried(relation, record, place, earlier) {
    const [favour] = this.values(record, relation.favour, relation.at, place);
    const [vote] = within(record, place.slice(0, -1));
    return carried(relation, record, vote, favour, earlier);
  }
}

/** Return what a record itself says that a line changed by between two years. */
function restated(record, line, rearranged) {
  const said = (record.restatement ?? []).filter((one) => one.line === line);
  const moved = rearranged ? (record.transition_adjustments ?? []).filter((one) => one.key === line) : [];
  return [...said, ...moved].map(({ amount }) => amount).filter(isNumber).map(number).reduce(add, ZERO);
}

const isEmpty = (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
const exceeds = (less, more) => (typeof less === "string" ? less > more : compare(less, more) > 0);

/** Return the places a path leads to: one, or one in each item. */
function places(record, path) {
  const at = path.indexOf(EACH);
  if (at < 0) return [path];
  const items = within(record, path.slice(0, at)).flat();
  return items.flatMap((item, row) => places(item, path.slice(at + 1)).map((inside) => [...path.slice(0, at), row, ...inside]));
}

/** Return what stands at a path, in every item where it says so. */
function within(value, [step, ...rest]) {
  if (step === undefined || value === undefined || value === null) return [value];
  if (step === EACH) return Object.values(value).flatMap((item) => within(item, rest));
  return within(value[step], rest);
}
