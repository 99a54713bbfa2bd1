"""What is due once a year: a yearly day after the year's end, or within the year itself."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.dossier import AnyRecord
from generator.rules.obligations.obligation import Case, Expected, family

YEARLY = (
    "staffing", "membership", "satisfaction-survey", "annual-report", "party-building", "compliance-proof",
)  # fmt: skip
AT_YEAR_END = "staffing"
"""The type whose yearly record tells of the last day; those of other days do not take its place."""
NIL_YEARLY = ("donation", "commissioned-item")
"""Types with an event day; in a year without any event the association says so once."""


@family
def yearly(case: Case) -> Iterator[Expected]:
    """Yield one item a year from the year before the association joined, and the one that comes next."""
    for name in YEARLY:
        span = case.span(name.replace("-", "_"))
        filed = _by_year(case, name, "-12-31" if name == AT_YEAR_END else "")
        for year in years(case, case.on.year):
            due = name != AnnualReport.record_type or reported(case.established, year)
            label, end = f"{year} 年度", date(year, 12, 31)
            yield Expected(name, f"{year}", label, end, span, filed.get(year), applies=due)


@family
def rosters(case: Case) -> Iterator[Expected]:
    """Yield one update a year of the roster of experts, from the year after its first."""
    updated = _by_year(case, "expert-roster")
    for year in years(case, case.on.year):
        if updated and year > min(updated):
            span = case.span("expert_roster")
            yield Expected(
                "expert-roster", f"{year}", f"{year} 年度更新", date(year, 1, 1), span, updated.get(year)
            )


@family
def nothing_happened(case: Case) -> Iterator[Expected]:
    """Yield the yearly declaration for years without any gift or commission."""
    for name in NIL_YEARLY:
        filed = case.records(name)
        happened = {int(r.address.key[:4]) for r in filed if r.state != "nil"}
        declared = {int(r.address.key[:4]): r for r in filed if r.state == "nil"}
        for year in years(case, case.on.year - 1):
            if year not in happened:
                span = case.span(name.replace("-", "_"))
                label = f"{year} 年度无发生额声明"
                yield Expected(name, f"{year}", label, date(year, 12, 31), span, declared.get(year))


def years(case: Case, last: int) -> range:
    """Return the years that concern an association here: from the one before it joined."""
    return range(max(case.established.year, case.joined.year - 1), last + 1)


def reported(established: date, year: int) -> bool:
    """Say whether a report of a year is due: from who was registered by 30 June of it (domain §2.4)."""
    return established <= date(year, 6, 30)


def _by_year(case: Case, record_type: str, day: str = "") -> Mapping[int, AnyRecord]:
    """Return the first filing of each year, or of a day in it; the key of a record begins with its year."""
    ordered = sorted(case.records(record_type), key=case.first_public, reverse=True)
    return {int(r.address.key[:4]): r for r in ordered if r.address.key[4:].startswith(day)}
