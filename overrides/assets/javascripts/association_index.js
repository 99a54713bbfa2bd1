// The columns of all associations, as generator/views/association_index.py writes them.

import { grouped } from "./thousands.js";

export const UNFILLED = "unfilled";
const FIRST = 48;
const USCC = 18;
const DAY = 86_400_000;
const BY_NAME = { place: (row) => row };

export const plain = (text) => text.normalize("NFKC").toLowerCase();

export class AssociationIndex {
  constructor(said) {
    Object.assign(this, said);
    this.count = this.names.length;
    this.names = whole(this.names);
    this.facet = new Map([...this.facets, this.found_by.industries].map((facet) => [facet.name, facet]));
    this.spelled = new Map(Object.entries(this.spelled));
    this.measure = new Map(this.measures.map((measure) => [measure.name, measure]));
    for (const facet of this.facet.values()) facet.rows = Uint16Array.from(facet.rows, (place) => place.charCodeAt(0) - FIRST);
    for (const { shape, values } of this.measures) if (shape === "date") this.turn(values);
  }

  static async read(address) {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return new AssociationIndex(await answer.json());
  }

  /** Make days counted back into days since 1970. */
  turn(values) {
    const last = Date.parse(this.as_of) / DAY;
    values.forEach((back, row) => {
      if (back !== null) values[row] = last - back;
    });
  }

  code(row) {
    return this.uscc.slice(row * USCC, (row + 1) * USCC);
  }

  /** Return what an association has of a facet, as [code, label, shape, tone]. */
  said(name, row) {
    const { values, sets, rows } = this.facet.get(name);
    return sets[rows[row]].map((place) => values[place]);
  }

  words(name, row) {
    return this.said(name, row).map(([, label]) => label).join("、");
  }

  value(name, row) {
    return this.measure.get(name).values[row];
  }

  /** Return the labels of what is stated of a facet. */
  stated(name, row) {
    return this.said(name, row).filter(([code]) => code !== UNFILLED).map(([, label]) => label);
  }

  /** Return what an association is called: its name, its short name, its former names. */
  called(row) {
    return [this.names[row], this.short_names[row], ...this.former(row)].filter(Boolean);
  }

  former(row) {
    return this.found_by.former_names[row] ?? [];
  }

  /** Return in words what else it is looked for by: where it is, what it is about, its name in English. */
  about(row) {
    const texts = [this.stated("city", row), this.stated("division", row)].map((labels) => labels.join("、"));
    return [...texts, this.found_by.english_names[row] ?? ""].filter(Boolean);
  }

  representative(row) {
    return this.found_by.representatives[row];
  }

  /** Return its status, and the lists it is on. */
  standing(row) {
    return [...this.stated("status", row), ...this.stated("listing", row)].join("，");
  }

  address(row) {
    return `associations/${this.code(row)}/`;
  }

  /** Return the pinyin of a name: letters and digits only, a syllable for each character. */
  syllables(name) {
    const spoken = this.spelled.get(name)?.split(" ") ?? [...name].map((character) => this.spelling[character] ?? character);
    return spoken.flatMap((syllable) => plain(syllable).match(/[a-z0-9]+/g) ?? []);
  }

  /** Return what sorts an association among the others: a number, or null where it is not known. */
  rank(name) {
    if (name === "name") {
      this.byName ??= ranks(this.names.map((name) => this.syllables(name).join(" ")));
      return (row) => this.byName[row];
    }
    return BY_NAME[name] ?? ((row) => this.value(name, row));
  }
}

/** Return names in full: each says how much it takes over from the one before. */
function whole(names) {
  let before = [];
  return names.map((name) => {
    before = [...before.slice(0, name.charCodeAt(0) - FIRST), ...name.slice(1)];
    return before.join("");
  });
}

function ranks(keys) {
  const ordered = keys.map((_, row) => row).sort((one, other) => (keys[one] < keys[other] ? -1 : Number(keys[one] > keys[other])) || one - other);
  const found = new Uint32Array(keys.length);
  ordered.forEach((row, place) => {
    found[row] = place;
  });
  return found;
}

/** Write a whole number as a measure of its shape; readers see thousands apart, programs do not. */
export function written(value, shape, forReaders = true) {
  if (value === null) return "";
  if (shape === "date") return new Date(value * DAY).toISOString().slice(0, 10);
  const places = { money: 2, tenths: 1 }[shape] ?? 0;
  const digits = String(Math.abs(value)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const apart = forReaders && (places > 0 || whole.length > 4) ? grouped(whole) : whole;
  return `${value < 0 ? "-" : ""}${apart}${places ? `.${digits.slice(-places)}` : ""}`;
}
