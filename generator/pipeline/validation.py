"""Validation: every finding of the register, sorted, with its place."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from generator.model.dossier import AnyRecord
from generator.model.finding import Finding, Severity
from generator.model.policy import Policy
from generator.model.summary import OfficeSummary, Registrant
from generator.outputs.cache import Cache
from generator.outputs.manifest import code_digest, contents, digest_of
from generator.pipeline.progress import Progress
from generator.pipeline.register import (
    Job,
    Register,
    check_across,
    check_lists,
    place_problems,
    read_dossier,
    register_of,
)
from generator.pipeline.walk import walk
from generator.rules.checks import within
from generator.rules.earlier import earlier
from generator.rules.facts import problems
from generator.rules.obligations import duties
from generator.rules.office import derive_office
from generator.rules.summary import registrant, summarise_office
from generator.sources.layout import Folder
from generator.sources.neighbourhood import scan_about, subjects_of
from generator.sources.policy import load_policy
from generator.sources.records import load_in_part

BATCH = 40
LISTS = "lists"
"""The name under which the cache keeps what the yearly lists show by themselves."""
Examined = tuple[Registrant | OfficeSummary | None, list[Finding]]
"""The findings of one job, and what the checks across the register need of it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is to be checked: the paths chosen, none for everything, and where results are kept."""

    root: Path
    paths: tuple[str, ...] = ()
    cache: Path | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What validation came to."""

    findings: tuple[Finding, ...]
    associations: int
    files: int

    @property
    def errors(self) -> int:
        """Return how many findings stop publication."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)


def validate(scope: Scope, as_of: date, executor: Executor, progress: Progress) -> Verdict:
    """Check the whole register, or only the dossiers in which the given paths lie."""
    policy = load_policy(scope.root)
    cache = Cache(scope.cache / "validation.sqlite") if scope.cache else None
    register = _register(scope, cache, executor)
    examination = _Examination(scope, register, policy, as_of)
    examination.run(executor, None if scope.paths else cache, progress)
    if cache:
        cache.close()
    return examination.verdict()


def _register(scope: Scope, cache: Cache | None, executor: Executor) -> Register:
    subjects = subjects_of(scope.paths)
    if subjects:
        return register_of(scan_about(scope.root, subjects), date.max)
    return register_of(walk(scope.root, executor), date.max, cache)


@dataclass(slots=True)
class _Examination:
    """One validation under way."""

    scope: Scope
    register: Register
    policy: Policy
    as_of: date
    examined: list[Examined] = field(default_factory=list)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Return the dossiers to look into."""
        jobs = (*self.register.jobs, *self.register.offices)
        return tuple(job for job in jobs if not self.scope.paths or _touches(job, self.scope.paths))

    def run(self, executor: Executor, cache: Cache | None, progress: Progress) -> None:
        """Take what is unchanged from the cache, and look into the rest."""
        jobs = self.jobs
        progress.step("校验", len(jobs))
        common = self._common() if cache else b""
        keys = {job.subject: digest_of([common, job.signature]) for job in jobs} if cache else {}
        kept = dict(cache.get(keys.items())) if cache else {}
        self.examined += [pickle.loads(content) for content in kept.values()]  # noqa: S301 - our own cache
        progress.advance(len(kept))
        for batch, results in self._worked([job for job in jobs if job.subject not in kept], executor):
            self.examined += results
            progress.advance(len(batch))
            if cache:
                rows = zip(batch, results, strict=True)
                cache.put((job.subject, keys[job.subject], pickle.dumps(result)) for job, result in rows)
        self.examined.append((None, self._about_lists(cache, common)))

    def _common(self) -> bytes:
        """Return what every result depends on: this program, the policy and the day."""
        folders = (self.scope.root / "policy", self.scope.root / "vocabularies")
        said = (code_digest().encode(), str(self.as_of).encode())
        return digest_of([*said, *(part for folder in folders for part in contents(folder))]).encode()

    def _about_lists(self, cache: Cache | None, common: bytes) -> list[Finding]:
        """Return what the chosen lists show by themselves; they are long, so it is kept."""
        lists = self.register.lists
        chosen = [record for record in lists if _chosen(record.address.file, self.scope.paths)]

        def look() -> list[Finding]:
            return list(check_lists(self.scope.root, chosen, self.policy))

        digest = digest_of([common, self.register.lists_mark.encode()])
        return cache.recall(LISTS, digest, look) if cache else look()

    def _worked(
        self, jobs: Sequence[Job], executor: Executor
    ) -> Iterator[tuple[Sequence[Job], list[Examined]]]:
        batches = [jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH)]
        look = partial(_examine, self.scope, self.policy, self.as_of)
        if len(batches) == 1:  # starting a process takes longer
            yield batches[0], look(batches[0])
        else:
            yield from zip(batches, executor.map(look, batches), strict=True)

    def verdict(self) -> Verdict:
        """Return every finding once, sorted."""
        found = [finding for _, findings in self.examined for finding in findings]
        found += (f for f in self.register.findings if _chosen(f.file, self.scope.paths))
        if not self.scope.paths:
            found += check_across(self.register, *_sides(self.examined), self.policy)
        jobs = self.jobs
        associations = sum(not job.is_office for job in jobs)
        files = sum(job.about.count for job in jobs)
        lists = sum(_chosen(record.address.file, self.scope.paths) for record in self.register.lists)
        return Verdict(tuple(sorted(set(found))), associations, files + lists)


