// Whether a vote had its quorum and its majority: by what is prescribed, and by the charter of the day.

import { isDay } from "./form_number.js";
import { filledIn } from "./form_words.js";

const COUNT = /^[0-9]+$/;
const count = (text) => (COUNT.test(text ?? "") ? BigInt(text) : null);

/** Return what is said when something passed without those who had to be there; the first such vote is named. */
export function attended(relation, record, votes, { charters = [] }) {
  const [present, eligible] = [count(record.present_count), count(record.eligible_count)];
  if (present === null || eligible === null) return null;
  const asked = votes.filter(({ passed }) => passed === "true").map((vote) => quorum(relation, record, vote, charters));
  const share = asked.find((one) => one && !reached(one, present, eligible));
  if (!share) return null;
  const enough = eligible ? filledIn(relation.enough, { least: least(share, eligible) }) : "";
  return { present, eligible, share: inWords(relation, share), enough };
}

/** Return what is said when the result is not what the votes come to. */
export function carried(relation, record, vote, favour, { charters = [] }) {
  const [present, eligible, votes] = [record.present_count, record.eligible_count, favour].map(count);
  const share = majority(relation, record, vote, charters);
  if (!share || ![vote.passed, present, eligible, votes].every((told) => told !== undefined && told !== null)) return null;
  const needed = quorum(relation, record, vote, charters);
  const quorate = !needed || reached(needed, present, eligible);
  const due = quorate && reached(share, votes, present);
  if ((vote.passed === "true") === due) return null;
  const counts = { present, favour: votes, name: relation.name, share: inWords(relation, share), least: least(share, present) };
  const word = (passed) => (passed ? relation.yes : relation.no);
  return { stated: word(!due), due: word(due), why: quorate ? filledIn(relation.counted, counts) : relation.absent };
}

function quorum(relation, record, vote, charters) {
  return needed(relation.quorums, about(relation, record, vote), inForce(charters, record)?.quorum_rule);
}

function majority(relation, record, vote, charters) {
  const told = about(relation, record, vote);
  const rules = inForce(charters, record)?.majority_rules ?? [];
  return needed(relation.majorities, told, rules.find(({ matter }) => matter === told.matter));
}

const about = ({ meeting, matter }, record, vote) => ({ kind: meeting ?? record.kind, matter: matter ?? vote.matter });

/** Return the charter of the day; of two that began together, the first. */
function inForce(charters, { held_on: day }) {
  const begun = charters.filter(({ effective_from: from }) => isDay(day) && from <= day);
  return begun.reduce((one, other) => (one && one.effective_from >= other.effective_from ? one : other), undefined);
}

/** Return the share that is needed, by the first prescription that fits; nothing where none does. */
function needed(prescribed, { kind, matter }, rule) {
  const one = prescribed.find(({ kinds, matters }) => kinds.includes(kind) && matters.includes(matter));
  if (!one) return null;
  const [law, charter] = [shareOf(...one.share), rule && shareOf(rule.numerator, rule.denominator, rule.strict)];
  if (one.is_fixed || !charter || charter.part <= 0n || charter.part > charter.whole) return law;
  return one.is_least ? stricter(charter, law) : charter;
}

const shareOf = (part, whole, strict) => ({ part: BigInt(part), whole: BigInt(whole), strict: strict === "true" });

function stricter(one, other) {
  const [mine, theirs] = [one.part * other.whole, other.part * one.whole];
  return mine > theirs || (mine === theirs && (one.strict || !other.strict)) ? one : other;
}

function reached({ part, whole, strict }, some, all) {
  const [have, need] = [some * whole, all * part];
  return all > 0n && (strict ? have > need : have >= need);
}

function least({ part, whole, strict }, all) {
  const enough = (all * part) / whole;
  return (all * part) % whole || strict ? enough + 1n : enough;
}

const inWords = ({ reached: from, passed: over }, { part, whole, strict }) => `${strict ? over : from} ${part}/${whole}`;
