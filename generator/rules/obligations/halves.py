"""What is due after each half of a year: the report on the industry, and how the services ran."""

from collections.abc import Iterator

from generator.model.disclosures.industry_report import IndustryReport
from generator.model.disclosures.service_item import ServiceItem, ServiceStatus
from generator.model.record import Record
from generator.rules.obligations.obligation import Case, Expected, family
from generator.rules.obligations.yearly import years
from generator.rules.periods import days_of_half

WORDS = {"H1": "上半年", "H2": "下半年"}


def label_of(half: str) -> str:
    """Return a half in words: 2025 年上半年."""
    return f"{half[:4]} 年{WORDS[half[4:]]}"


def _halves(case: Case) -> Iterator[str]:
    """Yield the halves that have ended, from the one before the association joined."""
    joined = f"{case.joined.year}{'H1' if case.joined.month <= 6 else 'H2'}"
    halves = [f"{year}{half}" for year in years(case, case.on.year) for half in ("H1", "H2")]
    before = max((half for half in halves if half < joined), default=joined)
    for half in halves:
        if before <= half and case.established <= days_of_half(half)[1]:
            yield half


@family
def reports(case: Case) -> Iterator[Expected]:
    """Yield one report on the industry for each half."""
    filed = {record.content.half: record for record in case.dossier.known(IndustryReport, case.on)}
    for half in _halves(case):
        span = case.span(f"industry_report_{half[4:].lower()}")
        name = IndustryReport.record_type
        yield Expected(name, half, label_of(half), days_of_half(half)[1], span, filed.get(half))


@family
def operations(case: Case) -> Iterator[Expected]:
    """Yield how each offered service ran in each half."""
    for item in case.dossier.known(ServiceItem, case.on):
        for half in _halves(case):
            if item.content.available_from <= days_of_half(half)[1] and days_of_half(half)[1] <= case.on:
                yield _operation(case, item, half)


def _operation(case: Case, item: Record[ServiceItem], half: str) -> Expected:
    met = next(_with_operation(case, item, half), None)
    period = f"{half} {item.content.item_code}"
    label = f"{label_of(half)} {item.content.title}"
    return Expected(
        ServiceItem.record_type,
        period,
        label,
        days_of_half(half)[1],
        case.span("service_item"),
        met,
        met.disclosed_on if met else None,
        applies=met is not None or item.content.status is ServiceStatus.AVAILABLE,
    )


def _with_operation(case: Case, item: Record[ServiceItem], half: str) -> Iterator[Record[ServiceItem]]:
    """Yield the revisions that tell how the service ran, oldest first."""
    for revisions in case.dossier.versions(ServiceItem.record_type):
        for record in revisions:
            content = record.content
            same = record.address.identity == item.address.identity and record.disclosed_on <= case.on
            if same and isinstance(content, ServiceItem) and any(o.half == half for o in content.operation):
                yield Record(record.address, content)