def _sides(examined: Iterable[Examined]) -> tuple[list[Registrant], list[OfficeSummary]]:
    seen = [side for side, _ in examined]
    associations = sorted((s for s in seen if isinstance(s, Registrant)), key=lambda s: s.uscc)
    return associations, [s for s in seen if isinstance(s, OfficeSummary)]


def _chosen(file: str, paths: tuple[str, ...]) -> bool:
    return not paths or any(file == path or file.startswith(f"{path}/") for path in paths)


def _touches(job: Job, paths: tuple[str, ...]) -> bool:
    named = any(_chosen(file.address.file, paths) for file in job.about.named)
    return named or any(_meets(folder, paths) for folder in job.about.folders)


def _meets(folder: Folder, paths: tuple[str, ...]) -> bool:
    """Say whether a folder lies in one of the paths, or one of them in the folder."""
    return _chosen(folder.path, paths) or any(path.rpartition("/")[0] == folder.path for path in paths)


def _examine(scope: Scope, policy: Policy, as_of: date, jobs: Sequence[Job]) -> list[Examined]:
    return [_examined(scope, policy, as_of, job) for job in jobs]


def _examined(scope: Scope, policy: Policy, as_of: date, job: Job) -> Examined:
    """Look into one job; nothing is looked at across the register when only some paths are chosen."""
    dossier, findings = read_dossier(scope.root, job)
    if parts := _parts(scope.root, job, findings):
        told = earlier(dossier, as_of)
        found = [problem for part in parts for problem in within(part, policy, told)]
        findings += place_problems(scope.root, found)
    if job.is_office:
        office = derive_office(dossier, policy, as_of)
        findings += place_problems(scope.root, office.problems)
        return None if scope.paths else summarise_office(office), findings
    findings += place_problems(scope.root, problems(dossier, duties(dossier, policy, as_of), policy, as_of))
    return None if scope.paths else registrant(dossier, as_of), findings


def _parts(root: Path, job: Job, findings: Iterable[Finding]) -> list[AnyRecord]:
    """Return what can be read of unsound files: what they say is judged as far as it is known."""
    unsound = {finding.file for finding in findings if finding.severity is Severity.ERROR}
    found = (load_in_part(root, file.address) for file in job.files if file.address.file in unsound)
    return [part for part in found if part is not None]
