// What a reader has chosen, and the same as the question part of an address.

export const PAGE = 50;
const NOT = "not-";
const RISING = new Set(["place", "name"]);

/** Read a choice; codes that no association has any more stay chosen, so that nothing is left out in silence. */
export function fromAddress(search, index) {
  const said = new URLSearchParams(search);
  const facets = new Map(index.facets.map(({ name }) => [name, new Map([...said.getAll(name).map((code) => [code, true]), ...said.getAll(NOT + name).map((code) => [code, false])])]));
  const sort = known(said.get("sort"), index) ? said.get("sort") : "place";
  return {
    facets,
    query: said.get("q") ?? "",
    sort,
    rising: said.has("dir") ? said.get("dir") === "asc" : RISING.has(sort),
    view: said.get("view") ?? "",
    page: Math.max(1, Number.parseInt(said.get("page") ?? "1", 10) || 1),
  };
}

const known = (sort, index) => RISING.has(sort) || index.measure.has(sort);

export function toAddress({ facets, query, sort, rising, view, page }) {
  const said = new URLSearchParams();
  for (const [name, codes] of facets) for (const [code, within] of codes) said.append(within ? name : NOT + name, code);
  if (query) said.set("q", query);
  if (sort !== "place") said.set("sort", sort);
  if (rising !== RISING.has(sort)) said.set("dir", rising ? "asc" : "desc");
  if (view) said.set("view", view);
  if (page > 1) said.set("page", String(page));
  return said.size > 0 ? `?${said}` : location.pathname;
}

/** Return a choice with another order: names rise at first, figures fall. */
export const sortedBy = (choice, sort) => ({ ...choice, page: 1, sort, rising: choice.sort === sort ? !choice.rising : RISING.has(sort) });

/** Return a choice in which a code is wanted (true), not wanted (false), or no matter (null). */
export function withCode(choice, name, code, within) {
  const codes = new Map(choice.facets.get(name));
  if (within === null) codes.delete(code);
  else codes.set(code, within);
  return { ...choice, page: 1, facets: new Map(choice.facets).set(name, codes) };
}

export function cleared(choice) {
  const facets = new Map([...choice.facets.keys()].map((name) => [name, new Map()]));
  return { ...choice, page: 1, query: "", facets };
}
