// Exact numbers in words, as pages write them: amounts, shares, changes.

import { add, negated, shown } from "./form_number.js";
import { grouped } from "./thousands.js";

const scaled = ({ units, places }, wanted) => units * 10n ** BigInt(wanted - places);

/** Return an amount with its unit. */
export const yuan = (amount) => `${grouped(shown({ units: scaled(amount, 2), places: 2 }))} 元`;

/** Return an amount with its sign. */
export const signed = (amount) => `${amount.units < 0n ? "" : "+"}${grouped(shown(amount))}`;

/** Return a figure of a statement to the fen: a dash for zero, nothing for what was never stated. */
export function figure(amount) {
  if (amount === null) return "";
  return amount.units === 0n ? "—" : grouped(shown(amount));
}

/** Return a share in percent with two decimals, half up; a dash without a whole. */
export function percent(part, whole) {
  const places = Math.max(part.places, whole.places);
  const [some, all] = [part, whole].map((one) => scaled(one, places));
  if (all === 0n) return "—";
  const negative = some < 0n !== all < 0n;
  const [size, of] = [some, all].map((one) => (one < 0n ? -one : one));
  const units = (size * 20000n + of) / (of * 2n);
  return `${grouped(shown({ units: negative ? -units : units, places: 2 }))}%`;
}

/** Return the change in percent of the figure before, with its sign; nothing without a figure before. */
export function change(now, before) {
  if (before.units === 0n) return "";
  const size = before.units < 0n ? negated(before) : before;
  const share = percent(add(now, negated(before)), size);
  return share.startsWith("-") || share === "0.00%" ? share : `+${share}`;
}
