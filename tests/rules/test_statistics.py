"""Statistics against figures worked out by hand."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.model.disclosures.commissioned_item import CommissionKind
from generator.model.disclosures.donation import DonorType
from generator.model.disclosures.performance_evaluation import Rating
from generator.model.lines import ContractLine, EvaluationLine, GiftLine
from generator.model.measures import Counted, Income, Measures
from generator.model.record import Address, Owner
from generator.model.summary import OfficeSummary, Summary, VerdictSummary
from generator.rules.statistics import associations, disclosure, eligibility, measure, members, money
from generator.rules.statistics.measure import Share

ON = date(2026, 11, 23)
D = Decimal


def association(number: int, **said: Any) -> Summary:
    """Return an association that says nothing but what is given."""
    nothing: dict[str, Any] = {field.name: () for field in fields(Summary)}
    words = ("file", "name", "sort_key", "short_name", "kind", "level", "registrar_region", "registrar_name")
    nothing |= dict.fromkeys((*words, "domicile_region", "grade", "status"), "")
    nothing |= dict.fromkeys(("established_on", "grade_to", "fiscal_year", "income", "income_before"))
    nothing |= {"uscc": str(number), "net_assets": None, "last_disclosed": None, "record_count": 0}
    return Summary(**(nothing | {"measures": Measures()} | said))


def verdict(result: str, **official: str) -> VerdictSummary:
    return VerdictSummary(2026, result, "", "none", tuple(sorted(official.items())), (), ())


def with_measures(**said: Any) -> Summary:
    return association(1, measures=replace(Measures(), **said))


def test_groups_are_counted_of_all_and_those_that_do_not_say_stand_last() -> None:
    three = [association(n, domicile_region=r) for n, r in enumerate(("371000", "", "371000"))]
    found = associations.by_city(three)
    assert found == (Share("371000", 2, 3), Share("", 1, 3))
    assert [share.percent for share in found] == [D("66.67"), D("33.33")]


def test_who_is_in_two_industries_is_counted_in_both_of_the_same_whole() -> None:
    two = [association(1, sections=("C", "I")), association(2, sections=("C",))]
    assert associations.by_section(two) == (Share("C", 2, 2), Share("I", 1, 2))


def test_levels_without_anyone_are_told_too() -> None:
    assert Share("provincial", 0, 0) in associations.by_level([])


@pytest.mark.parametrize(
    "values, expected",
    [
        ([10, 20], (None, None, None)),
        ([10, 30, 20], (None, D("20.00"), None)),
        ([10, 20, 30, 40], (None, D("25.00"), None)),
        ([50, 10, 20, 40, 30], (D("20.00"), D("30.00"), D("40.00"))),
        ([1, 2, 3, 4, 5, 6], (D("2.25"), D("3.50"), D("4.75"))),
        (["0.01", "0.02", "0.02", "0.03", "0.03", "0.03"], (D("0.02"), D("0.03"), D("0.03"))),
    ],
)
def test_medians_need_three_values_and_quartiles_five(values: list[Any], expected: tuple[Any, ...]) -> None:
    found = measure.spread("x", [D(value) for value in values])
    assert (found.low, found.median, found.high) == expected
    assert found.size == len(values)


@pytest.mark.parametrize(
    "part, whole, expected",
    [(0, 215, "0"), (1, 215, "2"), (2, 100, "2"), (21, 1000, "5"), (5, 100, "5"), (11, 100, "more")],
)
def test_a_bound_belongs_to_the_band_below_it(part: int, whole: int, expected: str) -> None:
    assert measure.band(part, whole, members.LEAVING_BOUNDS) == expected


@pytest.mark.parametrize("on, year", [("06-30", 2024), ("07-01", 2025)])
def test_a_year_is_told_when_its_day_is_over(on: str, year: int) -> None:
    assert measure.closed_year("06-30", date.fromisoformat(f"2026-{on}")) == year


def test_criteria_are_counted_of_those_they_apply_to() -> None:
    four = [
        association(1, verdicts=(verdict("listed", E01="pass", E02="pass"),)),
        association(2, verdicts=(verdict("pending", E01="pass", E02="unknown"),)),
        association(3, verdicts=(verdict("not_listed", E01="fail", E02="not_applicable"),)),
        association(4, verdicts=(verdict("", E01="fail"),)),
    ]
    named = eligibility.named(four, 2026)
    assert len(named) == 3
    assert [(c.failed, c.unknown) for c in eligibility.criteria(named)] == [
        (Share("E01", 1, 3), Share("E01", 0, 3)),
        (Share("E02", 0, 2), Share("E02", 1, 2)),
    ]
    assert eligibility.pending_reasons(named) == (Share("E02", 1, 1),)


def test_the_young_are_told_against_all_who_are_named() -> None:
    days = (date(2023, 11, 23), date(2023, 11, 24), date(2025, 1, 1), None)
    results = ("listed", "listed", "not_listed", "listed")
    four = [
        association(n, established_on=day, verdicts=(verdict(result),))
        for n, (day, result) in enumerate(zip(days, results, strict=True))
    ]
    assert eligibility.young(eligibility.named(four, 2026), ON) == (
        Share("listed", 1, 3),
        Share("named", 2, 4),
    )


def test_regions_have_the_results_in_their_order() -> None:
    two = [
        association(n, domicile_region="371000", verdicts=(verdict(r),))
        for n, r in enumerate(("listed", "out_of_scope"))
    ]
    (region,) = eligibility.results_by_city(eligibility.named(two, 2026))
    assert (region.counts, region.whole) == ((1, 0, 0, 1), 2)


def test_an_index_on_a_bound_is_in_the_band_above() -> None:
    four = [with_measures(index=index) for index in (D("90.0"), D("89.9"), D("0.0"), None)]
    assert disclosure.index_bands(four) == (
        Share("90", 1, 4),
        Share("75", 1, 4),
        Share("60", 0, 4),
        Share("0", 1, 4),
        Share("", 1, 4),
    )


def test_reports_not_due_or_not_owed_are_no_part_of_the_whole() -> None:
    two = [
        with_measures(halves=(("2025H1", "on_time"), ("2025H2", "not_due"))),
        with_measures(halves=(("2025H1", "missing"), ("2025H2", "not_applicable"))),
    ]
    assert disclosure.half_reports(two) == (Share("2025H1", 1, 2),)


def test_departments_without_a_due_answer_have_no_rate() -> None:
    busy = OfficeSummary("a", (), None, (("late", 1), ("not_due", 4), ("on_time", 2)), (), ())
    idle = OfficeSummary("b", (), None, (("not_due", 1),), (), ())
    assert disclosure.replies([busy, idle]) == (Share("a", 2, 3),)


def test_ratios_of_another_year_or_without_a_whole_are_not_known() -> None:
    three = [
        with_measures(leaving=(Counted(2025, 7, 215), Counted(2024, 90, 100))),
        with_measures(leaving=(Counted(2024, 1, 100),)),
        with_measures(leaving=(Counted(2025, 0, 0),)),
    ]
    found = members.leaving(three, 2025)
    assert [share for share in found if share.part] == [Share("5", 1, 3), Share("", 2, 3)]
    assert members.leaving_spread(three, 2025).size == 1


def test_income_is_taken_apart_to_the_fen() -> None:
    two = [
        with_measures(incomes=(Income(2025, D("100.00"), D("60.00"), D("0.00"), D("10.00"), D("5.00")),)),
        with_measures(incomes=(Income(2025, D("200.01"), D("40.00"), D("60.00"), D("0.00"), D("0.00")),)),
    ]
    parts = {part.code: part for part in money.structure(money.incomes(two, 2025))}
    assert {code: (part.size, part.part) for code, part in parts.items()} == {
        "fees": (2, D("100.00")),
        "services": (1, D("60.00")),
        "donations": (1, D("10.00")),
        "grants": (1, D("5.00")),
        "other": (2, D("125.01")),
    }
    assert sum(part.part for part in parts.values()) == parts["fees"].whole == D("300.01")
    assert parts["fees"].percent == D("33.33")


def address(owner: Owner, key: str) -> Address:
    return Address(f"{owner}/{key}", owner, "x", "purchase", "u", key, 1)


def contract(owner: Owner, key: str, number: str, amount: str) -> ContractLine:
    place = address(owner, key)
    return ContractLine(
        place, ON, "u", "t", CommissionKind.PURCHASE, "office", "", number, "", D(amount), D("0.00")
    )


def test_a_contract_that_both_sides_tell_of_counts_once_as_the_purchaser_tells_it() -> None:
    three = [
        contract(Owner.ASSOCIATION, "1", "No. 1", "90.00"),
        contract(Owner.DEPARTMENT, "2", "No. 1", "100.00"),
        contract(Owner.ASSOCIATION, "3", "", "50.00"),
    ]
    found = money.contracts(three)
    assert [line.amount for line in found] == [D("100.00"), D("50.00")]
    (amount,) = money.contracts_by(found, lambda line: line.office)
    assert (amount.size, amount.part, amount.percent) == (2, D("150.00"), D("100.00"))


def test_gifts_are_added_up_by_year_and_those_of_persons_only_counted() -> None:
    gifts = [
        GiftLine(
            address(Owner.ASSOCIATION, day),
            date.fromisoformat(day),
            "",
            DonorType.ENTERPRISE,
            1,
            D(sum_),
            D(0),
            "",
        )
        for day, sum_ in (("2025-01-01", "10.00"), ("2025-12-31", "0.50"), ("2026-01-01", "4.00"))
    ]
    assert [(a.code, a.size, a.part) for a in money.gifts_by_year(gifts)] == [
        ("2026", 1, D("4.00")),
        ("2025", 2, D("10.50")),
    ]
    personal = [with_measures(personal_gifts=((2025, 2),)), with_measures(personal_gifts=((2025, 1),))]
    assert money.personal_gifts(personal) == {2025: 3}


def test_ratings_come_best_first() -> None:
    lines = [
        EvaluationLine(address(Owner.DEPARTMENT, r), ON, "u", "p", D(1), r)
        for r in (Rating.GOOD, Rating.EXCELLENT, Rating.GOOD)
    ]
    assert [(share.code, share.part) for share in money.ratings(lines)] == [
        ("优", 1),
        ("良", 2),
        ("中", 0),
        ("差", 0),
    ]


def test_the_separated_are_told_of_those_who_have_to_be() -> None:
    states = ("completed", "direct_registered", "in_progress", "exempted", "")
    assert associations.decoupled([with_measures(decoupling=s) for s in states]) == Share("completed", 2, 3)
