// Reads what was found and makes it visible. Text of the register only ever becomes text nodes.

import { occurrences, phrases, words } from "./search_words.js";

const EXCERPT = 90;
const LEAD = 24;
const SHORT = 8;

/** Make an element with attributes and children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Read what a result of Pagefind shows: whose it is, and its documents, newest first. */
export async function read(result) {
  const { anchors } = await result.data();
  const [[uscc, association], ...shown] = anchors.map((anchor) => JSON.parse(anchor.id));
  return { id: result.id, uscc, association, documents: shown.map(opened) };
}

/** Open a document: labels and values follow each other; ``spans`` are the places of the values in the text. */
export function opened([url, kind, title, date, ...said]) {
  const spans = [];
  let text = "";
  for (let at = 0; at < said.length; at += 2) {
    text += `${text && "；"}${said[at] && `${said[at]}：`}`;
    spans.push([text.length, text.length + said[at + 1].length]);
    text += said[at + 1];
  }
  return { url, kind, title, date, text, spans, values: said.filter((_, at) => at % 2 === 1) };
}

/** Say whether a document says every phrase of the query. */
export function saying({ title, values }, query) {
  const texts = [title, ...values];
  return phrases(query).every((phrase) => texts.some((text) => occurrences(text, phrase).length > 0));
}

/** Say whether a text has all words of the query, wherever they stand. */
export function hasAll(text, query) {
  const said = new Set(words(text));
  return words(query).every((word) => said.has(word));
}

/** Return where a text says the query within its spans: its phrases, or loosely its characters. */
export function places(text, query, loosely = false, spans = [[0, text.length]]) {
  const wanted = loosely ? words(query).map((word) => [word]) : phrases(query);
  const within = ([start, end]) => spans.some(([from, to]) => from <= start && end <= to);
  return wanted.flatMap((phrase) => occurrences(text, phrase)).filter(within).sort((one, other) => one[0] - other[0]);
}

/** Return a text with the query marked. */
export function marked(text, query, loosely = false) {
  return withMarks(text, 0, text.length, places(text, query, loosely));
}

function withMarks(text, from, to, ranges) {
  const fragment = document.createDocumentFragment();
  let done = from;
  for (const [start, end] of joined(ranges)) {
    if (end <= from || start >= to) continue;
    fragment.append(text.slice(done, start), element("mark", {}, text.slice(Math.max(start, from), Math.min(end, to))));
    done = Math.min(end, to);
  }
  fragment.append(text.slice(done, to));
  return fragment;
}

function joined(ranges) {
  const result = [];
  for (const [start, end] of ranges) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** Return the part of a document that says most of the query, with the query marked. */
export function excerpt({ text, spans }, query, loosely = false) {
  const ranges = places(text, query, loosely, spans);
  const starts = ranges.map(([start]) => start);
  const within = (from) => starts.filter((start) => start >= from && start < from + EXCERPT - LEAD).length;
  const best = starts.reduce((one, other) => (within(other) > within(one) ? other : one), starts[0] ?? 0);
  const from = best - LEAD < SHORT ? 0 : whole(text, best - LEAD);
  const to = whole(text, Math.min(text.length, from + EXCERPT));
  const shown = withMarks(text, from, to, ranges);
  if (from > 0) shown.prepend("…");
  if (to < text.length) shown.append("…");
  return shown;
}

/** Return a place that does not stand within a rare character of two units. */
const whole = (text, place) => (/[\udc00-\udfff]/.test(text[place] ?? "") ? place - 1 : place);
