"""What the registrar found about each criterion at a cutoff, from the files that were public by then.

E01…E04, E07, E10, E12, E13, E15, S06, S07, P01, P02 and P04 follow from the records; the others rest on
records that have no type yet and are drawn.
"""

from collections.abc import Callable, Iterable
from datetime import date

from generator.model.disclosures.eligible_list import ListResult, Outcome
from generator.model.disclosures.registration import AssociationKind
from generator.model.disclosures.registration_event import Event
from generator.model.writing import Row
from generator.sample.association import Association
from generator.sample.cases import Case
from generator.sample.filing import Content, Filing
from generator.sample.known import Known
from generator.sample.merits import mostly, priority, support

PASS, FAIL, UNKNOWN, NOT_APPLICABLE = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE
CORE = ("registration", "charter", "organization", "credit-commitment")
ENDINGS = (Event.LIQUIDATION, Event.DEREGISTRATION)
GOOD_GRADES = ("5A", "4A", "3A")


def entry(association: Association, cutoff: date) -> Content:
    """Return the line of an association in the list of a cutoff."""
    known = Known(association.filings, cutoff)
    criteria = {name: rule(association, known) for name, rule in CRITERIA.items()}
    return {
        "association_id": association.profile.uscc,
        "result": result(association, criteria.values()),
        "criteria": Row(criteria),
        "support": Row(support(association, known)),
        "priority": Row(priority(known)),
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


def _timely(association: Association, known: Known) -> Outcome:
    report = _due_report(known)
    if report is None:
        return UNKNOWN if _report_due(association, known) else NOT_APPLICABLE
    filed_on = report.content["filed_on"]
    return PASS if isinstance(filed_on, date) and filed_on <= date(known.on.year, 5, 31) else FAIL


def _accounts(association: Association, known: Known) -> Outcome:
    report = _due_report(known)
    if report is None:
        return UNKNOWN if _report_due(association, known) else NOT_APPLICABLE
    doubtful = association.profile.has(Case.QUALIFIED_AUDIT) and report.key == "2025"
    return PASS if report.sound and not doubtful else FAIL


def _report_due(association: Association, known: Known) -> bool:
    return association.profile.established_on <= date(known.on.year - 1, 6, 30)


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
    unreported = _report_due(association, known) and _due_report(known) is None
    missing = any(known.last(kind) is None for kind in CORE) or unreported
    return FAIL if missing else PASS


def _stated(_: Association, known: Known) -> Outcome:
    return UNKNOWN if known.last("registration") is None else PASS


def _decoupled(association: Association, _: Known) -> Outcome:
    return FAIL if association.profile.has(Case.DUAL) else PASS


def _always(outcome: Outcome) -> Callable[[Association, Known], Outcome]:
    return lambda _association, _known: outcome


CRITERIA: dict[str, Callable[[Association, Known], Outcome]] = {
    "E01": _registered,
    "E02": _capable,
    "E03": _free_of("abnormal-listing"),
    "E04": _free_of("serious-listing"),
    "E05": _decoupled,
    "E06": _timely,
    "E07": _always(PASS),
    "E08": mostly("E08", UNKNOWN, 40),
    "E09": _governed,
    "E10": _accounts,
    "E11": mostly("E11", FAIL, 20),
    "E12": _housed,
    "E13": _disclosed,
    "E14": mostly("E14", UNKNOWN, 15),
    "E15": _stated,
    "E16": mostly("E16", FAIL, 10),
}
