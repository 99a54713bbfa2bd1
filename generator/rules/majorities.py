"""Which quorum and which majority a vote needs: the charter's of its day, else the model charter's (§4.3)."""

from dataclasses import dataclass
from datetime import date

from generator.model.disclosures.charter import Charter, Fraction, MajorityRule
from generator.model.disclosures.meeting import MeetingKind, ResolutionMatter
from generator.model.dossier import Dossier
from generator.rules.ratios import at_least, more_than


@dataclass(frozen=True, slots=True)
class Share:
    """A share that has to be reached (以上), or passed when it is ``strict`` (超过)."""

    numerator: int
    denominator: int
    strict: bool = False

    def reached(self, part: int, whole: int) -> bool:
        """Say whether a part is enough of a whole; of nobody nothing is ever enough."""
        compare = more_than if self.strict else at_least
        return whole > 0 and compare(part, whole, self.numerator, self.denominator)

    def least(self, whole: int) -> int:
        """Return the smallest part that is enough of a whole."""
        part, rest = divmod(whole * self.numerator, self.denominator)
        return part + 1 if rest or self.strict else part

    def __str__(self) -> str:
        """Return the share as readers see it."""
        return f"{'超过' if self.strict else '不少于'} {self.numerator}/{self.denominator}"


TWO_THIRDS, HALF = Share(2, 3), Share(1, 2)
ASSEMBLIES = frozenset((MeetingKind.GENERAL_MEETING, MeetingKind.REPRESENTATIVES_MEETING))
COUNCILS = frozenset((MeetingKind.COUNCIL, MeetingKind.STANDING_COUNCIL))
WEIGHTY = frozenset((ResolutionMatter.CHARTER_AMENDMENT, ResolutionMatter.TERMINATION))


def is_share(rule: Fraction | MajorityRule) -> bool:
    """Say whether a charter's rule is a share at all: more than nothing, and not more than the whole."""
    return 0 < rule.numerator <= rule.denominator


def charter_on(dossier: Dossier, day: date, known: date) -> Charter | None:
    """Return the charter that was in force on a day."""
    charters = [r.content for r in dossier.known(Charter, known) if r.content.effective_from <= day]
    return max(charters, key=lambda charter: charter.effective_from, default=None)


def stricter(one: Share, other: Share) -> Share:
    """Return the share that asks for more."""
    mine, theirs = one.numerator * other.denominator, other.numerator * one.denominator
    return one if (mine, one.strict) >= (theirs, other.strict) else other


def quorum(
    charter: Charter | None,
    kind: MeetingKind = MeetingKind.GENERAL_MEETING,
    matter: ResolutionMatter = ResolutionMatter.OTHER,
) -> Share | None:
    """Return how many of those entitled have to be there; None where nothing is prescribed.

    What is prescribed for fees (民发〔2014〕166号) holds whatever the charter says.
    """
    if kind in COUNCILS:
        return TWO_THIRDS
    return assembly_quorum(charter, matter) if kind in ASSEMBLIES else None


def assembly_quorum(charter: Charter | None, matter: ResolutionMatter = ResolutionMatter.OTHER) -> Share:
    """Return how many members have to be there: by the charter, else two thirds."""
    rule = charter.quorum_rule if charter else None
    share = Share(rule.numerator, rule.denominator) if rule and is_share(rule) else TWO_THIRDS
    return stricter(share, TWO_THIRDS) if matter is ResolutionMatter.FEE_STANDARD else share


def majority(
    charter: Charter | None, matter: ResolutionMatter, kind: MeetingKind = MeetingKind.GENERAL_MEETING
) -> Share | None:
    """Return how many of those present have to be in favour; None where nothing is prescribed."""
    if kind in COUNCILS:
        return TWO_THIRDS
    if kind not in ASSEMBLIES:
        return None
    rules = charter.majority_rules if charter else ()
    rule = next((rule for rule in rules if rule.matter is matter), None)
    if rule and is_share(rule):
        share = Share(rule.numerator, rule.denominator, rule.strict)
        return stricter(share, HALF) if matter is ResolutionMatter.FEE_STANDARD else share
    return TWO_THIRDS if matter in WEIGHTY else HALF
