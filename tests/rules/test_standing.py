"""Status, lists and grades on the days that matter (T09, T19), and what is no longer shown."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.rules import checks, standing
from generator.rules.changes import changes
from generator.rules.checks.check import Situation
from generator.rules.display import shown
from tests.conftest import AS_OF, USCC, Files

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
LISTED = f"registrars/370000/abnormal-listing/{USCC}/2026-03-02.yaml"
LISTING = """disclosed_on: 2026-03-04
reason_code: annual_report_not_filed
facts: 未报送
legal_basis: 社会组织信用信息管理办法
decision_no: 示例异字1号
decided_on: 2026-03-02
decided_by_org: 示例登记管理机关
curable: true
is_example: true
"""
REMOVED = (
    LISTING.replace("2026-03-04", "2026-06-30")
    + "removed_on: 2026-06-30\nremoval_reason: obligation_fulfilled\ncorrection_note: 移出\n"
)
GRADE = """disclosed_on: 2023-11-20
grade: 4A
announced_on: 2023-11-20
valid_from: 2023-11-15
valid_to: 2028-11-14
is_example: true
"""
PENALTY = """disclosed_on: 2025-06-10
decision_no: 示例罚字1号
authority_name: 示例登记管理机关
domain: registration
kind: {kind}
facts: 示例
legal_basis: 示例
status: performed
severity_class: {severity}
display_until: {until}
is_example: true
"""


def test_the_day_of_removal_is_free_again(read: Read) -> None:
    dossier, findings = read({LISTED: LISTING, LISTED.replace(".yaml", ".r2.yaml"): REMOVED})
    assert not findings
    assert standing.abnormal(dossier, date(2026, 6, 29), AS_OF)
    assert standing.abnormal(dossier, date(2026, 6, 30), AS_OF) is None
    assert standing.abnormal(dossier, date(2026, 6, 30), date(2026, 6, 29)), "removal was not yet known"


def test_a_listing_begins_on_its_day(read: Read) -> None:
    dossier, _ = read({LISTED: LISTING})
    assert standing.abnormal(dossier, date(2026, 3, 1), AS_OF) is None
    assert standing.abnormal(dossier, date(2026, 3, 2), AS_OF)


def test_a_removed_listing_is_only_told_as_removed(read: Read, policy: Policy) -> None:
    dossier, _ = read({LISTED: LISTING, LISTED.replace(".yaml", ".r2.yaml"): REMOVED})
    assert not any(shown(record, policy, AS_OF) for record in dossier.standing("abnormal-listing", AS_OF))
    told = changes(dossier, policy, AS_OF)
    assert [change.record.address.revision for change in told] == [2]
    assert changes(dossier, policy, date(2027, 7, 1)) == ()


@pytest.mark.parametrize(
    "day,level", [("2023-11-14", None), ("2023-11-15", "4A"), ("2028-11-14", "4A"), ("2028-11-15", None)]
)
def test_a_grade_is_in_force_on_its_last_day(day: str, level: str | None, read: Read) -> None:
    dossier, findings = read({f"registrars/370000/grade/{USCC}/2023-11-15.yaml": GRADE})
    assert not findings
    found = standing.grade(dossier, date.fromisoformat(day), date(2030, 1, 1))
    assert (found.level if found else None) == level


@pytest.mark.parametrize(
    "changes,expected", [({}, []), ({"valid_to: 2028-11-14": "valid_to: 2028-11-15"}, ["X-27"])]
)
def test_a_grade_lasts_five_years_less_a_day(
    changes: dict[str, str], expected: list[str], read: Read, situation: Situation
) -> None:
    content = GRADE
    for old, new in changes.items():
        content = content.replace(old, new)
    dossier, _ = read({f"registrars/370000/grade/{USCC}/2023-11-15.yaml": content})
    assert [problem.code for problem in checks.run(dossier, situation)] == expected


@pytest.mark.parametrize(
    "event,expected",
    [
        ("deregistration", "deregistered"),
        ("license_revocation", "license_revoked"),
        ("revocation", "revoked"),
        ("merger", "merged"),
        ("change", "active"),
    ],
)
def test_status_follows_the_last_event(event: str, expected: str, read: Read) -> None:
    content = f"disclosed_on: 2026-05-04\nevent: {event}\nannounced_on: 2026-05-03\nlegal_basis: 示例\nis_example: true\n"
    dossier, findings = read({f"registrars/370000/registration-event/{USCC}/2026-05-01.yaml": content})
    assert not findings
    assert standing.status(dossier, date(2026, 5, 1), AS_OF) == expected
    assert standing.status(dossier, date(2026, 4, 30), AS_OF) == "active"
    assert standing.status(dossier, date(2026, 5, 1), date(2026, 5, 3)) == "active", "not yet known"


@pytest.mark.parametrize(
    "kind,severity,until,day,visible",
    [
        ("fine", "general", "2026-06-01", "2026-06-01", True),
        ("fine", "general", "2026-06-01", "2026-06-02", False),
        ("fine", "general", "2030-06-01", "2026-06-10", False),
        ("fine", "serious", "2028-06-01", "2028-06-01", True),
        ("fine", "serious", "2030-06-01", "2028-06-10", False),
        ("warning", "minor", "2026-06-01", "2025-07-01", False),
    ],
)
def test_penalties_are_shown_for_their_time(
    kind: str, severity: str, until: str, day: str, visible: bool, read: Read, policy: Policy
) -> None:
    content = PENALTY.format(kind=kind, severity=severity, until=until)
    dossier, findings = read({f"registrars/370000/penalty/{USCC}/2025-06-05.yaml": content})
    assert not findings
    assert shown(dossier.records[0], policy, date.fromisoformat(day)) is visible
    repaired, _ = read(
        {f"registrars/370000/penalty/{USCC}/2025-06-05.yaml": content + "repaired_on: 2025-06-20\n"}
    )
    assert not shown(repaired.records[0], policy, date(2025, 6, 20))


def test_a_withdrawn_penalty_is_not_shown(read: Read, policy: Policy) -> None:
    path = f"registrars/370000/penalty/{USCC}/2025-06-05"
    withdrawal = "disclosed_on: 2025-07-01\nis_example: true\nwithdrawn: {reason: 撤销, legal_basis: 示例, decided_by: 示例, decided_on: 2025-06-30}\n"
    serious = PENALTY.format(kind="fine", severity="serious", until="2028-06-01")
    dossier, findings = read({f"{path}.yaml": serious, f"{path}.r2.yaml": withdrawal})
    assert not findings
    (newest,) = dossier.standing("penalty", AS_OF)
    assert not shown(newest, policy, AS_OF)
    assert changes(dossier, policy, AS_OF) == ()
