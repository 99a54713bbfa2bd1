"""What holds of every association: a consistent one has no finding, and no single figure of it can be wrong unnoticed.

The same examples are tried every time; ``pytest --hypothesis-profile=searching`` looks for others.
What cannot be noticed is left out for a stated reason: one more who was present, or a longer list of those asked,
is as consistent as before, so only figures that are tied to another one are broken.
"""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.calendar import add_months, add_years
from generator.model.statements import Activities, BalanceSheet, CashFlow
from generator.rules.checks.check import REGISTERED, Situation
from generator.rules.majorities import Share
from generator.rules.periods import days_of_half, end_of, has_run, last_day, overrun
from generator.sources.policy import load_policy
from generator.sources.strict_yaml import parse
from tests.conftest import DATA
from tests.rules import generated
from tests.rules.generated import OWN, YEARS, books, dates, made_of, members, plain, report_path, votes
from tests.rules.generated_statements import NEW_FORMS_FROM, money
from tests.rules.records import Files, dossier, found, newest

SITUATION = Situation(load_policy(DATA), generated.AS_OF)
CALENDAR = SITUATION.policy.calendar


def codes(files: Files, *only: str) -> set[str]:
    """Return which checks find something; all are asked when none is named."""
    records = dossier(files)
    return {problem.code for code in only for problem in REGISTERED[code].problems(records, SITUATION)}


@settings(max_examples=80)
@given(files=made_of(books(), members(), votes(), dates()))
def test_a_consistent_association_has_no_finding(files: Files) -> None:
    assert found(files, SITUATION) == []


# One figure of a statement


def stated_lines() -> list[tuple[str, ...]]:
    """Return every figure of the three statements: statement, line, and column where it has columns."""
    sheets = [
        (name, line)
        for name in ("balance_sheet_opening", "balance_sheet_closing")
        for line in BalanceSheet.model_fields
    ]
    rows = [
        ("statement_of_activities", line, column)
        for line in Activities.model_fields
        for column in ("unrestricted", "restricted", "total")
    ]
    return [*sheets, *rows, *(("cash_flow_statement", line) for line in CashFlow.model_fields)]


ONLY_NEW = {
    "other_lt_investments", "intangible_cost", "accumulated_amortization", "lt_deferred_expenses",
    "total_noncurrent_assets", "headquarters_funding", "taxes_and_surcharges", "impairment_loss",
    "income_tax_expense", "transferred_to_restricted", "prior_period_adjustment", "taxes_paid",
}  # fmt: skip
BY_LINE = {
    "total_assets": "X-01", "total_net_assets": "X-01", "total_liabilities_and_net_assets": "X-01",
    "total_liabilities": "X-01", "fixed_assets_cost": "X-03", "accumulated_depreciation": "X-03",
    "fixed_assets_net": "X-03", "intangible_cost": "X-03", "accumulated_amortization": "X-03",
    "unrestricted_net_assets": "X-04", "restricted_net_assets": "X-04",
    "released_from_restriction": "X-06", "transferred_to_restricted": "X-06",
    "prior_period_adjustment": "X-06", "change_in_net_assets": "X-06",
}  # fmt: skip
BY_STATEMENT = {"statement_of_activities": "X-05", "cash_flow_statement": "X-08"}


def guardian(year: int, figure: tuple[str, ...]) -> str:
    """Return the check that should notice a wrong figure."""
    statement, line, *_ = figure
    if line in ONLY_NEW and year < NEW_FORMS_FROM:
        return "R-09"
    return BY_LINE.get(line) or BY_STATEMENT.get(statement, "X-02")


def changed(tree: Any, path: tuple[Any, ...], change: Callable[[Any], Any]) -> Any:
    """Return a tree with one value changed; what is left out of it is zero."""
    if not path:
        return change(tree)
    if isinstance(tree, list):
        return [changed(part, path[1:], change) if n == path[0] else part for n, part in enumerate(tree)]
    return {**tree, path[0]: changed(tree.get(path[0], {} if len(path) > 1 else "0.00"), path[1:], change)}


