// The fields of a form as a tree: what is filled in, what is wrong, and the lines of the file.

import { describeByHints } from "./form_described.js";
import { problem, tidy, written } from "./form_value.js";

const fieldOf = (part) => part.querySelector("[data-value]");
/** What a field says; several choices are as many lines. */
const said = (field) => (field.multiple ? [...field.selectedOptions].map(({ value }) => value).join("\n") : field.value);

function say(field, text) {
  if (!field.multiple) field.value = text;
  else for (const option of field.options) option.selected = text.split("\n").includes(option.value);
}

/** The entries directly inside a part of the form. */
export function entries(part) {
  const all = part.dataset.entry === "rows" ? rows(part) : [...part.querySelectorAll("[data-entry]")];
  return all.filter((entry) => (entry.parentElement.closest("[data-entry], [data-row], [data-body]") ?? part) === part);
}

export function rows(part) {
  return [...part.querySelector("[data-rows]").children];
}

export function addRow(part) {
  const row = part.querySelector("template").content.firstElementChild.cloneNode(true);
  part.querySelector("[data-rows]").append(row);
  describeByHints(row);
  count(part);
  return row;
}

/** Take a row away, and return what it was in. */
export function removeRow(row) {
  const part = row.closest("[data-entry]");
  row.remove();
  count(part);
  return part;
}

/** Name every row by the place it has now. */
function count(part) {
  rows(part).forEach((row, at) => row.setAttribute("aria-label", `第 ${at + 1} 项`));
}

/** Fill in below a part what a record says; ``wanted`` says which kinds of values are. */
export function pour(part, record, wanted) {
  for (const entry of entries(part)) {
    const { entry: shape, name, kind } = entry.dataset;
    const value = record[name];
    if (value === undefined) continue;
    if (shape === "group") pour(entry, value, wanted);
    else if (shape === "rows") pourRows(entry, value, wanted);
    else if (wanted(kind)) say(fieldOf(entry), [value].flat().join("\n"));
  }
}

function pourRows(entry, items, wanted) {
  rows(entry).forEach((row) => row.remove());
  items.forEach((item) => pour(addRow(entry), item, wanted));
}

/** What an entry says, as it will stand in the file: one value, or one a line. */
function values(entry) {
  const field = fieldOf(entry);
  const typed = entry.dataset.entry === "lines" ? said(field).split("\n") : [field.value];
  return typed.map((value) => tidy(entry.dataset.kind, value));
}

/** Bring what was typed below a part into form. */
export function tidyFields(part) {
  for (const entry of part.querySelectorAll("[data-entry=value], [data-entry=lines]")) say(fieldOf(entry), values(entry).join("\n"));
}

const filledRows = (part) => rows(part).filter((row) => isFilled(draft(row)));

/** Return what is filled in below a part, as plain lists and texts: a draft. */
export function draft(part) {
  return entries(part).map((entry) => {
    if (entry.dataset.entry === "group") return draft(entry);
    if (entry.dataset.entry === "rows") return rows(entry).map(draft);
    return said(fieldOf(entry));
  });
}

export function restore(part, kept) {
  entries(part).forEach((entry, at) => {
    const before = kept?.[at];
    if (entry.dataset.entry === "group") restore(entry, before);
    else if (entry.dataset.entry === "rows") {
      rows(entry).forEach((row) => row.remove());
      (before ?? []).forEach((row) => restore(addRow(entry), row));
    } else say(fieldOf(entry), before ?? "");
  });
}

const isFilled = (kept) => (Array.isArray(kept) ? kept.some(isFilled) : kept.trim() !== "");

