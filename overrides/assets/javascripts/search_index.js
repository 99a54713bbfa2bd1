// Opens the parts of the index when they are first asked, and asks them.

import { isBeginning, phrases, words } from "./search_words.js";

const LAST = "zzzz";

export class Index {
  constructor(base) {
    this.base = base;
    this.opened = new Map();
  }

  /** Read which shards there are, once: the newest year first. */
  load() {
    this.loading ??= this.read();
    return this.loading;
  }

  async read() {
    const answer = await fetch(new URL("shards.json", this.base), { cache: "no-cache" });
    if (!answer.ok) throw new Error(`shards.json: ${answer.status}`);
    this.shards = await answer.json();
  }

  /** Return the years that have records, newest first, with how many. */
  years() {
    const counts = new Map();
    for (const { group, count } of this.shards) counts.set(group, (counts.get(group) ?? 0) + count);
    return [...counts].map(([year, count]) => ({ year, count }));
  }

  /** Open all shards of a group as one. */
  open(group) {
    if (!this.opened.has(group)) this.opened.set(group, this.start(group));
    return this.opened.get(group);
  }

  async start(group) {
    const parts = this.parts(group).map(({ name, digest }, part) => ({
      basePath: new URL(`${name}/`, this.base).pathname,
      metaCacheTag: digest,
      mergeFilter: { part: String(part) },
    }));
    const { createInstance } = await import(new URL(`${parts[0].basePath}pagefind.js`, this.base));
    const instance = createInstance(parts[0]);
    await instance.init();
    await Promise.all(parts.slice(1).map(({ basePath, ...options }) => instance.mergeIndex(basePath, options)));
    return instance;
  }

  parts(group) {
    return this.shards.filter((shard) => shard.group === group);
  }

  /** Return the results that have every phrase of the query exactly; letters and digits may be a beginning. */
  async exact(group, query, sort) {
    const instance = await this.open(group);
    const parts = this.parts(group).map((_, part) => String(part));
    const ask = (term) => (term.startsWith('"') ? quoted(instance, term, sort) : begun(instance, term, sort, parts));
    const found = await Promise.all(terms(query).map(ask));
    return found.length ? found.reduce(both) : [];
  }

  /** Return the results that have all characters of the query somewhere. */
  async loose(group, query) {
    const said = words(query);
    return said.length ? (await (await this.open(group)).search(said.join(" "))).results : [];
  }
}

/** Return what is asked for: quoted phrases, or beginnings of what is written in letters and digits. */
function terms(query) {
  return phrases(query).map((part) => (isBeginning(part) ? part[0] : `"${part.join(" ")}"`));
}

async function quoted(instance, term, sort) {
  return (await instance.search(term, { sort })).results;
}

/** Return results with a word that begins so. Pagefind reads only the chunk where a term would stand, so the chunk
 * at the end of the range is loaded too; where nothing begins so, it falls back on shorter words: not meant. */
async function begun(instance, term, sort, parts) {
  await instance.preload(`${term}${LAST}`);
  const found = await Promise.all(parts.map((part) => begunInPart(instance, term, sort, part)));
  return found.flat().sort((one, other) => other.score - one.score);
}

async function begunInPart(instance, term, sort, part) {
  const { results } = await instance.search(term, { sort, filters: { part } });
  if (results.length === 0) return [];
  const { content } = await results[0].data();
  return words(content).some((word) => word.startsWith(term)) ? results : [];
}

function both(some, others) {
  const ids = new Set(others.map((result) => result.id));
  return some.filter((result) => ids.has(result.id));
}
