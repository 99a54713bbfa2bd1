"""Which quorum and which majority a vote needs: the charter's of its day, else the model charter's (§4.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.disclosures.charter import Charter, Fraction, MajorityRule
from generator.model.disclosures.meeting import MeetingKind, ResolutionMatter
from generator.model.dossier import Dossier
from generator.rules.ratios import at_least, more_than

REACHED, PASSED = "不少于", "超过"


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
        return f"{PASSED if self.strict else REACHED} {self.numerator}/{self.denominator}"


TWO_THIRDS, HALF = Share(2, 3), Share(1, 2)
ASSEMBLIES = frozenset((MeetingKind.GENERAL_MEETING, MeetingKind.REPRESENTATIVES_MEETING))
COUNCILS = frozenset((MeetingKind.COUNCIL, MeetingKind.STANDING_COUNCIL))
FEES = frozenset((ResolutionMatter.FEE_STANDARD,))
WEIGHTY = frozenset((ResolutionMatter.CHARTER_AMENDMENT, ResolutionMatter.TERMINATION))
Rule = Fraction | MajorityRule


@dataclass(frozen=True, slots=True)
class Prescribed:
    """The share that votes of some meetings need, and how far a charter may set another."""

    share: Share
    kinds: frozenset[MeetingKind]
    matters: frozenset[ResolutionMatter] = frozenset(ResolutionMatter)
    is_fixed: bool = False
    """Whether it holds whatever the charter says."""
    is_least: bool = False
    """Whether the charter may only ask for more."""

    def beside(self, rule: Rule | None) -> Share:
        """Return the share that is needed where a charter has a rule; one that is no share is not heard."""
        if self.is_fixed or rule is None or not is_share(rule):
            return self.share
        own = Share(rule.numerator, rule.denominator, getattr(rule, "strict", False))
        return stricter(own, self.share) if self.is_least else own


QUORUMS = (
    Prescribed(TWO_THIRDS, COUNCILS, is_fixed=True),
    Prescribed(TWO_THIRDS, ASSEMBLIES, FEES, is_least=True),
    Prescribed(TWO_THIRDS, ASSEMBLIES),
)
"""Who has to be there, the first that fits; what is prescribed for fees is in 民发〔2014〕166号."""
MAJORITIES = (
    Prescribed(TWO_THIRDS, COUNCILS, is_fixed=True),
    Prescribed(HALF, ASSEMBLIES, FEES, is_least=True),
    Prescribed(TWO_THIRDS, ASSEMBLIES, WEIGHTY),
    Prescribed(HALF, ASSEMBLIES),
)
"""Who of those has to be in favour, the first that fits."""


def is_share(rule: Rule) -> bool:
    """Say whether a charter's rule is a share at all: more than nothing, and not more than the whole."""
    return 0 < rule.numerator <= rule.denominator


def charter_on(dossier: Dossier, day: date, known: date) -> Charter | None:
    """Return the charter that was in force on a day."""
    return in_force((record.content for record in dossier.known(Charter, known)), day)


def in_force(charters: Iterable[Charter], day: date) -> Charter | None:
    """Return which of several charters was in force on a day."""
    begun = (charter for charter in charters if charter.effective_from <= day)
    return max(begun, key=lambda charter: charter.effective_from, default=None)


def stricter(one: Share, other: Share) -> Share:
    """Return the share that asks for more."""
    mine, theirs = one.numerator * other.denominator, other.numerator * one.denominator
    return one if (mine, one.strict) >= (theirs, other.strict) else other


def quorum(charter: Charter | None, kind: MeetingKind, matter: ResolutionMatter) -> Share | None:
    """Return how many of those entitled have to be there; None where nothing is prescribed."""
    return _needed(QUORUMS, kind, matter, charter.quorum_rule if charter else None)


def assembly_quorum(charter: Charter | None) -> Share:
    """Return how many members have to be there whatever is voted on: by the charter, else two thirds."""
    return QUORUMS[-1].beside(charter.quorum_rule if charter else None)


def majority(charter: Charter | None, kind: MeetingKind, matter: ResolutionMatter) -> Share | None:
    """Return how many of those present have to be in favour; None where nothing is prescribed."""
    rules = charter.majority_rules if charter else ()
    return _needed(MAJORITIES, kind, matter, next((rule for rule in rules if rule.matter is matter), None))


def _needed(
    prescribed: tuple[Prescribed, ...], kind: MeetingKind, matter: ResolutionMatter, rule: Rule | None
) -> Share | None:
    fitting = (one for one in prescribed if kind in one.kinds and matter in one.matters)
    return next((one.beside(rule) for one in fitting), None)
