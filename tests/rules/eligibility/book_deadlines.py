"""The deadlines of by_the_book: what domain §10.1 makes due of the core set, and of the half-year reports.

Only what can be missing is worked out: an event that has its record is public by that.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from tests.rules.eligibility.book_law import Law, Raw, Unknown, day, next_yearly
from tests.rules.eligibility.book_records import Book

PASSED = ("deregistration", "revocation", "license_revocation", "merger")
Item = tuple[str, str, date, str, date | None]
"""Type, period, trigger, span, and the day it first became public."""


class Deadlines:
    """Everything due of one association, as it stood at the cutoff."""

    def __init__(self, book: Book, law: Law) -> None:
        """Work out when the association began, when it joined the site, and whether it has ended."""
        self.book, self.law, self.cutoff = book, law, book.cutoff
        self.established = day(book.registration.key)
        self.joined = book.joined
        gone = [e for e in book.begun("registration-event", "effective_on") if e["event"] in PASSED]
        self.ended = day(gone[-1].key) if gone else None

    def missing_core(self) -> bool | None:
        """Say whether a core item was overdue; None where working days cannot be counted."""
        unsure = False
        for kind, period, trigger, span, public in self.items():
            assert kind in self.law.core
            if public is None and not self.spared(trigger, span):
                try:
                    if self.due(kind, period, trigger, span) < self.cutoff:
                        return True
                except Unknown as unknown:
                    unsure = unsure or unknown.year <= self.cutoff.year
        return None if unsure else False

    def halves_in_time(self) -> list[bool]:
        """Return for each half whose report was due whether the report came in time, oldest first."""
        found = []
        for half, end in self.halves():
            report = next((r for r in self.book.known("industry-report") if r.key == half), None)
            span = self.law.value(f"due_industry_report_{half[4:].lower()}", self.cutoff)
            due = self.due("industry-report", half, end, span)
            public = report.first_public if report else None
            if not self.spared(end, span) and (public or due < self.cutoff) and due <= self.cutoff:
                found.append(public is not None and public <= due)
        return found

    def spared(self, trigger: date, span: str) -> bool:
        """Say whether nothing more could be expected, or the period has not begun."""
        return (self.ended is not None and trigger >= self.ended) or (
            trigger > self.cutoff and "-" not in span
        )

    def due(self, kind: str, period: str, trigger: date, span: str) -> date:
        """Return the due day: newcomers have 60 days, a waiver gives more (domain §10.1)."""
        newcomer = self.joined + timedelta(days=self.law.number("site_baseline_days", self.cutoff))
        if "-" in span:
            due = next_yearly(span, trigger)
            due = max(due, newcomer) if trigger < self.joined else due
        else:
            due = newcomer if trigger < self.joined else self.law.end(span, trigger)
        granted = [
            day(w["effective_to"])
            for w in self.book.begun("waiver", "decided_on")
            if w["covers"] == kind and w.get("period") in (None, period)
        ]
        return max(due, *granted) if granted else due

    def span(self, name: str) -> str:
        """Return how long there is."""
        return self.law.value(f"due_{name}", self.cutoff)

    def items(self) -> Iterator[Item]:
        """Yield what is due of the core set."""
        for kind in ("registration", "charter", "organization", "fee-schedule"):
            yield kind, "first", self.established, self.span(kind.replace("-", "_")), self.first(kind)
        yield from self.pledges()
        yield from self.announced()
        yield from self.decided()
        yield from self.yearly()

    def first(self, kind: str) -> date | None:
        """Return when the first record of a type became public."""
        return min((r.first_public for r in self.book.known(kind)), default=None)

    def pledges(self) -> Iterator[Item]:
        """A first pledge within 60 days, and the next before each ends."""
        kind = "credit-commitment"
        pledged = self.book.known(kind)
        yield kind, "first", self.joined, self.span("credit_commitment"), self.first(kind)
        for pledge in pledged:
            ends = day(pledge["expires_on"])
            later = [r.first_public for r in pledged if day(r["expires_on"]) > ends]
            yield kind, str(ends), ends - timedelta(days=1), f"{ends:%m-%d}", min(later, default=None)

    def announced(self) -> Iterator[Item]:
        """A new registration after each announced change, a charter after each announced approval."""
        approved = [day(c["approved_on"]) for c in self.book.known("charter")]
        for event in self.book.known("registration-event"):
            since = day(event.key)
            if since < self.joined:
                continue
            if event["event"] == "change":
                told = [d for d in self.book.revised("registration") if since <= d]
                when = event["announced_on"]
                yield "registration", when, day(when), self.span("registration"), min(told, default=None)
            if event["event"] == "charter_approval" and all(since > d for d in approved):
                yield "charter", event.key, since, self.span("charter"), None

    def decided(self) -> Iterator[Item]:
        """The bodies after each election, the fees after each meeting that adopted them."""
        wanted = {
            "election": ("organization", "snapshot_on"),
            "fee_standard": ("fee-schedule", "effective_from"),
        }
        for meeting in self.book.known("meeting"):
            held = day(meeting.key)
            for matter, (kind, field) in wanted.items():
                if held >= self.joined and any(_passed(r, matter) for r in meeting["resolutions"]):
                    after = [r for r in self.book.known(kind) if day(r.get(field) or r.key) >= held]
                    public = min((r.first_public for r in after), default=None)
                    yield kind, str(held), held, self.span(kind.replace("-", "_")), public

    def years(self, last: int) -> range:
        """From the year before the association joined, and never before it began."""
        return range(max(self.established.year, self.joined.year - 1), last + 1)

    def yearly(self) -> Iterator[Item]:
        """One account a year; of gifts and commissions at least the word that there were none."""
        for kind in ("staffing", "membership", "annual-report", "party-building"):
            for year in self.years(self.cutoff.year):
                if kind != "annual-report" or self.established <= date(year, 6, 30):
                    yield self.of_year(kind, year)
        for kind in ("donation", "commissioned-item"):
            yield from (self.of_year(kind, year) for year in self.years(self.cutoff.year - 1))

    def of_year(self, kind: str, year: int) -> Item:
        """Return the item of a year; a nil return is an answer, staff are counted on its last day."""
        of = f"{year}-12-31" if kind == "staffing" else str(year)
        filed = [r.first_public for r in self.book.standing(kind) if r.key.startswith(of)]
        span = self.span(kind.replace("-", "_"))
        return kind, str(year), date(year, 12, 31), span, min(filed, default=None)

    def halves(self) -> Iterator[tuple[str, date]]:
        """Yield the halves from the one before the association joined, with their last day."""
        everything = [
            (f"{y}H{n}", date(y, 6 * n, 30 + n // 2)) for y in self.years(self.cutoff.year) for n in (1, 2)
        ]
        here = f"{self.joined.year}H{1 if self.joined.month <= 6 else 2}"
        before = max((half for half, _ in everything if half < here), default=here)
        for half, end in everything:
            if half >= before and self.established <= end:
                yield half, end


def _passed(resolution: Raw, matter: str) -> bool:
    return bool(resolution["matter"] == matter and resolution["passed"] == "true")
