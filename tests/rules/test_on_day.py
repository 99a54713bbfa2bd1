"""Was it on the list on that day? By the list public that day, and by listings whenever they became known."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from generator.model.disclosures.eligible_list import EligibleList, Entry, ListResult
from generator.model.dossier import Dossier, ListMembership
from generator.model.record import Address, Owner, Record
from generator.model.scalars import Plain
from generator.rules.on_day import DayState, spans, standing_on
from generator.rules.standing import Suspension
from tests.conftest import AS_OF, USCC
from tests.rules.records import dossier

ABNORMAL = f"registrars/379900/abnormal-listing/{USCC}/2026-03-02"
LISTING = {
    "disclosed_on": "2026-03-20",
    "reason_code": "annual_report_not_filed",
    "facts": "未报送",
    "legal_basis": "社会组织信用信息管理办法",
    "decision_no": "示例异字1号",
    "decided_on": "2026-03-02",
    "decided_by_org": "示例登记管理机关",
    "curable": Plain("true"),
    "is_example": Plain("true"),
}
REMOVED = LISTING | {
    "disclosed_on": "2026-06-30",
    "removed_on": "2026-06-30",
    "removal_reason": "obligation_fulfilled",
    "correction_note": "移出",
}


def issued(year: int, result: ListResult, revision: int = 1, **said: object) -> ListMembership:
    """Return what a yearly list, published on 31 July, says of the association."""
    published = date(year, 7, 31)
    head = EligibleList.model_construct(
        **{"year": year, "status": "final", "disclosed_on": published, "published_on": published,
           "valid_from": published, "valid_to": None} | said
    )  # fmt: skip
    address = Address(
        f"{year}.r{revision}", Owner.REGISTRAR, "370000", "eligible-list", None, str(year), revision
    )
    entry = Entry(association_id=USCC, result=result.value, criteria={}, support={}, priority={})
    return ListMembership(Record(address, head), entry)


def register(*lists: ListMembership, **files: dict[str, str]) -> Dossier:
    named = {
        f"{ABNORMAL}{name.removeprefix('listing').replace('_', '.')}.yaml": tree
        for name, tree in files.items()
    }
    return Dossier(USCC, dossier(named).records, lists)


LISTED_2025 = issued(2025, ListResult.LISTED)
ENDED_2025 = issued(
    2025, ListResult.LISTED, 2,
    status="superseded", disclosed_on=date(2026, 7, 31), valid_to=date(2026, 7, 30),
)  # fmt: skip
UNLISTED_2026 = issued(2026, ListResult.NOT_LISTED)
BOTH = (LISTED_2025, ENDED_2025, UNLISTED_2026)


@pytest.mark.parametrize(
    "day,state",
    [
        (date(2025, 7, 30), DayState.NO_LIST),
        (date(2025, 7, 31), DayState.IN_FORCE),
        (date(2026, 7, 30), DayState.IN_FORCE),
        (date(2026, 7, 31), DayState.NOT_LISTED),
    ],
)
def test_the_list_published_last_counts_from_its_day(day: date, state: DayState) -> None:
    assert standing_on(register(*BOTH), day, AS_OF).state is state


def test_a_list_counts_as_it_was_public_on_the_day() -> None:
    corrected = issued(2025, ListResult.NOT_LISTED, 2, disclosed_on=date(2025, 10, 9))
    found = register(LISTED_2025, corrected)
    assert standing_on(found, date(2025, 10, 8), AS_OF).state is DayState.IN_FORCE
    assert standing_on(found, date(2025, 10, 9), AS_OF).state is DayState.NOT_LISTED


def test_a_draft_or_a_notice_is_no_list() -> None:
    drafts = (issued(2025, ListResult.LISTED, status=status) for status in ("draft", "public_notice"))
    for draft in drafts:
        assert standing_on(register(draft), date(2025, 8, 1), AS_OF).state is DayState.NO_LIST


def test_a_listing_suspends_from_its_day_although_told_later_and_until_the_day_of_removal() -> None:
    found = register(LISTED_2025, listing=LISTING, listing_r2=REMOVED)
    days = [date(2026, 3, 1), date(2026, 3, 2), date(2026, 6, 29), date(2026, 6, 30)]
    states = [standing_on(found, day, AS_OF).state for day in days]
    assert states == [DayState.IN_FORCE, DayState.SUSPENDED, DayState.SUSPENDED, DayState.IN_FORCE]
    suspended = standing_on(found, days[1], AS_OF)
    assert suspended.suspension is Suspension.ABNORMAL
    assert suspended.cause is not None
    assert suspended.cause.address.revision == 2


def test_who_is_barred_is_barred_without_a_list_too() -> None:
    found = standing_on(register(UNLISTED_2026, listing=LISTING), date(2026, 8, 1), AS_OF)
    assert (found.state, found.suspension) == (DayState.NOT_LISTED, Suspension.ABNORMAL)


def test_spans_meet_and_answer_as_each_day_does() -> None:
    found = register(*BOTH, listing=LISTING, listing_r2=REMOVED)
    said = spans(found, AS_OF)
    assert said[-1].end == AS_OF
    for one, following in pairwise(said):
        assert following.start == one.end + timedelta(days=1)
        assert following.standing != one.standing
    for span in said:
        for day in (span.start, span.end, span.start + (span.end - span.start) / 2):
            assert standing_on(found, day, AS_OF) == span.standing
