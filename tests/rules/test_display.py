"""How long what speaks against an association is shown: to the day, and nowhere after it (domain §9.4)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from generator.model.disclosures.penalty import Penalty
from generator.model.dossier import AnyRecord
from generator.model.policy import Policy
from generator.rules.changes import changes
from generator.rules.display import shown
from generator.rules.facts import Facts, derive
from tests.conftest import USCC
from tests.rules.records import broken, consistent, dossier, overlaid

PENALTY = f"registrars/370000/penalty/{USCC}/2025-03-06.yaml"
LISTING = f"registrars/370000/abnormal-listing/{USCC}/2025-03-10.yaml"
NOT_LISTED_ANY_MORE = "disclosed_on: 2025-09-12\ncorrection_note: 移出\n"
STILL_LISTED = (
    "disclosed_on: 2025-03-12\n# 不写 removed_on\n# 不写 removal_reason\n# 不写 removal_decision_no\n"
)
WITHDRAWAL = """\
disclosed_on: 2025-10-01
is_example: true
withdrawn: {reason: 决定被撤销, legal_basis: 示例依据, decided_by: 示例省民政厅, decided_on: 2025-09-30}
"""


def one(path: str, lines: str = "") -> AnyRecord:
    """Return the record of the consistent association at a path, with some lines written otherwise."""
    return dossier({path: overlaid(consistent()[path], lines)}).records[0]


def day(text: str) -> date:
    return date.fromisoformat(text)


def setting(policy: Policy, values: Mapping[str, str]) -> Policy:
    """Return the policy with some parameters set otherwise."""
    changed = {
        name: (policy.parameters[name][-1].model_copy(update={"value": v}),) for name, v in values.items()
    }
    return replace(policy, parameters={**policy.parameters, **changed})


@pytest.mark.parametrize(
    "lines, last",
    [
        ("", "2026-03-06"),
        ("display_until: 2025-12-31", "2025-12-31"),
        ("display_until: 2030-12-31", "2026-03-06"),
        ("severity_class: serious\ndisplay_until: 2030-12-31", "2028-03-06"),
        ("severity_class: serious\ndisplay_until: 2026-06-30", "2026-06-30"),
        ("display_until: 2026-03-06\nrepaired_on: 2026-03-07", "2026-03-06"),
    ],
)
def test_a_penalty_is_shown_up_to_its_last_day(lines: str, last: str, policy: Policy) -> None:
    record = one(PENALTY, lines)
    assert shown(record, policy, day(last))
    assert not shown(record, policy, date.fromordinal(day(last).toordinal() + 1))


@pytest.mark.parametrize("lines", ["repaired_on: 2025-06-10", "status: annulled\nannulled_on: 2025-06-10"])
def test_what_is_repaired_or_annulled_is_gone_that_day(lines: str, policy: Policy) -> None:
    record = one(PENALTY, lines)
    assert shown(record, policy, day("2025-06-09"))
    assert not shown(record, policy, day("2025-06-10"))


def test_a_minor_penalty_is_never_shown(policy: Policy) -> None:
    record = one(PENALTY, "severity_class: minor\ndisplay_until: 2026-03-06")
    assert not shown(record, policy, day("2025-03-06"))
    three = setting(policy, {"display_minor_months": "3"})
    assert shown(record, three, day("2025-06-06"))
    assert not shown(record, three, day("2025-06-07"))


def test_nothing_is_shown_longer_than_the_law_allows(policy: Policy) -> None:
    longer = setting(policy, {"display_serious_months": "120"})
    record = one(PENALTY, "severity_class: serious\ndisplay_until: 2040-12-31")
    assert shown(record, longer, day("2030-03-06"))
    assert not shown(record, longer, day("2030-03-07"))


def test_a_period_in_months_ends_with_the_month_where_the_day_is_missing(policy: Policy) -> None:
    path = PENALTY.replace("2025-03-06", "2024-02-29")
    record = dossier({path: overlaid(consistent()[PENALTY], "display_until: 2030-12-31")}).records[0]
    assert shown(record, policy, day("2025-02-28"))
    assert not shown(record, policy, day("2025-03-01"))


def test_a_listing_is_shown_while_it_holds(policy: Policy) -> None:
    record = one(LISTING)
    assert [shown(record, policy, day(on)) for on in ("2025-03-09", "2025-03-10", "2025-09-10")] == [
        False,
        True,
        True,
    ]
    assert not shown(record, policy, day("2025-09-11"))


def test_a_listing_is_history_for_a_year_where_the_site_says_so(policy: Policy) -> None:
    kept = setting(policy, {"show_history": "true"})
    record = one(LISTING)
    assert shown(record, kept, day("2026-09-11"))
    assert not shown(record, kept, day("2026-09-12"))


def test_a_withdrawn_penalty_is_not_told_of_and_a_withdrawn_gift_is(policy: Policy) -> None:
    gift = next(path for path in consistent() if "/donation/" in path)
    for path, expected in ((PENALTY, False), (gift, True)):
        withdrawn = path.replace(".yaml", ".r2.yaml")
        record = dossier({withdrawn: overlaid({}, WITHDRAWAL)}).records[0]
        assert shown(record, policy, day("2025-10-02")) is expected


def news(files: Mapping[str, str], policy: Policy, on: str) -> list[str]:
    """Return the files whose change is told of."""
    base = consistent()[LISTING]
    trees = {path: overlaid(base if "withdrawn" not in lines else {}, lines) for path, lines in files.items()}
    return [change.record.address.file for change in changes(dossier(trees), policy, day(on))]


def test_the_news_of_a_removal_outlives_the_news_of_the_listing(policy: Policy) -> None:
    removal = LISTING.replace(".yaml", ".r2.yaml")
    files = {LISTING: STILL_LISTED, removal: NOT_LISTED_ANY_MORE}
    assert news(files, policy, "2025-09-10") == [LISTING]
    assert news(files, policy, "2025-09-12") == [removal]
    assert news(files, policy, "2026-09-11") == [removal]
    assert news(files, policy, "2026-09-12") == []


def test_of_a_withdrawn_listing_there_is_no_news(policy: Policy) -> None:
    files = {
        LISTING: STILL_LISTED,
        LISTING.replace(".yaml", ".r2.yaml"): NOT_LISTED_ANY_MORE,
        LISTING.replace(".yaml", ".r3.yaml"): WITHDRAWAL,
    }
    assert news(files, policy, "2025-10-02") == []


def traces(facts: Facts) -> set[str]:
    """Return the files of every record that a reader could be told of."""
    records = [*facts.shown, *(change.record for change in facts.changes)]
    records += [record for flag in facts.flags for record in flag.records]
    records += [r.record for a in facts.assessments for t in a.traces for r in t.readings]
    return {record.address.file for record in records}


@pytest.mark.parametrize("on, expected", [("2026-03-06", True), ("2026-03-07", False)])
def test_what_has_expired_leaves_no_trace(on: str, expected: bool, policy: Policy) -> None:
    facts = derive(dossier(consistent()), policy, day(on))
    assert (PENALTY in traces(facts)) is expected
    assert any(isinstance(record.content, Penalty) for record in facts.dossier.records)


def test_a_fine_that_decided_a_list_is_not_shown_as_its_evidence_for_ever(policy: Policy) -> None:
    files = broken((PENALTY, "fine_amount: '2000000.00'"))
    found = {
        on: PENALTY in traces(derive(dossier(files), policy, day(on))) for on in ("2026-03-06", "2026-07-01")
    }
    assert found == {"2026-03-06": True, "2026-07-01": False}
