// Finds associations by what they are called, in memory: names, codes, pinyin and initials, city and industry.

import { AssociationIndex } from "./association_index.js";
import { opened } from "./search_results.js";
import { isBeginning, isHan, phrases, words } from "./search_words.js";

const SHORTEST_CODE = 4;
const FEW = 5;
const NAMED = 2;

const joined = (text) => words(text).join("");
const apart = (said) => ` ${said.join(" ")} `;

/** Return what reads the names at an address: once, when it is first asked. */
export function namesAt(address) {
  let reading;
  return () => (reading ??= AssociationIndex.read(address).then((index) => new AssociationNames(index)));
}

export class AssociationNames {
  constructor(index) {
    this.index = index;
    this.count = index.count;
    this.rows = index.names.map((_, row) => row);
  }

  /** What each association says of itself, a line for each text, its words with a space before and after. */
  get said() {
    this.saidOf ??= this.rows.map((row) => [...this.index.called(row), ...this.index.about(row)].map((text) => apart(words(text))).join("\n"));
    return this.saidOf;
  }

  /** The same, and the pinyin, initials and codes of which a query may be the beginning. */
  get texts() {
    this.textOf ??= this.rows.map((row) => `${this.said[row]}\n ${this.beginnings(row).join(" ")}`);
    return this.textOf;
  }

  beginnings(row) {
    const spoken = this.index.called(row).map((name) => this.index.syllables(name));
    const initials = spoken.map((syllables) => syllables.map(([first]) => first));
    const code = [...this.index.code(row).toLowerCase()];
    return [...[...spoken, ...initials].flatMap((parts) => endings(parts, 2)), ...endings(code, SHORTEST_CODE)];
  }

  /** What finds an association as a whole only: its name first, then its other names and who represents it. */
  get wholes() {
    this.wholeOf ??= this.rows.map((row) => [...this.index.called(row), this.index.representative(row)].map(joined));
    return this.wholeOf;
  }

  /** Return a test for the rows that have every phrase of a query. */
  having(query) {
    const ways = looked(query);
    return (row) => ways.some((wanted) => wanted.every((text) => this.texts[row].includes(text)));
  }

  /** Return the rows that a query means: called so as a whole first, then those that have it, short names first. */
  find(query) {
    const whole = joined(query);
    if (!whole) return [];
    const having = this.having(query);
    const rank = (row) => this.wholes[row].indexOf(whole);
    const found = this.rows.filter((row) => having(row) || rank(row) >= 0);
    const place = new Map(found.map((row) => [row, rank(row) < 0 ? NAMED : Math.min(rank(row), 1)]));
    const length = (row) => this.index.names[row].length;
    return found.sort((one, other) => place.get(one) - place.get(other) || length(one) - length(other) || one - other);
  }

  /** Return rows whose texts have all characters of a query that few associations have as it stands. */
  related(query, known) {
    if (known.length >= FEW || !words(query).some(isHan)) return [];
    const wanted = words(query).map((word) => ` ${word} `);
    const near = (text) => wanted.every((word) => text.includes(word));
    const found = this.rows.filter((row) => !known.includes(row) && near(this.said[row]) && this.said[row].split("\n").some(near));
    return found.sort((one, other) => this.index.names[one].length - this.index.names[other].length).slice(0, FEW);
  }

  /** Return what is shown of an association. */
  read(row) {
    const { index } = this;
    const name = index.names[row];
    const others = [["简称", index.short_names[row]], ["曾用名", index.former(row).join("、")]];
    const labelled = [...others, ...index.about(row).map((text) => ["", text])].filter(([, text]) => text);
    const shown = opened([index.address(row), index.standing(row), name, "", ...labelled.flat()]);
    return { uscc: index.code(row), association: name, documents: [shown] };
  }
}

/** Return the ways to have a query: each of its phrases, or what codes and pinyin begin with; letters apart may be one pinyin. */
function looked(query) {
  const said = phrases(query);
  const each = said.map((phrase) => (isBeginning(phrase) ? ` ${phrase[0]}` : apart(phrase)));
  const spelled = said.length > 1 && said.every((phrase) => phrase.length === 1 && /^[a-z]+$/.test(phrase[0]));
  return spelled ? [each, [` ${said.join("")}`]] : [each];
}

/** Return what follows from each part on, joined, as long as there are some parts. */
function endings(parts, fewest) {
  return parts.slice(0, Math.max(0, parts.length - fewest + 1)).map((_, start) => parts.slice(start).join(""));
}
