// Reads a query, and the text of a result, as the words of the index: the rules of generator/views/search_words.py.

const HAN = "\\p{Script=Han}\\u{20000}-\\u{3FFFD}";
const NUMBER = "[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])";
const WORD = new RegExp(`${NUMBER}|[${HAN}]|(?:(?![${HAN}])[\\p{L}\\p{N}])+`, "gu");
const PART = /"[^"]*"(?!\S)|“[^”]*”(?!\S)|\S+/gu;
const IS_HAN = new RegExp(`^[${HAN}]$`, "u");

const plain = (text) => text.normalize("NFKC").toLowerCase();

/** Return each Han character, and each run of other letters and digits, as one lower-case word. */
export function words(text) {
  return (plain(text).match(WORD) ?? []).map((word) => word.replaceAll(",", ""));
}

export const isHan = (word) => IS_HAN.test(word);

/** Return the words of each part of a query that stands between spaces, or in quotation marks. */
export function phrases(query) {
  return (query.match(PART) ?? []).map(words).filter((phrase) => phrase.length > 0);
}

/** Return the words of a text with their places in it. */
export function placed(text) {
  return [...text.matchAll(WORD)].map((match) => ({
    word: plain(match[0]).replaceAll(",", ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Say whether a phrase is the beginning of a code, of pinyin or of a number: then longer words are meant too. */
export const isBeginning = (phrase) => phrase.length === 1 && !isHan(phrase[0]);

/** Return the places of a phrase in a text, as [start, end]. */
export function occurrences(text, phrase) {
  const flat = plain(text).replaceAll(",", "");
  if (!phrase.every((word) => flat.includes(word))) return [];
  const all = placed(text);
  const same = isBeginning(phrase)
    ? ({ word }) => word.startsWith(phrase[0])
    : (_, first) => phrase.every((word, offset) => all[first + offset]?.word === word);
  const last = ({ end }, first) => all[first + phrase.length - 1]?.end ?? end;
  return all.flatMap((one, first) => (same(one, first) ? [[one.start, last(one, first)]] : []));
}
