"""Two registers side by side: which dossiers differ, and what that changes for whom."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from generator.outputs.manifest import contents
from generator.pipeline.register import Job, Register, open_register, read_dossier
from generator.rules.comparison import Asked, Comparison, Side, compare, filed
from generator.sources.policy import load_policy
from generator.views import urls
from generator.views.consequences import Consequences, Sight, consequences, sight
from generator.views.feeds import list_entries
from generator.views.page import Publication
from generator.views.scene import Scene

BATCH = 40
Pair = tuple[Job, Job]
Change = tuple[Comparison, Consequences]


@dataclass(frozen=True, slots=True)
class Roots:
    """The two data folders."""

    base: Path
    head: Path


def changes(roots: Roots, asked: Asked, executor: Executor) -> Iterator[Change]:
    """Yield what changed, and what readers see of it: associations, departments, yearly lists."""
    registers = open_register(roots.base, date.max), open_register(roots.head, date.max)
    pairs = list(_pairs(roots, *registers))
    batches = [tuple(pairs[start : start + BATCH]) for start in range(0, len(pairs), BATCH)]
    found = chain.from_iterable(executor.map(partial(_compared, roots, asked), batches))
    yield from (change for change in found if not change[0].is_empty)
    yield from _lists(*registers, Scene(load_policy(roots.head), _anywhere(asked.as_of)))


def _lists(base: Register, head: Register, scene: Scene) -> Iterator[Change]:
    """Yield the yearly lists that have a new revision, as the registrar's changes."""
    before = {record.address.file for record in base.lists}
    years = {record.content.year for record in base.lists}
    for record in (record for record in head.lists if record.address.file not in before):
        office = f"{scene.term('regions', record.address.owner_id)}登记管理机关"
        comparison = Comparison(record.address.owner_id, office, (None, None), (filed(record),), (), ())
        page = (urls.eligible_list(str(record.content.year)),)
        news = tuple(entry.title for entry in list_entries([record], scene))
        is_known = record.content.year in years
        yield comparison, Consequences((), page, (), news) if is_known else Consequences(page, news=news)


def _pairs(roots: Roots, base: Register, head: Register) -> Iterator[Pair]:
    """Yield the jobs of the subjects that can have changed: all of them where the policy did."""
    ruled_otherwise = _ruled(roots.base) != _ruled(roots.head)
    for of in (_associations, _offices):
        before, after = of(base), of(head)
        for subject in sorted({*before, *after}):
            office = of is _offices
            pair = (
                before.get(subject, Job(subject, is_office=office)),
                after.get(subject, Job(subject, is_office=office)),
            )
            if ruled_otherwise or _differ(pair, roots):
                yield pair


def _associations(register: Register) -> Mapping[str, Job]:
    return {job.subject: job for job in register.jobs}


def _offices(register: Register) -> Mapping[str, Job]:
    return {job.subject: job for job in register.offices}


def _ruled(root: Path) -> list[bytes]:
    return [part for name in ("policy", "vocabularies") for part in contents(root / name)]


def _differ(pair: Pair, roots: Roots) -> bool:
    """Say whether the files of two jobs differ: in their names, their sizes, or their bytes."""
    before, after = ([(f.address.file, f.signature[0]) for f in job.files] for job in pair)
    if before != after:
        return True
    return any((roots.base / file).read_bytes() != (roots.head / file).read_bytes() for file, _ in before)


def _compared(roots: Roots, asked: Asked, pairs: tuple[Pair, ...]) -> list[Change]:
    policies = load_policy(roots.base), load_policy(roots.head)
    found = []
    for base, head in pairs:
        sides = (
            Side(read_dossier(roots.base, base)[0].until(asked.as_of), policies[0]),
            Side(read_dossier(roots.head, head)[0].until(asked.as_of), policies[1]),
        )
        found.append((compare(*sides, asked), consequences(*(_sight(side, asked) for side in sides))))
    return found


def _sight(side: Side, asked: Asked) -> Sight:
    return sight(side.dossier, Scene(side.policy, _anywhere(asked.as_of)))


def _anywhere(as_of: date) -> Publication:
    """Return a publication that is the same for both sides: who publishes changes nothing between them."""
    return Publication(
        "", "", "", publisher_is_registrar=False, fictional=False, edit_pattern="", as_of=as_of
    )
