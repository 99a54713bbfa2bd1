"""章程 of the sample: the charter a term adopted."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from generator.model.disclosures.meeting import ResolutionMatter
from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.profile import Profile
from generator.sample.terms import ORDINALS, TERM_YEARS, Term, terms

GAPS = (("C06", "C14", "C20", "C22"), ("C03", "C14"), ("C06", "C07", "C15", "C21", "C22"))
PARTY_CLAUSE = "C03"
TRUST = "每届任期内至少组织一次，五分之一以上会员提议时应当组织；信任票达到到会会员二分之一以上为通过"


def charters(profile: Profile) -> Iterator[Filing]:
    """Yield the charter of each term that adopted one."""
    for number, (term, approved_on) in enumerate(adopted(profile)):
        content = _charter(profile, term, approved_on, missing(profile, number))
        yield by_association(profile, "charter", term.start, content)


def approvals(profile: Profile) -> Iterator[date]:
    """Yield the days on which charters were approved; the first one is approved with the registration."""
    return (approved_on for term, approved_on in adopted(profile) if term.number > 1)


@lru_cache(maxsize=16)
def adopted(profile: Profile) -> tuple[tuple[Term, date], ...]:
    """Return each term that adopted a charter, with the day of its approval."""
    return tuple(_adopted(profile))


def _adopted(profile: Profile) -> Iterator[tuple[Term, date]]:
    for number, term in enumerate(terms(profile)):
        chance = profile.dice(f"charter:{number}")
        if number == 0 or chance.random() < 0.6:
            yield term, term.start if term.number == 1 else later(term.start, chance.randint(20, 33))


def missing(profile: Profile, number: int) -> tuple[str, ...]:
    """Return the points that a charter leaves out."""
    if profile.has(Case.CHARTER_GAPS):
        return GAPS[profile.index % 3]
    return ("C22",) if number == 0 and profile.index % 4 == 1 else ()


def _charter(profile: Profile, term: Term, approved_on: date, gaps: tuple[str, ...]) -> Content:
    return {
        **envelope(profile.disclosed(approved_on, 8)),
        "submitted_on": later(term.start, 5) if term.number > 1 else None,
        "approved_on": approved_on,
        "effective_from": approved_on,
        "text_url": f"https://example.invalid/{profile.uscc}/charter-{term.start.year}",
        "term_years": TERM_YEARS,
        "quorum_rule": Row(numerator=2, denominator=3),
        "majority_rules": [
            Row(matter=ResolutionMatter.CHARTER_AMENDMENT, numerator=2, denominator=3, strict=False),
            Row(matter=ResolutionMatter.TRUST_VOTE, numerator=1, denominator=2, strict=False),
        ],
        "trust_vote_rule": None if "C14" in gaps else TRUST,
        "checklist": {f"C{n:02d}": _clause(n, gaps) for n in range(1, 25)},
    }  # fmt: skip


def _clause(number: int, gaps: tuple[str, ...]) -> Row:
    if f"C{number:02d}" in gaps:
        return Row(present=False)
    return Row(present=True, clause=f"第{_numeral(number * 2)}条")


def _numeral(number: int) -> str:
    """Return a number below one hundred as laws count: 二, 十二, 四十."""
    tens, ones = divmod(number, 10)
    words = ("" if tens < 2 else ORDINALS[tens - 1]) + ("十" if tens else "")
    return words + (ORDINALS[ones - 1] if ones else "")
