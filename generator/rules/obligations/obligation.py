"""What has to be public by when, and how that stands on a day (domain §10.1, §10.2)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.disclosures import record_types
from generator.model.dossier import AnyRecord, Dossier
from generator.model.policy import Policy
from generator.model.record import Disclosure, Owner, Record, Withdrawn
from generator.model.scalars import Code


class ItemState(Code):
    """How an obligation stands."""

    NOT_DUE = "not_due", "未到期"
    ON_TIME = "on_time", "按时"
    LATE = "late", "逾期公开"
    MISSING = "missing", "逾期未公开"
    NIL = "nil_return", "无发生额"
    NOT_APPLICABLE = "not_applicable", "不适用"


@dataclass(frozen=True, slots=True)
class Expected:
    """One thing that is due: what for, from which day the period runs, and the record that met it.

    ``span`` is a period (20wd, 30d, 1m) or a yearly day (03-31). ``met_on`` is stated when it is not the
    day of the record's first revision. ``applies`` is false for what the rules spare this association.
    ``cause`` is the record that makes it due, where that is an authority's.
    """

    record_type: str
    period: str
    label: str
    trigger: date
    span: str
    met: AnyRecord | None = None
    met_on: date | None = None
    applies: bool = True
    cause: AnyRecord | None = None

    @property
    def identity(self) -> tuple[str, str, str]:
        """Return what is due once: authorities can decide on the same day under the same key."""
        return self.record_type, self.period, self.cause.address.owner_id if self.cause else ""


@dataclass(frozen=True, slots=True)
class Obligation:
    """An expected disclosure on a day; a late filing stays late (domain §10.2)."""

    record_type: str
    period: str
    label: str
    trigger: date
    due_on: date
    state: ItemState
    filed: AnyRecord | None
    filed_on: date | None
    newcomer: bool
    waiver: AnyRecord | None
    cause: AnyRecord | None = None

    @property
    def late_days(self) -> int:
        """Return by how many calendar days a filing came late."""
        return (self.filed_on - self.due_on).days if self.filed_on and self.filed_on > self.due_on else 0

    @property
    def owner(self) -> Owner:
        """Return whose obligation it is."""
        return record_types()[self.record_type].owner

    def overdue_days(self, on: date) -> int:
        """Return for how many calendar days something has been missing."""
        return (on - self.due_on).days if self.state is ItemState.MISSING else 0


@dataclass(frozen=True)
class Case:
    """What the families read: the dossier as known on a day, and when the association came and went.

    ``established`` is the day of registration, ``joined`` the day of its first record here, ``ended`` the day
    from which nothing more can be expected of it.
    """

    dossier: Dossier
    policy: Policy
    on: date
    established: date
    joined: date
    ended: date | None
    office: bool = False

    def concerns(self, uscc: str) -> bool:
        """Say whether something about an association belongs here; a department's case is about all."""
        return self.office or uscc == self.dossier.uscc

    def span(self, name: str) -> str:
        """Return the parameter of a period or day: ``due_<name>``."""
        return self.policy.parameter(f"due_{name}", self.on)

    def records(self, record_type: str) -> tuple[AnyRecord, ...]:
        """Return what stands of a type, nil returns included, in order of key."""
        standing = self.dossier.standing(record_type, self.on)
        return tuple(record for record in standing if not isinstance(record.content, Withdrawn))

    def of(self, kind: type[Disclosure]) -> tuple[Record[Disclosure], ...]:
        """Return what stands of a type, without nil returns."""
        return self.dossier.known(kind, self.on)

    def first_public(self, record: AnyRecord) -> date:
        """Return the day of the first revision: a correction does not make a filing late."""
        return self._first_days.get(record.address.identity, record.disclosed_on)

    @cached_property
    def _first_days(self) -> dict[tuple[str, str, str], date]:
        first: dict[tuple[str, str, str], date] = {}
        for record in self.dossier.records:
            identity = record.address.identity
            first[identity] = min(first.get(identity, record.disclosed_on), record.disclosed_on)
        return first


Family = Callable[[Case], Iterator[Expected]]
FAMILIES: list[Family] = []


def family(rule: Family) -> Family:
    """Register a family of obligations."""
    FAMILIES.append(rule)
    return rule
