"""One more record beside those that are filed already: what is wrong once it stands there."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from generator.model.dossier import AnyRecord, Dossier
from generator.model.finding import Problem
from generator.model.policy import Policy
from generator.model.record import Disclosure, Owner
from generator.model.shapes import USCC
from generator.pipeline.register import Job, read_dossier, register_of
from generator.rules.checks import within
from generator.rules.earlier import NOTHING, Earlier, earlier
from generator.rules.facts import problems
from generator.rules.obligations import duties, office_duties
from generator.sources.neighbourhood import scan_about
from generator.sources.policy import load_policy


def problems_with(root: Path, record: AnyRecord, as_of: date) -> list[Problem]:
    """Return the problems of its dossiers that a record brings, once it is public. Raises ``PolicyError``."""
    policy = load_policy(root)
    found: dict[Problem, None] = {}
    for before in _dossiers(root, _subjects(record)):
        after = Dossier(before.uscc, (*before.records, record), before.memberships)
        for day in sorted({as_of, max(as_of, record.disclosed_on)}):
            known = set(_problems(before, policy, day))
            found |= dict.fromkeys(p for p in _problems(after, policy, day) if p not in known)
    return list(found)


def problems_within(root: Path, record: AnyRecord, as_of: date) -> list[Problem]:
    """Return what does not agree in a record of which only a part could be read. Raises ``PolicyError``."""
    return list(within(record, load_policy(root), _told(root, record.address.subject, as_of)))


def _told(root: Path, subject: str | None, as_of: date) -> Earlier:
    return earlier(next(_dossiers(root, [subject])), as_of) if subject else NOTHING


def _problems(dossier: Dossier, policy: Policy, day: date) -> tuple[Problem, ...]:
    owed = office_duties if dossier.is_office else duties
    return problems(dossier, owed(dossier, policy, day), policy, day)


def _subjects(record: AnyRecord) -> list[str]:
    """Return in whose dossiers a record stands: its own, and those of associations that it names."""
    named = record.content.associations() if isinstance(record.content, Disclosure) else frozenset()
    return sorted({record.address.subject or record.address.owner_id, *named})


def _dossiers(root: Path, subjects: Iterable[str]) -> Iterator[Dossier]:
    codes = [subject for subject in subjects if USCC.fullmatch(subject)]
    offices = [f"{Owner.DEPARTMENT}/{subject}" for subject in subjects if subject not in codes]
    register = register_of(scan_about(root, codes, offices), date.max)
    jobs = {job.subject: job for job in (*register.jobs, *register.offices)}
    for subject in subjects:
        yield read_dossier(root, jobs.get(subject, Job(subject)))[0]