def moved(by: int) -> Callable[[Any], str]:
    return lambda amount: type(amount)(money(generated.fen(amount) + by))


def moved_amount(by: int) -> Callable[[Any], str]:
    """Change an amount; one that would be negative grows instead."""
    return lambda amount: moved(by if generated.fen(amount) + by >= 0 else abs(by))(amount)


deltas = st.one_of(st.sampled_from([1, -1]), st.integers(-(10**9), 10**9).filter(bool))


@settings(max_examples=25)
@given(files=made_of(books()), year=st.sampled_from(YEARS), by=deltas)
def test_no_figure_of_a_statement_is_wrong_unnoticed(files: Files, year: int, by: int) -> None:
    path = report_path(year)
    alone = {path: files[path]}
    for figure in stated_lines():
        broken = {path: with_columns(changed(files[path], figure, moved(by)), figure)}
        expected = guardian(year, figure)
        assert codes(broken, expected) == {expected}, (figure, by)
    assert codes(alone, *{guardian(year, figure) for figure in stated_lines()}) == set()


def with_columns(report: Any, figure: tuple[str, ...]) -> Any:
    """Write the total of a row that was left out: the form asks for it."""
    if len(figure) < 3:
        return report
    row = report[figure[0]][figure[1]]
    table = {**report[figure[0]], figure[1]: {"total": "0.00", **row}}
    return {**report, figure[0]: table}


# Between years, and between records


MOVABLE = ("receivables", "inventories", "prepayments", "other_current_assets")
first, second = st.sampled_from(MOVABLE[:2]), st.sampled_from(MOVABLE[2:])


@settings(max_examples=40)
@given(files=made_of(books()), year=st.sampled_from(YEARS[1:]), line=first, other=second, by=deltas)
def test_an_opening_that_only_the_year_before_contradicts(
    files: Files, year: int, line: str, other: str, by: int
) -> None:
    path = report_path(year)
    report = changed(files[path], ("balance_sheet_opening", line), moved(by))
    report = changed(report, ("balance_sheet_opening", other), moved(-by))
    both = {report_path(year - 1): files[report_path(year - 1)], path: report}
    assert codes(both, "X-01", "X-02", "X-03", "X-04", "X-09") == {"X-09"}


@settings(max_examples=40)
@given(files=made_of(books()), year=st.sampled_from(YEARS[1:]), by=deltas)
def test_an_explanation_that_is_wrong_by_any_amount(files: Files, year: int, by: int) -> None:
    path = report_path(year)
    told = "transition_adjustments" if year == NEW_FORMS_FROM else "restatement"
    name = "key" if year == NEW_FORMS_FROM else "line"
    lines = [
        *files[path][told],
        plain({name: "receivables", "amount": money(by), "reason": "示例"}),
    ]
    both = {report_path(year - 1): files[report_path(year - 1)], path: {**files[path], told: lines}}
    assert codes(both, "X-09") == {"X-09"}


@settings(max_examples=40)
@given(
    files=made_of(books()).filter(lambda files: any("/donation/" in path for path in files)),
    by=deltas,
    data=st.data(),
)
def test_a_gift_that_is_wrong_by_any_amount(files: Files, by: int, data: st.DataObject) -> None:
    gift = data.draw(st.sampled_from(sorted(path for path in files if "/donation/" in path)))
    field = data.draw(st.sampled_from(["cash_amount", "in_kind_amount"]))
    broken = {**files, gift: changed(files[gift], (field,), moved_amount(by))}
    expected = {"X-10", "X-11"} if field == "cash_amount" else {"X-10"}
    assert codes(broken, "X-10", "X-11") == expected


counted = st.integers(-40, 40).filter(bool)


