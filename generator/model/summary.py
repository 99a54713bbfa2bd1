"""What lists, tables, statistics and checks across associations need of one: some hundred bytes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.measures import Measures


@dataclass(frozen=True, slots=True)
class ListingSummary:
    """A listing in force, as the list pages show it."""

    record_type: str
    anchor: str
    reason: str
    facts: str
    legal_basis: str
    decision_no: str
    decided_by_org: str
    decided_on: date
    listed_on: date


@dataclass(frozen=True, slots=True)
class VerdictSummary:
    """One yearly list: the official outcomes, the computed ones, and what is not met."""

    year: int
    result: str
    overridden: str
    suspension: str
    official: tuple[tuple[str, str], ...]
    computed: tuple[tuple[str, str], ...]
    unmet: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Inclusion:
    """A place on a yearly list as one of its revisions was published, under the name it had then."""

    year: int
    revision: int
    name: str
    decided: bool
    added: bool


@dataclass(frozen=True, slots=True)
class DueSummary:
    """Something that has to be public by a day, and is not: coming, overdue, or given more time."""

    record_type: str
    label: str
    due_on: date


@dataclass(frozen=True, slots=True)
class IndexSummary:
    """The disclosure index, None while too little was due; how many items were due, and how many in time."""

    value: Decimal | None
    due: int
    on_time: int


@dataclass(frozen=True, slots=True)
class MembersSummary:
    """How many members there were at the end of the newest year that is public."""

    year: int
    count: int


@dataclass(frozen=True, slots=True)
class Registrant:
    """What the checks across associations compare."""

    uscc: str
    file: str
    name: str
    registrar_region: str
    legal_representative: str
    status: str


@dataclass(frozen=True, slots=True)
class Summary(Registrant):
    """One association in a line; codes are kept as codes, labels are given by the views."""

    sort_key: str
    short_name: str
    former_names: tuple[str, ...]
    english_name: str
    readings: tuple[tuple[str, str], ...]
    """The short name and the former names, each with its pinyin."""
    kind: str
    level: str
    registrar_name: str
    domicile_region: str
    sections: tuple[str, ...]
    divisions: tuple[str, ...]
    ten_strong: tuple[str, ...]
    established_on: date | None
    grade: str
    grade_to: date | None
    fiscal_year: int | None
    income: Decimal | None
    income_before: Decimal | None
    net_assets: Decimal | None
    last_disclosed: date | None
    record_count: int
    records_by_type: tuple[tuple[str, int], ...]
    listings: tuple[ListingSummary, ...]
    verdicts: tuple[VerdictSummary, ...]
    inclusions: tuple[Inclusion, ...]
    overdue: tuple[DueSummary, ...]
    waived: tuple[DueSummary, ...]
    coming: tuple[DueSummary, ...]
    late: tuple[tuple[str, int], ...]
    index: IndexSummary
    members: MembersSummary | None
    party: str
    measures: Measures

    def verdict(self, year: int) -> VerdictSummary | None:
        """Return how the association stands in the list of a year."""
        return next((verdict for verdict in self.verdicts if verdict.year == year), None)


@dataclass(frozen=True, slots=True)
class OfficeSummary:
    """One department in a line; ``names`` are the associations that its records name, each with the file."""

    department: str
    records_by_type: tuple[tuple[str, int], ...]
    last_disclosed: date | None
    replies: tuple[tuple[str, int], ...]
    overdue: tuple[DueSummary, ...]
    names: tuple[tuple[str, str], ...]
