"""Support and priority conditions of the sample: they never decide, they are shown as badges."""

from collections.abc import Callable, Iterator

from generator.model.disclosures.eligible_list import Outcome
from generator.sample.association import Association
from generator.sample.filing import Content
from generator.sample.known import Known

PASS, FAIL, UNKNOWN, NOT_APPLICABLE = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE
GOOD_GRADES = ("5A", "4A", "3A")


def mostly(purpose: str, otherwise: Outcome, per_mille: int) -> Callable[[Association, Known], Outcome]:
    """Return a criterion that rests on records without a type: met, but for a few."""

    def outcome(association: Association, known: Known) -> Outcome:
        chance = association.profile.dice(f"{purpose}:{known.on.year}")
        return otherwise if chance.randrange(1000) < per_mille else PASS

    return outcome


def support(association: Association, known: Known) -> Iterator[tuple[str, Outcome]]:
    """Yield S01…S07; those without records are drawn."""
    drawn = (
        ("S01", UNKNOWN, 500),
        ("S02", UNKNOWN, 250),
        ("S03", FAIL, 350),
        ("S04", NOT_APPLICABLE, 700),
        ("S05", UNKNOWN, 300),
    )
    for name, otherwise, per_mille in drawn:
        yield name, mostly(name, otherwise, per_mille)(association, known)
    term = known.last("organization")
    since = str(term["term_start"]) if term else "9999"
    voted = any(f.content["passed"] and f.key >= since for f in known.of("trust-vote"))
    yield "S06", PASS if voted else UNKNOWN
    committed = any(known.reached(f.content, "expires_on") for f in known.of("credit-commitment"))
    yield "S07", PASS if committed else UNKNOWN


def priority(known: Known) -> Iterator[tuple[str, Outcome]]:
    """Yield P01…P04."""
    registered = known.last("registration") or {}
    grades = (f.content for f in known.of("grade") if known.reached(f.content, "valid_to"))
    yield "P01", PASS if any(_level(content) in GOOD_GRADES for content in grades) else FAIL
    yield "P02", PASS if known.reached(registered, "npo_tax_exempt_valid_to") else FAIL
    yield "P03", NOT_APPLICABLE
    yield "P04", PASS if registered.get("ten_strong_industries") else FAIL


def _level(grade: Content) -> object:
    steps = grade.get("downgrades")
    return steps[-1]["to"] if isinstance(steps, list) else grade["grade"]
