// Numbers as people read them: the thousands stand apart.

/** Set the thousands of a number apart; its decimals stay as they are. */
export function grouped(text) {
  const [whole, ...decimals] = text.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...decimals].join(".");
}