def more(by: int) -> Callable[[Any], Any]:
    """Change a count; one that would be negative grows instead."""
    return lambda count: plain(int(count) + (by if int(count) + by >= 0 else abs(by)))


MEMBERS = ("opening_members", "joined", "exited_voluntary", "removed", "terminated", "closing_members")


@settings(max_examples=40)
@given(files=made_of(members()), year=st.sampled_from(YEARS), by=counted)
def test_no_count_of_members_is_wrong_unnoticed(files: Files, year: int, by: int) -> None:
    path = f"{OWN}/membership/{year}.yaml"
    for field in MEMBERS:
        assert codes({path: changed(files[path], (field,), more(by))}, "X-16") == {"X-16"}
    for group in ("by_level", "by_kind"):
        for part in files[path][group]:
            assert codes({path: changed(files[path], (group, part), more(by))}, "R-17") == {"R-17"}


@settings(max_examples=40)
@given(files=made_of(members()), year=st.sampled_from(YEARS[1:]), by=st.integers(1, 40))
def test_a_year_of_members_that_only_the_year_before_contradicts(files: Files, year: int, by: int) -> None:
    path = f"{OWN}/membership/{year}.yaml"
    shifted = changed(changed(files[path], ("opening_members",), more(by)), ("terminated",), more(by))
    assert codes({**files, path: shifted}, "X-16", "X-17") == {"X-17"}


@settings(max_examples=40)
@given(files=made_of(members()), by=counted, data=st.data())
def test_no_answer_of_a_survey_is_wrong_unnoticed(files: Files, by: int, data: st.DataObject) -> None:
    """How many were asked is tied to nothing: only fewer than answered would be noticed."""
    path = f"{OWN}/satisfaction-survey/2025.yaml"
    answers = (
        "very_satisfied",
        "satisfied",
        "neutral",
        "dissatisfied",
        "very_dissatisfied",
        "valid_responses",
    )
    field = data.draw(st.sampled_from(answers))
    assert codes({path: changed(files[path], (field,), more(by))}, "X-22") == {"X-22"}


BALLOTS = ("for", "against", "abstain", "invalid", "ballots_returned")


@settings(max_examples=60)
@given(files=made_of(votes()), by=counted, number=st.sampled_from([0, 1]))
def test_no_ballot_is_counted_wrong_unnoticed(files: Files, by: int, number: int) -> None:
    """Ballots handed out, and members present, are bounds: another number within them is as consistent."""
    vote, meeting = f"{OWN}/trust-vote/2025-03-20.yaml", f"{OWN}/meeting/2025-03-20.yaml"
    for field in BALLOTS:
        assert codes({vote: changed(files[vote], (field,), more(by))}, "X-19") == {"X-19"}
        at = ("resolutions", number, field)
        assert codes({meeting: changed(files[meeting], at, more(by))}, "X-19") == {"X-19"}


@settings(max_examples=60)
@given(files=made_of(votes()), by=st.integers(1, 40))
def test_no_bound_of_a_vote_is_passed_unnoticed(files: Files, by: int) -> None:
    path = f"{OWN}/trust-vote/2025-03-20.yaml"
    for upper, lower in (
        ("eligible_count", "present_count"), ("present_count", "ballots_issued"), ("ballots_issued", "ballots_returned"),
    ):  # fmt: skip
        bound = int(files[path][upper])
        broken = changed(files[path], (lower,), lambda _, bound=bound: plain(bound + by))
        assert "X-19" in codes({path: broken}, "X-19")


@settings(max_examples=60)
@given(files=made_of(votes()), number=st.sampled_from([0, 1]))
def test_no_result_is_told_wrong_unnoticed(files: Files, number: int) -> None:
    def other(told: Any) -> Any:
        return plain(told != "true")

    vote, meeting = f"{OWN}/trust-vote/2025-03-20.yaml", f"{OWN}/meeting/2025-03-20.yaml"
    assert codes({vote: changed(files[vote], ("passed",), other)}, "X-21") == {"X-21"}
    at = ("resolutions", number, "passed")
    assert codes({meeting: changed(files[meeting], at, other)}, "X-21") == {"X-21"}


