"""What the registrar found about each criterion at a cutoff, from the files that were public by then.

E01…E04, E07, E10, E12, E13, E15, S06, S07, P01, P02 and P04 follow from the records; the others rest on
records that have no type yet and are drawn.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from generator.model.disclosures.eligible_list import ListResult, Outcome
from generator.model.disclosures.registration import AssociationKind
from generator.model.disclosures.registration_event import Event
from generator.sample.association import Association
from generator.sample.cases import Case
from generator.sample.emitter import Row
from generator.sample.filing import Content, Filing

PASS, FAIL, UNKNOWN, NOT_APPLICABLE = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE
CORE = ("registration", "charter", "organization", "credit-commitment")
ENDINGS = (Event.LIQUIDATION, Event.DEREGISTRATION)
GOOD_GRADES = ("5A", "4A", "3A")


class Known:
    """The files of one association that were public on a day, the newest revision of each."""

    def __init__(self, filings: Iterable[Filing], on: date) -> None:
        newest = {(f.record_type, f.key): f for f in filings if f.disclosed_on <= on}
        self.filings = [f for f in newest.values() if not {"withdrawn", "nil_return"} & f.content.keys()]
        self.on = on

    def of(self, record_type: str) -> list[Filing]:
        """Return the records of a type, oldest first."""
        return sorted((f for f in self.filings if f.record_type == record_type), key=lambda f: f.key)

    def last(self, record_type: str) -> Content | None:
        """Return the newest record of a type."""
        found = self.of(record_type)
        return found[-1].content if found else None

    def reached(self, content: Content | None, field: str) -> bool:
        """Say whether a day stated by a record has not passed."""
        day = content.get(field) if content else None
        return isinstance(day, date) and day >= self.on


def entry(association: Association, cutoff: date) -> Content:
    """Return the line of an association in the list of a cutoff."""
    known = Known(association.filings, cutoff)
    criteria = {name: rule(association, known) for name, rule in CRITERIA.items()}
    return {
        "association_id": association.profile.uscc,
        "result": result(association, criteria.values()),
        "criteria": Row(criteria),
        "support": Row(_support(association, known)),
        "priority": Row(_priority(known)),
    }


def result(association: Association, outcomes: Iterable[Outcome]) -> ListResult:
    """Return what the mandatory criteria come to (domain §3.1)."""
    found = set(outcomes)
    if association.profile.kind is not AssociationKind.INDUSTRY:
        return ListResult.OUT_OF_SCOPE
    if FAIL in found:
        return ListResult.NOT_LISTED
    return ListResult.PENDING if UNKNOWN in found else ListResult.LISTED


def _registered(_: Association, known: Known) -> Outcome:
    ended = any(
        f.content["event"] in ENDINGS and f.key <= str(known.on) for f in known.of("registration-event")
    )
    return FAIL if ended else PASS


def _capable(_: Association, known: Known) -> Outcome:
    content = known.last("registration")
    if content is None:
        return UNKNOWN
    return PASS if known.reached(content, "valid_to") else FAIL


def _free_of(record_type: str) -> Callable[[Association, Known], Outcome]:
    def outcome(_: Association, known: Known) -> Outcome:
        for filing in known.of(record_type):
            removed = filing.content.get("removed_on")
            if filing.key <= str(known.on) and not (isinstance(removed, date) and removed <= known.on):
                return FAIL
        return PASS

    return outcome


def _timely(_: Association, known: Known) -> Outcome:
    report = _due_report(known)
    if report is None:
        return UNKNOWN
    filed_on = report.content["filed_on"]
    return PASS if isinstance(filed_on, date) and filed_on <= date(known.on.year, 5, 31) else FAIL


def _accounts(association: Association, known: Known) -> Outcome:
    report = _due_report(known)
    if report is None:
        return UNKNOWN
    doubtful = association.profile.has(Case.QUALIFIED_AUDIT) and report.key == "2025"
    return PASS if report.sound and not doubtful else FAIL


def _due_report(known: Known) -> Filing | None:
    year = str(known.on.year - 1)
    return next((filing for filing in known.of("annual-report") if filing.key == year), None)


def _governed(_: Association, known: Known) -> Outcome:
    if known.last("charter") is None or known.last("organization") is None:
        return UNKNOWN
    return PASS if known.reached(known.last("organization"), "term_end") else FAIL


def _housed(_: Association, known: Known) -> Outcome:
    content = known.last("registration")
    if content is None or content["equipment_statement"] is None:
        return UNKNOWN
    return PASS if content["tenure_end"] is None or known.reached(content, "tenure_end") else FAIL


def _disclosed(association: Association, known: Known) -> Outcome:
    """Return E13 as far as record types exist; a report is due from who was registered by 30 June."""
    due = association.profile.established_on <= date(known.on.year - 1, 6, 30)
    missing = any(known.last(kind) is None for kind in CORE) or (due and _due_report(known) is None)
    return FAIL if missing else PASS


def _stated(_: Association, known: Known) -> Outcome:
    return UNKNOWN if known.last("registration") is None else PASS


def _decoupled(association: Association, _: Known) -> Outcome:
    return FAIL if association.profile.has(Case.DUAL) else PASS


def _always(outcome: Outcome) -> Callable[[Association, Known], Outcome]:
    return lambda _association, _known: outcome


def _mostly(purpose: str, otherwise: Outcome, per_mille: int) -> Callable[[Association, Known], Outcome]:
    """Return a criterion that rests on records without a type: met, but for a few."""

    def outcome(association: Association, known: Known) -> Outcome:
        chance = association.profile.dice(f"{purpose}:{known.on.year}")
        return otherwise if chance.randrange(1000) < per_mille else PASS

    return outcome


CRITERIA: dict[str, Callable[[Association, Known], Outcome]] = {
    "E01": _registered,
    "E02": _capable,
    "E03": _free_of("abnormal-listing"),
    "E04": _free_of("serious-listing"),
    "E05": _decoupled,
    "E06": _timely,
    "E07": _always(PASS),
    "E08": _mostly("E08", UNKNOWN, 40),
    "E09": _governed,
    "E10": _accounts,
    "E11": _mostly("E11", FAIL, 20),
    "E12": _housed,
    "E13": _disclosed,
    "E14": _mostly("E14", UNKNOWN, 15),
    "E15": _stated,
    "E16": _mostly("E16", FAIL, 10),
}


def _support(association: Association, known: Known) -> Iterator[tuple[str, Outcome]]:
    drawn = (
        ("S01", UNKNOWN, 500),
        ("S02", UNKNOWN, 250),
        ("S03", FAIL, 350),
        ("S04", NOT_APPLICABLE, 700),
        ("S05", UNKNOWN, 300),
    )
    for name, otherwise, per_mille in drawn:
        yield name, _mostly(name, otherwise, per_mille)(association, known)
    term = known.last("organization")
    since = str(term["term_start"]) if term else "9999"
    voted = any(f.content["passed"] and f.key >= since for f in known.of("trust-vote"))
    yield "S06", PASS if voted else UNKNOWN
    committed = any(known.reached(f.content, "expires_on") for f in known.of("credit-commitment"))
    yield "S07", PASS if committed else UNKNOWN


def _priority(known: Known) -> Iterator[tuple[str, Outcome]]:
    registered = known.last("registration") or {}
    grades = (f.content for f in known.of("grade") if known.reached(f.content, "valid_to"))
    yield "P01", PASS if any(_level(content) in GOOD_GRADES for content in grades) else FAIL
    yield "P02", PASS if known.reached(registered, "npo_tax_exempt_valid_to") else FAIL
    yield "P03", NOT_APPLICABLE
    yield "P04", PASS if registered.get("ten_strong_industries") else FAIL


def _level(grade: Content) -> object:
    steps = grade.get("downgrades")
    return steps[-1]["to"] if isinstance(steps, list) else grade["grade"]
