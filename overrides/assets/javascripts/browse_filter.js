// Chooses, counts, sorts and sums up: pure, over whole numbers only.

/** Return the rows that meet a choice, and how many each value of each facet has among those the other facets leave. */
export function choose(names, { facets, query }) {
  const { index } = names;
  const passing = index.facets.map((facet) => sets(facet, facets.get(facet.name)));
  const counts = index.facets.map(({ sets: all }) => new Uint32Array(all.length));
  const rows = [];
  const named = names.having(query);
  for (let row = 0; row < index.count; row += 1) {
    if (named(row)) take(row);
  }
  return { rows, counts: index.facets.map((facet, at) => ofValues(facet, counts[at])) };

  function take(row) {
    let failed = -1;
    for (let at = 0; at < passing.length; at += 1) {
      if (passing[at][index.facets[at].rows[row]]) continue;
      if (failed >= 0) return;
      failed = at;
    }
    if (failed >= 0) count(failed, row);
    else {
      rows.push(row);
      for (let at = 0; at < passing.length; at += 1) count(at, row);
    }
  }

  function count(at, row) {
    counts[at][index.facets[at].rows[row]] += 1;
  }
}

/** Say of each set of values whether a choice lets it pass: one of the wanted, none of the unwanted. */
function sets({ sets: all, values }, codes) {
  const wanted = [...codes].filter(([, within]) => within).map(([code]) => code);
  return all.map((places) => {
    const has = places.map((place) => values[place][0]);
    return (wanted.length === 0 || wanted.some((code) => has.includes(code))) && !has.some((code) => codes.get(code) === false);
  });
}

function ofValues({ sets: all, values }, counts) {
  const found = values.map(() => 0);
  all.forEach((places, at) => {
    for (const place of places) found[place] += counts[at];
  });
  return found;
}

/** Return rows in order; what is not known comes last either way. */
export function sorted(index, rows, { sort, rising }) {
  const rank = index.rank(sort);
  const way = rising ? 1 : -1;
  const order = (one, other) => {
    const [some, others] = [rank(one), rank(other)];
    if (some === null || others === null) return Number(some === null) - Number(others === null) || one - other;
    return way * (some - others) || one - other;
  };
  return [...rows].sort(order);
}

/** Sum up a result: incomes in fen of those that have a public report, and items due and on time. */
export function summed(index, rows) {
  const incomes = rows.map((row) => index.value("income", row)).filter((income) => income !== null).sort((one, other) => one - other);
  const total = (name) => rows.reduce((sum, row) => sum + (index.value(name, row) ?? 0), 0);
  return { count: rows.length, reported: incomes.length, income: total("income"), median: middle(incomes), due: total("due"), onTime: total("on_time"), overdue: total("overdue_items") };
}

/** Return the middle of sorted numbers, half up; null of none. */
function middle(numbers) {
  if (numbers.length === 0) return null;
  const [low, high] = [numbers[(numbers.length - 1) >> 1], numbers[numbers.length >> 1]];
  return Math.floor((low + high + 1) / 2);
}

/** Return a share in percent with two decimals, half up, reckoned in whole numbers. */
export function percent(part, whole) {
  if (whole === 0) return "";
  const hundredths = Math.floor((20_000 * part + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}%`;
}