# The order of days


IN_ORDER = (
    ("registration", "valid_from", "valid_to", "X-24"),
    ("charter", "adopted_on", "approved_on", "X-24"),
    ("organization", "term_start", "term_end", "X-24"),
    ("annual-report", "filed_on", "disclosed_on", "X-24"),
    ("meeting", "held_on", "disclosed_on", "X-24"),
    ("trust-vote", "held_on", "disclosed_on", "X-24"),
    ("fee-schedule", "effective_from", "effective_to", "X-24"),
    ("credit-commitment", "signed_on", "expires_on", "X-24"),
    ("commissioned-item", "service_start", "service_end", "X-24"),
    ("purchase", "service_start", "service_end", "X-24"),
    ("purchase", "signed_on", "announced_on", "X-24"),
    ("grade", "granted_on", "announced_on", "X-24"),
    ("abnormal-listing", "decided_on", "listed_on", "X-24"),
    ("abnormal-listing", "listed_on", "removed_on", "X-24"),
    ("serious-listing", "listed_on", "removed_on", "X-24"),
    ("penalty", "decided_on", "display_until", "X-24"),
    ("support", "granted_on", "paid_on", "X-24"),
    ("consultation", "issued_on", "feedback_due_on", "X-25"),
    ("consultation", "feedback_due_on", "published_on", "X-25"),
    ("rectification", "issued_on", "due_on", "R-46"),
    ("rectification", "completed_on", "verified_on", "R-46"),
    ("self-regulation", "adopted_on", "published_on", "R-22"),
    ("satisfaction-survey", "period_start", "period_end", "X-22"),
    ("paid-activity", "start_on", "end_on", "R-20"),
    ("waiver", "decided_on", "effective_to", "R-49"),
    ("information-request", "requested_on", "replied_on", "R-48"),
    ("performance-evaluation", "evaluated_on", "published_on", "R-47"),
    ("expert-blacklist", "ban_start", "ban_end", "R-27"),
    ("annual-review", "filed_on", "result_announced_on", "R-43"),
    ("donation", "received_on", "usage_as_of", "R-07"),
)  # fmt: skip


def told_on(files: Files, path: str, field: str) -> date:
    """Return a day of a record; the day that the file's name carries is not written in it."""
    return date.fromisoformat(files[path].get(field) or path.rpartition("/")[2][:10])


@settings(max_examples=12)
@given(files=made_of(dates()), days=st.one_of(st.just(1), st.integers(1, 3000)))
def test_no_two_days_stand_the_wrong_way_round_unnoticed(files: Files, days: int) -> None:
    """Only one day is moved, and never the one in the file's name, which is the record's identity."""
    for kind, begins, ends, code in IN_ORDER:
        path = newest(files, kind)
        if ends in files[path] or begins not in files[path]:
            wrong = {ends: str(told_on(files, path, begins) - timedelta(days=days))}
        else:
            wrong = {begins: str(told_on(files, path, ends) + timedelta(days=days))}
        assert codes({**files, path: {**files[path], **wrong}}, code) == {code}, (kind, begins, ends)


# Periods (民法典 第二百零一条至第二百零三条), counted day by day


ONE_DAY = timedelta(days=1)
starts = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def counted_months(start: date, months: int) -> date:
    """Go day by day to the month in which the period ends, and there to the same day or the month's last."""
    day, left = start, months
    while left or (day.day != start.day and (day + ONE_DAY).day != 1):
        day += ONE_DAY
        left -= day.day == 1
    return day


@given(start=starts, months=st.integers(1, 90))
def test_months_are_those_counted_day_by_day(start: date, months: int) -> None:
    assert add_months(start, months) == counted_months(start, months)
    assert not has_run(start, months, counted_months(start, months))
    assert has_run(start, months, counted_months(start, months) + ONE_DAY)