/** Return what is filled in below a part as the file will say it: by name, every value as text. */
export function reading(part) {
  const said = entries(part).map((entry) => [entry.dataset.name, read(entry)]);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

function read(entry) {
  const { entry: shape } = entry.dataset;
  if (shape === "group") return isFilled(draft(entry)) ? reading(entry) : undefined;
  if (shape === "lines") return values(entry).filter(Boolean);
  return shape === "rows" ? filledRows(entry).map(reading) : values(entry)[0] || undefined;
}

/** Return the entry that a path of names and rows leads to. */
export function entryAt(part, [name, ...rest]) {
  const entry = entries(part).find((found) => found.dataset.name === name);
  if (!entry) return null;
  const inRow = entry.dataset.entry === "rows" && rest.length > 1;
  if (inRow) return entryAt(filledRows(entry)[rest[0]], rest.slice(1));
  return rest.length ? entryAt(entry, rest) : entry;
}

/** Return the field that a path leads to, or the first control of what it leads to. */
export const locate = (part, path) => entryAt(part, path)?.querySelector("[data-value], [data-add]") ?? null;

/** Return where a field stands: the groups and rows it is in, and its own label. */
export function labelOf(entry) {
  const above = entry.parentElement.closest("[data-entry], [data-row]");
  const own = entry.getAttribute("aria-label") ?? entry.dataset.label ?? legendOf(entry);
  return above ? `${labelOf(above)} · ${own}` : own;
}

const legendOf = (entry) => entry.querySelector("legend").firstChild.textContent.trim();

/** Yield what is wrong below a part: the field, its label and the words; groups nobody began are not looked at. */
export function* problems(part) {
  for (const entry of entries(part)) {
    const { entry: shape } = entry.dataset;
    const must = "required" in entry.dataset;
    if (shape === "group") {
      if (must && !isFilled(draft(entry))) yield* untold(entry);
      if (must || isFilled(draft(entry))) yield* problems(entry);
    } else if (shape === "rows") for (const row of rows(entry)) yield* rowProblems(row);
    else yield* fieldProblems(entry, must);
  }
}

/** Yield what is wrong in a row; of an empty one that it is. */
function* rowProblems(row) {
  if (isFilled(draft(row))) yield* problems(row);
  else yield { field: row.querySelector("[data-value]"), label: labelOf(row), said: "还没有填写；多出的这一项删去" };
}

/** Yield that nothing stands in a group that must be there, though none of its parts must. */
function* untold(entry) {
  if (entries(entry).some((part) => "required" in part.dataset)) return;
  yield { field: entry.querySelector("[data-value]"), label: labelOf(entry), said: "这一组还没有填写" };
}

function* fieldProblems(entry, must) {
  const field = fieldOf(entry);
  const label = labelOf(entry);
  const tidied = values(entry);
  if (must && !isFilled(tidied)) yield { field, label, said: "还没有填写" };
  for (const value of tidied.filter(Boolean)) {
    const wrong = problem(entry.dataset, value);
    if (wrong) yield { field, label, said: wrong };
  }
}

/** Yield the lines of the file below a part; what is not filled in is left out. */
export function* lines(part, indent = "") {
  for (const entry of entries(part)) {
    const { entry: shape, name } = entry.dataset;
    if (shape === "group") {
      if (!isFilled(draft(entry))) continue;
      yield `${indent}${name}:`;
      yield* lines(entry, `${indent}  `);
    } else if (shape === "rows") yield* listed(entry, indent);
    else if (shape === "lines") yield* bullets(entry, indent);
    else if (fieldOf(entry).value) yield `${indent}${name}: ${written(entry.dataset.kind, fieldOf(entry).value)}`;
  }
}

function* bullets(entry, indent) {
  const { name, kind } = entry.dataset;
  const values = said(fieldOf(entry)).split("\n").filter(Boolean);
  if (values.length) yield `${indent}${name}: [${values.map((value) => written(kind, value)).join(", ")}]`;
  else if ("required" in entry.dataset) yield `${indent}${name}: []`;
}

function* listed(entry, indent) {
  const { name } = entry.dataset;
  const filled = filledRows(entry);
  if (filled.length) yield `${indent}${name}:`;
  else if ("required" in entry.dataset) yield `${indent}${name}: []`;
  for (const row of filled) yield* item(row, indent);
}

function* item(row, indent) {
  let mark = "- ";
  for (const line of lines(row)) {
    yield `${indent}  ${mark}${line}`;
    mark = "  ";
  }
}
