"""The files of an association that were public on a day."""

from collections.abc import Iterable
from datetime import date

from generator.sample.filing import Content, Filing


class Known:
    """The files of one association that were public on a day, the newest revision of each."""

    def __init__(self, filings: Iterable[Filing], on: date) -> None:
        newest = {(f.record_type, f.key): f for f in filings if f.disclosed_on <= on}
        self.filings = [f for f in newest.values() if not {"withdrawn", "nil_return"} & f.content.keys()]
        self.on = on

    def of(self, record_type: str) -> list[Filing]:
        """Return the records of a type, oldest first."""
        return sorted((f for f in self.filings if f.record_type == record_type), key=lambda f: f.key)

    def last(self, record_type: str) -> Content | None:
        """Return the newest record of a type."""
        found = self.of(record_type)
        return found[-1].content if found else None

    def reached(self, content: Content | None, field: str) -> bool:
        """Say whether a day stated by a record has not passed."""
        day = content.get(field) if content else None
        return isinstance(day, date) and day >= self.on
