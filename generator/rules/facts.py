"""Everything that follows from one dossier on a day, in one place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.registration import Registration
from generator.model.disclosures.serious_listing import SeriousListing
from generator.model.dossier import AnyRecord, Dossier, ListMembership
from generator.model.finding import Problem
from generator.model.policy import Policy
from generator.model.record import Record, Withdrawn
from generator.rules import checks, standing
from generator.rules.changes import Change, changes
from generator.rules.checks.check import Situation
from generator.rules.display import shown
from generator.rules.eligibility import judge
from generator.rules.eligibility.criterion import Question, Trace
from generator.rules.flags import flags
from generator.rules.flags.flag import Flag, Scene
from generator.rules.index import DisclosureIndex, disclosure_index
from generator.rules.obligations import Duties, coming, duties
from generator.rules.obligations.obligation import Obligation
from generator.rules.year_end import YearEnd, year_ends

NO_LONGER_TOLD = "所依据的部分记录已过展示期限，不再列出理由"


@dataclass(frozen=True, slots=True)
class Assessment:
    """One yearly list: what the registrar decided, and what follows from the records."""

    membership: ListMembership
    traces: tuple[Trace, ...]

    @property
    def year(self) -> int:
        """Return the year of the list."""
        return self.membership.record.content.year


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of an association on a day."""

    dossier: Dossier
    as_of: date
    registration: Record[Registration] | None
    status: standing.RegistrationStatus
    abnormal: Record[AbnormalListing] | None
    serious: Record[SeriousListing] | None
    suspension: standing.Suspension
    grade: standing.GradeInForce | None
    reports: tuple[Record[AnnualReport], ...]
    shown: tuple[AnyRecord, ...]
    changes: tuple[Change, ...]
    assessments: tuple[Assessment, ...]
    obligations: tuple[Obligation, ...]
    coming: tuple[Obligation, ...]
    index: DisclosureIndex
    flags: tuple[Flag, ...]
    problems: tuple[Problem, ...]
    year_ends: tuple[YearEnd, ...]

    @property
    def newest_list(self) -> ListMembership | None:
        """Return what the newest yearly list says; None while there is none."""
        return self.assessments[0].membership if self.assessments else None

    @property
    def name(self) -> str:
        """Return the name, or the code while no registration is public."""
        return self.registration.content.name if self.registration else self.dossier.uscc

    @property
    def withdrawn_reports(self) -> Iterator[Record[Withdrawn]]:
        """Yield the annual reports that were withdrawn; their addresses stay."""
        for record in self.shown:
            if record.address.record_type == AnnualReport.record_type and record.state == "withdrawn":
                yield cast("Record[Withdrawn]", record)


def derive(dossier: Dossier, policy: Policy, as_of: date) -> Facts:
    """Return all facts; ``shown`` are the records that stand and may appear, in order of type and key."""
    reports = sorted(dossier.known(AnnualReport, as_of), key=lambda r: r.content.fiscal_year, reverse=True)
    visible = visible_records(dossier, policy, as_of)
    owed = duties(dossier, policy, as_of)
    return Facts(
        dossier=dossier,
        as_of=as_of,
        registration=dossier.latest(Registration, as_of),
        status=standing.status(dossier, as_of, as_of),
        abnormal=standing.abnormal(dossier, as_of, as_of),
        serious=standing.serious(dossier, as_of, as_of),
        suspension=standing.suspension(dossier, as_of, as_of),
        grade=standing.grade(dossier, as_of, as_of),
        reports=tuple(reports),
        shown=visible,
        changes=changes(dossier, policy, as_of),
        assessments=_assessments(dossier, policy, visible, as_of),
        obligations=owed.items,
        coming=coming(dossier, policy, as_of),
        index=disclosure_index(owed.items, policy, as_of),
        flags=_flags(dossier, policy, visible, owed, as_of),
        problems=problems(dossier, owed, policy, as_of),
        year_ends=tuple(year_ends(dossier, policy, as_of)),
    )


def problems(dossier: Dossier, owed: Duties, policy: Policy, as_of: date) -> tuple[Problem, ...]:
    """Return what is wrong with a dossier, without all else that follows from it."""
    return (*checks.run(dossier, Situation(policy, as_of)), *owed.problems)


def _flags(
    dossier: Dossier, policy: Policy, visible: tuple[AnyRecord, ...], owed: Duties, as_of: date
) -> tuple[Flag, ...]:
    """Return the flags for readers; one that rests on a record that may not be shown is not shown either."""
    identities = frozenset(record.address.identity for record in visible)
    found = flags(Scene(dossier, policy, as_of, owed.items))
    return tuple(
        f for f in found if not f.rule.internal and all(r.address.identity in identities for r in f.records)
    )


def visible_records(dossier: Dossier, policy: Policy, as_of: date) -> tuple[AnyRecord, ...]:
    """Return the records that stand and may appear, in order of type and key."""
    kinds = sorted({record.address.record_type for record in dossier.records})
    standing_records = (record for kind in kinds for record in dossier.standing(kind, as_of))
    return tuple(record for record in standing_records if shown(record, policy, as_of))


def _assessments(
    dossier: Dossier, policy: Policy, visible: tuple[AnyRecord, ...], as_of: date
) -> tuple[Assessment, ...]:
    """Return the lists that stand, newest first; each is judged at its own cutoff."""
    identities = frozenset(record.address.identity for record in visible)
    lists = dossier.lists(as_of)
    newest_first = sorted(lists, key=lambda m: m.record.content.year, reverse=True)
    return tuple(Assessment(m, _traces(dossier, policy, m, identities)) for m in newest_first)


def _traces(
    dossier: Dossier, policy: Policy, membership: ListMembership, visible: frozenset[tuple[str, str, str]]
) -> tuple[Trace, ...]:
    """Return the traces without evidence that may no longer be shown; their outcomes stay."""
    issued = membership.record.content
    traces = judge(Question(dossier, policy, issued.cutoff_date, issued.registrar_data_complete_to))
    return tuple(_told(trace, visible) for trace in traces)


def _told(trace: Trace, visible: frozenset[tuple[str, str, str]]) -> Trace:
    """Return a trace as it may be told: the sentence would say what a record says that is shown no more."""
    kept = tuple(reading for reading in trace.readings if reading.record.address.identity in visible)
    return trace if len(kept) == len(trace.readings) else replace(trace, readings=kept, reason=NO_LONGER_TOLD)
