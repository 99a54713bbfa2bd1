"""The boundary cases of the specification (domain §13), one test each; those of the criteria are beside the criteria."""

from datetime import date

import pytest

from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.model.scalars import uscc_problem
from generator.rules import standing
from generator.rules.checks.check import REGISTERED, Situation
from generator.rules.majorities import HALF, TWO_THIRDS, Share
from generator.rules.obligations import duties
from generator.rules.periods import end_of
from generator.sources.addresses import address_of
from generator.sources.records import judge
from tests.conftest import USCC
from tests.rules.records import alone, broken, consistent, dossier, newest, overlaid

OWN = f"associations/{USCC}"


def messages(code: str, situation: Situation, *changes: tuple[str, str]) -> list[str]:
    """Return what one check says of changed records."""
    return [p.message for p in REGISTERED[code].problems(dossier(broken(*changes)), situation)]


def refusals(name: str, lines: str) -> list[tuple[str, str]]:
    """Return what is wrong with a record by itself, and the remedies."""
    path = newest(consistent(), name)
    _, problems = judge(address_of(path), overlaid(consistent()[path], lines))
    return [(problem.message, problem.remedy) for problem in problems]


def test_t01_a_code_is_right_to_the_last_character() -> None:
    assert uscc_problem("51379900MJE000013B") is None
    assert "校验码不符" in (uscc_problem("51379900MJE000013A") or ("",))[0]
    assert "不是社会团体的代码" in (uscc_problem("91379900MA00000000") or ("",))[0]
    assert "51379900MJE000013B" in (uscc_problem("51379900mje000013b") or ("", ""))[1], "offered in capitals"
    for letter in "IOSVZ":
        assert "不含 I、O、S、V、Z" in (uscc_problem(f"51379900MJE00001{letter}B") or ("",))[0]


def test_t02_the_quorum_of_215_is_144() -> None:
    assert not TWO_THIRDS.reached(143, 215)
    assert TWO_THIRDS.reached(144, 215)
    assert TWO_THIRDS.least(215) == 144


def test_t03_two_thirds_exactly_are_enough() -> None:
    assert TWO_THIRDS.reached(100, 150)
    assert not TWO_THIRDS.reached(99, 150)


def test_t04_half_of_168_is_half_but_not_more_than_half() -> None:
    assert HALF.reached(84, 168)
    assert not Share(1, 2, strict=True).reached(84, 168)
    assert (HALF.least(168), Share(1, 2, strict=True).least(168)) == (84, 85)


def test_t14_a_month_without_a_31st_ends_on_its_last_day_a_working_saturday(policy: Policy) -> None:
    assert end_of("1m", date(2026, 1, 31), policy.calendar) == date(2026, 2, 28)


@pytest.mark.parametrize("day,state,late", [("2026-08-31", "on_time", 0), ("2026-09-01", "late", 1)])
def test_t16_a_report_on_the_first_half_is_due_on_31_august(
    day: str, state: str, late: int, policy: Policy
) -> None:
    files = alone(("industry-report@2026H1", f"disclosed_on: {day}\npublished_on: {day}"))
    items = duties(dossier(files), policy, date(2026, 11, 23)).items
    (report,) = [item for item in items if (item.record_type, item.period) == ("industry-report", "2026H1")]
    assert (report.due_on, report.state, report.late_days) == (date(2026, 8, 31), state, late)


def test_t17_a_balance_sheet_off_by_one_fen(situation: Situation) -> None:
    lines = "balance_sheet_closing: {total_liabilities_and_net_assets: '2658530.98'}"
    (said,) = messages("X-01", situation, ("annual-report", lines))
    assert said.endswith("写的是 2658530.98，按各行计算是 2658530.97，相差 0.01")


def test_t18_donations_off_by_one_fen(situation: Situation) -> None:
    report = f"{OWN}/annual-report/2024.yaml"
    lines = "statement_of_activities: {donation_income: {total: '250000.01'}}"
    (said,) = messages("X-10", situation, (report, lines))
    assert said == "捐赠收入 250000.01，而当年捐赠记录合计 250000.00，相差 0.01"


@pytest.mark.parametrize("day,level", [("2028-11-14", "4A"), ("2028-11-15", None)])
def test_t19_a_grade_is_in_force_on_its_last_day(day: str, level: str | None) -> None:
    grade = standing.grade(dossier(consistent()), date.fromisoformat(day), date(2030, 1, 1))
    assert (grade and grade.level) == level


def test_t25_a_retired_civil_servant_is_no_expert(situation: Situation) -> None:
    roster = consistent()[newest(consistent(), "expert-roster")]
    roster["experts"][0]["civil_servant_status"] = "retired"
    files = consistent() | {newest(consistent(), "expert-roster"): roster}
    (problem,) = REGISTERED["X-32"].problems(dossier(files), situation)
    assert problem.severity == "error"
    assert "不得作为专家库成员" in problem.message


def test_t27_an_amount_is_a_quoted_string_with_two_decimals() -> None:
    ((what, remedy),) = refusals("service-item", "charge: {amount: 800}")
    assert what == "“收费”的“标准”金额没有写足两位小数"
    assert "'800.00'" in remedy


def test_t28_an_identity_number_is_refused_and_the_code_of_a_body_is_not(situation: Situation) -> None:
    assert messages("R-50", situation, ("credit-commitment", "notes: 证件 11010519491231002X"))
    assert messages("R-50", situation, ("credit-commitment", f"notes: 会员 {USCC}")) == []


def test_t29_a_mobile_number_is_no_office_phone(situation: Situation) -> None:
    assert messages("R-50", situation, ("registration", "public_phone: '13800000000'")) == [
        "含有手机号码（138…）"
    ]
    assert messages("R-50", situation, ("registration", "public_phone: 0531-81234567")) == []


def test_t30_a_function_is_transferred_by_law_only(situation: Situation) -> None:
    said = messages("R-08", situation, ("commissioned-item", "kind: transferred_function"))
    assert said == ["转移职能没有写法律、法规依据（legal_basis）"]


def test_t31_the_forms_of_2024_are_not_for_2025(situation: Situation) -> None:
    (problem,) = REGISTERED["R-09"].problems(
        dossier(broken(("annual-report", "statement_format: npo_2024"))), situation
    )
    assert (problem.severity, problem.message) == (
        "error",
        "2025 年度应用民间非营利组织会计制度（2004）（npo_2004）",
    )


def test_t33_the_path_says_whose_record_it_is() -> None:
    moved = address_of(f"{OWN}/penalty/2025-03-06.yaml")
    assert isinstance(moved, Finding)
    assert "由登记管理机关报送" in moved.message
    (refusal,) = refusals("penalty", "submitted_by_role: association")
    assert "与路径不一致" in refusal[0]
