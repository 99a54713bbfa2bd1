"""The dated law and the days of by_the_book: nothing but the YAML of data/policy, read as text."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

Raw = Mapping[str, Any]


class Unknown(Exception):  # noqa: N818 - what the book says of it
    """The holidays of a year are not known."""

    def __init__(self, year: int) -> None:
        """Keep the year."""
        super().__init__(year)
        self.year = year


def day(written: str) -> date:
    """Return a date; a record's key may say more behind it."""
    return date.fromisoformat(written[:10])


def text(path: Path) -> Any:
    """Return a YAML file in which everything is text."""
    return yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 - text only


class Law:
    """Parameters by date, core types and working days."""

    def __init__(self, root: Path) -> None:
        """Read the policy of a register."""
        self.values = text(root / "policy" / "parameters.yaml")["parameters"]
        rules = text(root / "policy" / "disclosures.yaml")["disclosures"]
        self.core = {rule["type"] for rule in rules if rule["core"] == "true"}
        years = [text(file) for file in sorted((root / "policy" / "holidays").glob("*.yaml"))]
        self.years = {int(year["year"]) for year in years}
        self.work = {day(written) for year in years for written in year["work"]}
        self.off = {
            day(rest["start"]) + timedelta(days=n)
            for year in years
            for rest in year["rest"]
            for n in range((day(rest["end"]) - day(rest["start"])).days + 1)
        }

    def value(self, name: str, on: date) -> str:
        """Return the value of a parameter on a day: that which came into force last."""
        in_force = [v for v in self.values if v["id"] == name and day(v["in_force_from"]) <= on]
        return str(max(in_force, key=lambda v: v["in_force_from"])["value"])

    def number(self, name: str, on: date) -> int:
        """Return a parameter that is a whole number."""
        return int(self.value(name, on))

    def working(self, when: date) -> bool:
        """Say whether people work on a day."""
        if when.year not in self.years:
            raise Unknown(when.year)
        return when in self.work or (when.weekday() < 5 and when not in self.off)

    def moved(self, when: date) -> date:
        """Return the day, or the next working day when it is a day off (民法典 第二百零三条)."""
        while not self.working(when):
            when += timedelta(days=1)
        return when

    def end(self, span: str, start: date) -> date:
        """Return the last day of 20wd, 30d or 1m after a day (民法典 第二百零一条)."""
        if span.endswith("wd"):
            for _ in range(int(span[:-2])):
                start = self.moved(start + timedelta(days=1))
            return start
        if span.endswith("d"):
            return self.moved(start + timedelta(days=int(span[:-1])))
        return self.moved(months_after(start, int(span[:-1])))


def months_after(start: date, months: int) -> date:
    """Return the corresponding day, or the last of the month (民法典 第二百零二条)."""
    whole = start.year * 12 + start.month - 1 + months
    year, month = whole // 12, whole % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def yearly(written: str, year: int) -> date:
    """Return 03-31 or 02-last of a year."""
    month, last = int(written[:2]), written[3:]
    return date(year, month, monthrange(year, month)[1] if last == "last" else int(last))


def next_yearly(written: str, after: date) -> date:
    """Return the first such day after a day."""
    this = yearly(written, after.year)
    return this if this > after else yearly(written, after.year + 1)


def money(written: str | None) -> Decimal:
    """Return an amount; what is left out is nothing."""
    return Decimal(written or "0.00")
