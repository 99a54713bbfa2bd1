// Finds what records say, one year after the other: whole documents, counted, chosen and put in order.

import { hasAll, places, read, saying } from "./search_results.js";
import { words } from "./search_words.js";

export const MOST = 60;
const FEW = 5;
const TRIED = 20;
const SHOWN_RELATED = 5;
const TITLE = 10;
const NEWEST_FIRST = { order: "desc" };

/** One query: each year is asked once, however often it is shown, chosen from or counted. */
export class RecordSearch {
  constructor(index, query) {
    Object.assign(this, { index, query, asked: new Map() });
  }

  year(year) {
    if (!this.asked.has(year)) this.asked.set(year, findRecords(this.index, year, this.query));
    return this.asked.get(year);
  }
}

/** Find the query in one year: exactly, and where that is rare also loosely. ``more`` associations are not read. */
export async function findRecords(index, year, query) {
  const exact = await index.exact(year, query, NEWEST_FIRST);
  const groups = keep(await Promise.all(exact.slice(0, MOST).map(read)), (document) => saying(document, query));
  const related = exact.length < FEW ? await findRelated(index, year, query, groups) : [];
  return { year, groups, related, more: Math.max(0, exact.length - MOST) };
}

/** Find documents that have all words of the query, but not as it stands. */
async function findRelated(index, year, query, groups) {
  if (words(query).length < 2) return [];
  const known = new Set(groups.map(({ id }) => id));
  const wide = (await index.loose(year, query)).filter((result) => !known.has(result.id));
  const tried = await Promise.all(wide.slice(0, TRIED).map(read));
  return keep(tried, ({ title, values }) => hasAll([title, ...values].join(" "), query)).slice(0, SHOWN_RELATED);
}

function keep(groups, wanted) {
  return groups
    .map((group) => ({ ...group, documents: group.documents.filter(wanted) }))
    .filter(({ documents }) => documents.length > 0);
}

export const total = (groups) => groups.reduce((sum, { documents }) => sum + documents.length, 0);

/** Count the documents of each kind in ``counts``. */
export function countKinds(groups, counts) {
  for (const { kind } of groups.flatMap(({ documents }) => documents)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

/** Return the groups with the documents of one kind (of all, where none is named), in the wanted order. */
export function chosen(groups, query, { kind, order }) {
  const newer = (one, other) => other.date.localeCompare(one.date) || one.url.localeCompare(other.url);
  const weight = ({ title, text, spans }) => TITLE * places(title, query).length + places(text, query, false, spans).length;
  const weights = new Map(groups.flatMap(({ documents }) => documents).map((document) => [document, weight(document)]));
  const before = order === "relevance" ? (one, other) => weights.get(other) - weights.get(one) || newer(one, other) : newer;
  const wanted = keep(groups, (document) => !kind || document.kind === kind);
  for (const { documents } of wanted) documents.sort(before);
  return wanted.sort((one, other) => before(one.documents[0], other.documents[0]));
}
