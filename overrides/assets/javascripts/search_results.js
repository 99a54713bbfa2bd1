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

/** Read what a result shows: whose it is, and its documents, newest first. */
export async function read(result) {
  const { anchors } = await result.data();
  const [[uscc, association], ...shown] = anchors.map((anchor) => JSON.parse(anchor.id));
  const documents = shown.map(([url, kind, title, date, text]) => ({ url, kind, title, date, text }));
  return { id: result.id, uscc, association, documents };
}

/** Say whether a document says every phrase of the query. */
export function saying({ title, text }, query) {
  const said = (phrase) => occurrences(title, phrase).length + occurrences(text, phrase).length > 0;
  return phrases(query).every(said);
}

/** Say whether a text has all words of the query, wherever they stand. */
export function hasAll(text, query) {
  const said = new Set(words(text));
  return words(query).every((word) => said.has(word));
}

/** Return where a text says the query: its phrases, or loosely its characters. */
function places(text, query, loosely) {
  const wanted = loosely ? words(query).map((word) => [word]) : phrases(query);
  return wanted.flatMap((phrase) => occurrences(text, phrase)).sort((one, other) => one[0] - other[0]);
}

/** Return a text with the query marked. */
export function marked(text, query, loosely = false) {
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const [start, end] of joined(places(text, query, loosely))) {
    fragment.append(text.slice(done, start), element("mark", {}, text.slice(start, end)));
    done = end;
  }
  fragment.append(text.slice(done));
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

/** Return the part of a text that says most of the query. */
export function excerpt(text, query, loosely = false) {
  const starts = places(text, query, loosely).map(([start]) => start);
  const within = (from) => starts.filter((start) => start >= from && start < from + EXCERPT - LEAD).length;
  const best = starts.reduce((one, other) => (within(other) > within(one) ? other : one), starts[0] ?? 0);
  const from = best - LEAD < SHORT ? 0 : whole(text, best - LEAD);
  const to = whole(text, Math.min(text.length, from + EXCERPT));
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}

/** Return a place that does not stand within a rare character of two units. */
const whole = (text, place) => (/[\udc00-\udfff]/.test(text[place] ?? "") ? place - 1 : place);
