"""The books of a sample association: balances and one year's movements in whole fen.

Cash at the end of a year follows from the cash flow, and net assets from the activities; because each item
of working capital moves both, assets equal liabilities and net assets without anything being adjusted.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Balances:
    """What an association has and owes at the end of a year."""

    cash: int = 0
    short_term: int = 0
    receivables: int = 0
    prepayments: int = 0
    inventories: int = 0
    deferred: int = 0
    equity: int = 0
    fixed_cost: int = 0
    depreciation: int = 0
    intangible: int = 0
    payables: int = 0
    salaries: int = 0
    taxes: int = 0
    advances: int = 0
    restricted: int = 0

    @property
    def assets(self) -> int:
        """Return total assets."""
        return self.current + self.equity + self.fixed_cost - self.depreciation + self.intangible

    @property
    def current(self) -> int:
        """Return current assets."""
        stock = self.prepayments + self.inventories + self.deferred
        return self.cash + self.short_term + self.receivables + stock

    @property
    def liabilities(self) -> int:
        """Return total liabilities."""
        return self.payables + self.salaries + self.taxes + self.advances

    @property
    def net(self) -> int:
        """Return net assets."""
        return self.assets - self.liabilities

    @property
    def unrestricted(self) -> int:
        """Return what is left for any purpose."""
        return self.net - self.restricted


@dataclass(frozen=True, slots=True)
class Income:
    """The income of a year; in-kind gifts are used up in the year they are given."""

    donations: int
    restricted_donations: int
    in_kind: int
    fees: int
    services: int
    grants: int
    investment: int
    other: int

    @property
    def total(self) -> int:
        """Return all income."""
        return self.unrestricted + self.restricted

    @property
    def unrestricted(self) -> int:
        """Return the income that is free for any purpose."""
        return self.donations + self.fees + self.services + self.investment + self.other

    @property
    def restricted(self) -> int:
        """Return the income bound to a purpose."""
        return self.restricted_donations + self.grants


@dataclass(frozen=True, slots=True)
class Expense:
    """The expense of a year, all of it unrestricted."""

    program: int
    administration: int
    fundraising: int
    other: int

    @property
    def total(self) -> int:
        """Return all expense."""
        return self.program + self.administration + self.fundraising + self.other


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """One year: where it began, what came and went, where it ended."""

    year: int
    opening: Balances
    income: Income
    expense: Expense
    released: int
    purchases: int
    closing: Balances = field(default_factory=Balances)

    @property
    def free_change(self) -> int:
        """Return the change in unrestricted net assets."""
        return self.income.unrestricted - self.expense.total + self.released

    @property
    def bound_change(self) -> int:
        """Return the change in restricted net assets."""
        return self.income.restricted - self.released

    @property
    def fees_received(self) -> int:
        """Return fees in cash: income and what was paid in advance."""
        return self.income.fees + self.closing.advances - self.opening.advances

    @property
    def services_received(self) -> int:
        """Return services in cash: income less what customers still owe."""
        return self.income.services - self.closing.receivables + self.opening.receivables

    @property
    def paid_out(self) -> int:
        """Return operating payments: expense without wear and gifts in kind, and what moved in between."""
        before, after = self.opening, self.closing
        wear = after.depreciation - before.depreciation + before.intangible - after.intangible
        owed = (
            after.payables - before.payables + after.salaries - before.salaries + after.taxes - before.taxes
        )
        ahead = after.prepayments - before.prepayments + after.inventories - before.inventories
        ahead += after.deferred - before.deferred
        return self.expense.total - wear - self.income.in_kind - owed + ahead

    @property
    def inflows(self) -> int:
        """Return operating receipts."""
        gifts = self.income.donations + self.income.restricted_donations - self.income.in_kind
        return gifts + self.fees_received + self.services_received + self.income.grants + self.income.other

    @property
    def investing(self) -> int:
        """Return the net cash of investing."""
        return self.income.investment - (self.closing.short_term - self.opening.short_term) - self.purchases

    @property
    def cash_increase(self) -> int:
        """Return the change in cash."""
        return self.inflows - self.paid_out + self.investing
