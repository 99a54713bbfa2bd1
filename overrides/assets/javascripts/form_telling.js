// What a record says in words, as its page tells it: the fields, their codes and phrases are those that pages declare.

import { filledIn, namesIn } from "./form_words.js";
import { grouped } from "./thousands.js";

const [UNFILLED, NONE] = ["未填", "无"];
const NUMERIC = ["money", "number", "count", "year"];
const ANSWERS = { true: "是", false: "否" };
const HALF = /^([0-9]{4})H([12])$/;
/** Statements of so few fields are read as phrases without labels. */
const SHORT = 2;
const AS_IT_IS = 4;

export const inHalves = (text) => text.replace(HALF, (_, year, half) => `${year} 年${half === "1" ? "上" : "下"}半年`);
const isNumeric = ({ shape, many }) => !many && NUMERIC.includes(shape);

/** Return what is stated in a field; undefined where nothing is. */
export const stated = (said, { name, many, open, default: usual }) => said?.[name] ?? (many && !open ? [] : usual);
const isStated = (said, field) => stated(said, field) !== undefined;

/** Says values in words; ``models`` are the groups of a record type, each with its fields and its phrase if it has one. */
export class Telling {
  constructor(models) {
    this.models = models;
  }

  fieldsOf({ model }) {
    return this.models[model].fields;
  }

  /** Return what stands beside a label or in a cell. */
  text(field, value) {
    if (value === undefined) return UNFILLED;
    const between = field.shape === "model" ? "；" : "、";
    return field.many ? value.map((one) => this.one(field, one)).join(between) || NONE : this.one(field, value);
  }

  one(field, value) {
    const { shape, words = {} } = field;
    if (shape === "model") return this.phrase(field, value);
    if (shape === "flag") return ANSWERS[value];
    if (shape === "money" || shape === "number") return grouped(value);
    if (shape === "count") return value.length > AS_IT_IS ? grouped(value) : value;
    return Object.hasOwn(words, value) ? words[value] : inHalves(value);
  }

  /** Return a group as one phrase: as declared, or what is stated with its labels; a pair needs none. */
  phrase(field, said) {
    const { fields, phrase } = this.models[field.model];
    if (phrase) return this.said(phrase, fields, said);
    const told = fields.filter((one) => isStated(said, one));
    const withUnit = (one) => `${this.value(one, stated(said, one))}${one.shape === "money" ? " 元" : ""}`;
    if (fields.length <= SHORT) return told.map(withUnit).join(" ");
    const sign = (one) => (isNumeric(one) || one.shape === "date" ? " " : "：");
    return told.map((one) => `${one.label}${sign(one)}${withUnit(one)}`).join("，");
  }

  /** Return what stands inside a phrase. */
  value(field, value) {
    return field.many ? value.map((one) => this.one(field, one)).join("；") || NONE : this.one(field, value);
  }

  /** Return what a declared phrase says of a group; the last resort where there is none. */
  said({ parts, between, otherwise }, fields, said) {
    const found = parts.filter((part) => this.holds(part, fields, said)).map(({ words }) => words);
    return (found.length ? found : [otherwise]).map((words) => this.filled(words, fields, said)).join(between) || UNFILLED;
  }

  holds({ words, when }, fields, said) {
    const value = (name) => stated(said, fields.find((field) => field.name === name));
    const asked = when.every(([name, flag]) => (value(name) ?? null) === flag);
    return said !== undefined && asked && namesIn(words).every((name) => value(name) !== undefined);
  }

  filled(words, fields, said) {
    const named = fields.filter(({ name }) => namesIn(words).includes(name));
    return filledIn(words, Object.fromEntries(named.map((field) => [field.name, this.value(field, stated(said, field))])));
  }

  /** Return what is stated as rows: label, text, and where it leads if it is an address; questions come last, in one row. */
  rows(fields, said) {
    const asked = fields.filter((field) => !field.table && isStated(said, field));
    const plain = asked.filter(({ shape }) => shape !== "flag").map((field) => this.row(field, stated(said, field)));
    const answers = asked.filter(({ shape }) => shape === "flag").map((field) => [field.label, this.text(field, stated(said, field))]);
    const gathered = answers.length > 1 ? [["是否", answers.map((one) => one.join(" ")).join("；")]] : answers;
    return [...plain.filter(Boolean), ...gathered];
  }

  row(field, value) {
    if (field.many && value.length === 0) return null;
    if (field.shape === "url") return [field.label, value, value];
    return [field.label, `${this.text(field, value)}${field.shape === "money" ? " 元" : ""}`];
  }

  /** Return the lists as tables; a column nobody fills is left out. */
  tables(fields, said) {
    const lists = fields.filter((field) => field.table && stated(said, field).length);
    return lists.map((field) => this.table(field, stated(said, field)));
  }

  table(field, items) {
    const columns = this.fieldsOf(field).filter((one) => items.some((item) => isStated(item, one)));
    return {
      caption: field.label,
      columns: columns.map((one) => ({ text: one.shape === "money" ? `${one.label}（元）` : one.label, numeric: isNumeric(one) })),
      rows: items.map((item) => columns.map((one) => this.text(one, stated(item, one)))),
    };
  }

  /** Return the labels of what is not stated. */
  unfilled(fields, said) {
    const asked = fields.filter(({ table, name }) => !table && name !== "notes");
    const inOrder = [...asked.filter(({ shape }) => shape !== "flag"), ...asked.filter(({ shape }) => shape === "flag")];
    return inOrder.filter((field) => !isStated(said, field)).map(({ label }) => label);
  }
}
