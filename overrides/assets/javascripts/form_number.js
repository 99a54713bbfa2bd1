// Numbers exactly as they are written: whole units and how many of their digits are decimals; no rounding anywhere.

const NUMBER = /^-?[0-9]+(\.[0-9]+)?$/;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

export const isNumber = (text) => typeof text === "string" && NUMBER.test(text);
export const isDay = (text) => typeof text === "string" && DAY.test(text);

export function number(text) {
  const [whole, decimals = ""] = text.split(".");
  return { units: BigInt(whole + decimals), places: decimals.length };
}

export const ZERO = { units: 0n, places: 0 };

/** Return a number; one that is left out is zero. */
export const orZero = (text) => (isNumber(text) ? number(text) : ZERO);

const at = ({ units, places }, wanted) => units * 10n ** BigInt(wanted - places);

export function add(one, other) {
  const places = Math.max(one.places, other.places);
  return { units: at(one, places) + at(other, places), places };
}

export const negated = ({ units, places }) => ({ units: -units, places });

export function compare(one, other) {
  const { units } = add(one, negated(other));
  return units === 0n ? 0 : units < 0n ? -1 : 1;
}

/** Write a number; a day stays as it is. */
export function shown(value) {
  if (typeof value === "string") return value;
  const { units, places } = value;
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const sign = units < 0n ? "-" : "";
  return places ? `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}` : `${sign}${digits}`;
}
