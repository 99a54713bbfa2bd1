"""A check: what it looks at, why, and how to mend what it finds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.calendar import NoCalendar
from generator.model.dossier import AnyRecord, Dossier
from generator.model.finding import Path, Problem, Severity
from generator.model.policy import Policy, Reference
from generator.model.record import Disclosure
from generator.rules.checks.relation import NONE, NONE_FOLLOWS, ByType, Follows, Relations
from generator.rules.earlier import NOTHING, Earlier


@dataclass(frozen=True, slots=True)
class Situation:
    """What a check may know besides the records."""

    policy: Policy
    as_of: date


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing a check found: in which record, at which field; with a severity if not the check's own.

    ``piece`` is the part of the field that is meant, when it is not the whole.
    """

    record: AnyRecord
    path: Path
    message: str
    severity: Severity | None = None
    piece: str = ""


Test = Callable[[Dossier, Situation], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Example:
    """The lines that matter of a record whose other lines are right: as they should be, and wrong.

    A line ``# 不写 field`` stands for a field that is left out.
    """

    kind: type[Disclosure]
    good: str
    bad: str


@dataclass(frozen=True, slots=True)
class Check:
    """A test with its documentation; ``about`` and ``remedy`` are for people who file.

    ``version`` rises whenever a check begins to find more, or less, than it did; ``relations`` are what of it
    can be held against one record and what was told earlier, in a form as well;
    ``follows`` what goes on from last year.
    """

    id: str
    title: str
    severity: Severity
    basis: tuple[Reference, ...]
    about: str
    remedy: str
    test: Test
    example: Example | None = None
    version: int = 1
    relations: ByType = field(default_factory=dict)
    follows: Mapping[type[Disclosure], tuple[Follows, ...]] = field(default_factory=dict)

    def problems(self, dossier: Dossier, situation: Situation) -> Iterator[Problem]:
        """Yield the problems of one dossier."""
        for fault in self.test(dossier, situation):
            yield self._problem(fault, situation.policy)

    def within(self, record: AnyRecord, policy: Policy, told: Earlier) -> Iterator[Problem]:
        """Yield what of one record does not keep to the relations of its type, as far as it could be read."""
        if isinstance(record.content, Disclosure):
            for fault in breaches_of(record, self.relations.get(type(record.content), ()), told):
                yield self._problem(fault, policy)

    def _problem(self, fault: Fault, policy: Policy) -> Problem:
        law = policy.cite_all(self.basis)
        file, severity = fault.record.address.file, fault.severity or self.severity
        return Problem(file, fault.path, self.id, severity, fault.message, self.remedy, law, fault.piece)


def uncounted(missing: NoCalendar, on: date) -> Problem:
    """Return the problem of working days that cannot be counted; it is the operator's to mend.

    Before a year begins its notice may not be out: nothing that ends in it can be late on ``on``.
    """
    remedy = "照国务院办公厅的通知补上这一年的文件，写法见同一目录"
    severity = Severity.ERROR if missing.year <= on.year else Severity.WARNING
    return Problem(missing.file, (), "P-01", severity, str(missing), remedy)


REGISTERED: dict[str, Check] = {}


def law(instrument: str, article: str | None = None) -> Reference:
    """Return a reference to ``data/policy/instruments.yaml``."""
    return Reference(instrument=instrument, article=article)


def check(  # noqa: PLR0913 - a check is declared with all that its page says of it
    check_id: str,
    title: str,
    *basis: Reference,
    about: str,
    remedy: str,
    severity: Severity = Severity.ERROR,
    example: Example | None = None,
    version: int = 1,
    relations: ByType = NONE,
    follows: Mapping[type[Disclosure], tuple[Follows, ...]] = NONE_FOLLOWS,
) -> Callable[[Test], Test]:
    """Register a test under its id."""

    def register(test: Test) -> Test:
        if check_id in REGISTERED:
            raise ValueError(f"{check_id} is declared twice")
        REGISTERED[check_id] = Check(
            check_id, title, severity, basis, about, remedy, test, example, version, relations, follows
        )
        return test

    return register


def breaches(
    relations: ByType, dossier: Dossier, situation: Situation, earlier: Earlier = NOTHING
) -> Iterator[Fault]:
    """Yield a fault for each record that does not keep to the relations of its type."""
    for kind, asked in relations.items():
        for record in dossier.known(kind, situation.as_of):
            yield from breaches_of(record, asked, earlier)


def breaches_of(record: AnyRecord, relations: Relations, earlier: Earlier = NOTHING) -> Iterator[Fault]:
    """Yield what of one record does not keep to relations."""
    for relation in relations:
        for path, words in relation.breaches(record.content, earlier):
            yield Fault(record, path, words)