@given(start=starts, years=st.integers(1, 7))
def test_years_end_on_the_corresponding_day_or_on_its_eve(start: date, years: int) -> None:
    corresponding = counted_months(start, 12 * years)
    assert add_years(start, years) == corresponding
    missing = corresponding.day != start.day
    assert last_day(start, years) == (corresponding if missing else corresponding - ONE_DAY)


def rest_days() -> tuple[set[date], set[date]]:
    """Return the days off of all notices, and the days worked instead."""
    off: set[date] = set()
    worked: set[date] = set()
    for file in sorted((DATA / "policy" / "holidays").glob("*.yaml")):
        year = parse(file.read_bytes())
        worked |= {date.fromisoformat(day) for day in year["work"]}
        for rest in year["rest"]:
            day = date.fromisoformat(rest["start"])
            while day <= date.fromisoformat(rest["end"]):
                off.add(day)
                day += ONE_DAY
    return off, worked


OFF, WORKED = rest_days()
known_days = st.dates(date(2018, 1, 1), date(2026, 9, 1))


def works(day: date) -> bool:
    return day in WORKED or (day.strftime("%a") not in ("Sat", "Sun") and day not in OFF)


def moved_on(day: date) -> date:
    return day if works(day) else moved_on(day + ONE_DAY)


def counted_working(start: date, count: int) -> date:
    day = start
    while count:
        day += ONE_DAY
        count -= works(day)
    return day


@given(
    start=known_days,
    count=st.integers(1, 60),
    unit=st.sampled_from(["wd", "d"]),
    more_days=st.integers(-3, 90),
)
def test_periods_in_days_are_those_counted_day_by_day(
    start: date, count: int, unit: str, more_days: int
) -> None:
    end = counted_working(start, count) if unit == "wd" else moved_on(start + count * ONE_DAY)
    span, day = f"{count}{unit}", start + more_days * ONE_DAY
    assert end_of(span, start, CALENDAR) == end
    assert overrun(span, start, day, CALENDAR) == (end if day > end else None)


@given(start=known_days, months=st.integers(1, 3), more_days=st.integers(-3, 120))
def test_periods_in_months_are_those_counted_day_by_day(start: date, months: int, more_days: int) -> None:
    end, day = moved_on(counted_months(start, months)), start + more_days * ONE_DAY
    assert end_of(f"{months}m", start, CALENDAR) == end
    assert overrun(f"{months}m", start, day, CALENDAR) == (end if day > end else None)


@given(day=starts)
def test_every_day_is_in_one_half(day: date) -> None:
    halves = [f"{day.year}H{number}" for number in (1, 2)]
    within = [half for half in halves if days_of_half(half)[0] <= day <= days_of_half(half)[1]]
    assert within == [f"{day.year}H{1 if day.month < 7 else 2}"]


# Majorities, in fractions


shares = st.integers(1, 12).flatmap(lambda whole: st.tuples(st.integers(1, whole), st.just(whole)))


@given(share=shares, strict=st.booleans(), part=st.integers(0, 4000), whole=st.integers(1, 4000))
def test_majorities_are_those_of_fractions(
    share: tuple[int, int], strict: bool, part: int, whole: int
) -> None:
    rule, needed = Share(*share, strict), Fraction(*share)
    got = Fraction(part, whole)
    assert rule.reached(part, whole) is (got > needed if strict else got >= needed)


@given(share=shares, strict=st.booleans(), whole=st.integers(1, 4000))
def test_the_least_that_is_enough_is_enough_and_one_less_is_not(
    share: tuple[int, int], strict: bool, whole: int
) -> None:
    rule = Share(*share, strict)
    assert rule.reached(rule.least(whole), whole)
    assert not rule.reached(rule.least(whole) - 1, whole)
