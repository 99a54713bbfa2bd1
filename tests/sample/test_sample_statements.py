"""Every figure again, with arithmetic of its own: statements, gifts, years that follow each other, votes."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.model.disclosures.donation import Donation
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import Dossier
from generator.model.statements import Activities, BalanceSheet, CashFlow
from generator.sample.finances import fiscal_years
from generator.sample.profile import draw

AS_OF = date(2026, 11, 23)
ZERO = Decimal(0)


def reports(dossiers: list[Dossier]) -> Iterator[AnnualReport]:
    for dossier in dossiers:
        for record in dossier.known(AnnualReport, AS_OF):
            yield record.content


@pytest.fixture
def filed(dossiers: list[Dossier]) -> list[AnnualReport]:
    found = list(reports(dossiers))
    assert len(found) > 90
    return found


def test_balance_sheets_balance(filed: list[AnnualReport]) -> None:
    for report in filed:
        for sheet in (report.balance_sheet_opening, report.balance_sheet_closing):
            check_sheet(sheet)


def check_sheet(s: BalanceSheet) -> None:
    current = s.cash_and_bank + s.short_term_investments + s.receivables + s.prepayments + s.inventories
    assert s.total_current_assets == current + s.deferred_expenses
    assert s.fixed_assets_net == s.fixed_assets_cost - s.accumulated_depreciation == s.total_fixed_assets
    assert s.total_lt_investments == s.lt_equity_investments
    long_lived = s.total_lt_investments + s.total_fixed_assets + s.intangible_assets
    assert s.total_assets == s.total_current_assets + long_lived
    owed = s.payables + s.salaries_payable + s.taxes_payable + s.advances_received
    assert s.total_liabilities == s.total_current_liabilities == owed
    assert s.total_net_assets == s.unrestricted_net_assets + s.restricted_net_assets
    assert s.total_assets == s.total_liabilities + s.total_net_assets == s.total_liabilities_and_net_assets


def test_activities_add_up_by_column(filed: list[AnnualReport]) -> None:
    for report in filed:
        table = report.statement_of_activities
        for column in ("unrestricted", "restricted", "total"):
            check_column({name: getattr(getattr(table, name), column) for name in Activities.model_fields})
        for name in Activities.model_fields:
            line = getattr(table, name)
            assert line.total == line.unrestricted + line.restricted


def check_column(line: dict[str, Decimal]) -> None:
    income = [name for name in line if name.endswith("_income") and name != "total_income"]
    expense = [name for name in line if name.endswith("_expense") and name != "total_expense"]
    assert line["total_income"] == sum(line[name] for name in income)
    assert line["total_expense"] == sum(line[name] for name in expense)
    moved = line["released_from_restriction"]
    assert line["change_in_net_assets"] == line["total_income"] - line["total_expense"] + moved


def test_net_assets_and_cash_carry_over(filed: list[AnnualReport]) -> None:
    for report in filed:
        before, after = report.balance_sheet_opening, report.balance_sheet_closing
        change = report.statement_of_activities.change_in_net_assets
        assert after.unrestricted_net_assets == before.unrestricted_net_assets + change.unrestricted
        assert after.restricted_net_assets == before.restricted_net_assets + change.restricted
        flow = report.cash_flow_statement
        assert (flow.opening_cash, flow.closing_cash) == (before.cash_and_bank, after.cash_and_bank)
        check_flow(flow)


def check_flow(f: CashFlow) -> None:
    received = f.donations_received + f.membership_fees_received + f.services_received
    assert f.operating_inflows == received + f.government_grants_received + f.other_operating_received
    paid = f.grants_paid + f.staff_paid + f.goods_and_services_paid + f.other_operating_paid
    assert f.operating_outflows == paid
    assert f.net_operating == f.operating_inflows - f.operating_outflows
    invested = f.long_lived_assets_purchased + f.investments_made
    assert f.net_investing == f.investment_returns_received - invested
    assert f.closing_cash == f.opening_cash + f.net_increase_in_cash
    assert f.net_increase_in_cash == f.net_operating + f.net_investing + f.net_financing


def test_a_year_opens_as_the_year_before_closed(dossiers: list[Dossier]) -> None:
    pairs = 0
    for dossier in dossiers:
        for before, after in pairwise(record.content for record in dossier.known(AnnualReport, AS_OF)):
            assert after.fiscal_year == before.fiscal_year + 1
            assert after.balance_sheet_opening == before.balance_sheet_closing
            pairs += 1
    assert pairs > 60


def test_gifts_are_the_donation_income(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        gifts = [record.content for record in dossier.known(Donation, AS_OF)]
        for report in reports([dossier]):
            of_year = [gift for gift in gifts if gift.recognized_fy == report.fiscal_year]
            income = report.statement_of_activities.donation_income
            assert income.total == sum((g.cash_amount + g.in_kind_amount for g in of_year), ZERO)
            bound = (g.cash_amount + g.in_kind_amount for g in of_year if g.restricted)
            assert income.restricted == sum(bound, ZERO)
            cash = sum((g.cash_amount for g in of_year), ZERO)
            assert report.cash_flow_statement.donations_received == cash


def test_contracts_are_part_of_the_service_income(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        items = [record.content for record in dossier.known(CommissionedItem, AS_OF)]
        for report in reports([dossier]):
            earned = sum((i.contract_amount for i in items if i.fiscal_years == (report.fiscal_year,)), ZERO)
            assert earned <= report.statement_of_activities.service_income.total
        for item in items:
            assert sum((payment.amount for payment in item.payments), ZERO) in (ZERO, item.contract_amount)


def test_fees_and_party_expense(filed: list[AnnualReport]) -> None:
    for report in filed:
        fees = report.statement_of_activities.membership_fee_income.total
        assert report.membership_fee_report.collected == fees
        assert report.party_expense <= report.statement_of_activities.administrative_expense.total
        if items := report.program_expense_items:
            program = report.statement_of_activities.program_expense.total
            assert sum(item.amount for item in items) == program


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_books_never_go_below_zero(seed: int) -> None:
    for index in range(400):
        for year in fiscal_years(draw(seed, index, AS_OF)):
            books = year.closing
            assert books.assets == books.liabilities + books.restricted + books.unrestricted
            figures = (getattr(books, name) for name in type(books).__dataclass_fields__)
            assert all(figure >= 0 for figure in figures), (seed, index, year.year)
            assert books.unrestricted > 0
            assert books.fixed_cost >= books.depreciation
            assert min(year.fees_received, year.services_received, year.paid_out) > 0


def test_votes_add_up_and_decide(dossiers: list[Dossier]) -> None:
    votes = [record.content for dossier in dossiers for record in dossier.known(TrustVote, AS_OF)]
    assert len(votes) > 20
    for vote in votes:
        counted = vote.in_favour + vote.against + vote.abstain + vote.invalid
        assert counted == vote.ballots_returned <= vote.ballots_issued <= vote.present_count
        assert vote.eligible_count * 2 <= vote.present_count * 3 <= vote.eligible_count * 3
        assert vote.passed == (vote.in_favour * 2 >= vote.present_count)
        assert vote.passed or vote.follow_up
    assert any(vote.in_favour * 2 == vote.present_count for vote in votes)
