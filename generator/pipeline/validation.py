"""Validation: every finding of the register, sorted, with its place."""

from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from generator.model.finding import Finding, Severity
from generator.model.policy import Policy
from generator.model.summary import Summary
from generator.pipeline.progress import Progress
from generator.pipeline.register import Job, check_across, open_register, place_problems, read_dossier
from generator.rules.facts import derive
from generator.rules.summary import summarise
from generator.sources.policy import load_policy

BATCH = 40


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


def validate(
    root: Path, paths: Iterable[str], as_of: date, executor: Executor, progress: Progress
) -> Verdict:
    """Check the whole register, or only the dossiers in which the given paths lie."""
    policy = load_policy(root)
    register = open_register(root, date.max)
    chosen = tuple(paths)
    jobs = tuple(job for job in register.jobs if not chosen or _touches(job, chosen))
    findings = [f for f in register.findings if not chosen or f.file.startswith(chosen)]
    summaries: list[Summary] = []
    progress.step("校验", len(jobs))
    batches = [jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH)]
    for summary_batch, found in executor.map(partial(_examine, root, policy, as_of), batches):
        summaries += summary_batch
        findings += found
        progress.advance(len(summary_batch))
    if not chosen:
        findings += check_across(register, summaries, policy)
    return Verdict(
        tuple(sorted(set(findings))), len(jobs), sum(len(job.files) for job in jobs) + len(register.lists)
    )


def _touches(job: Job, paths: tuple[str, ...]) -> bool:
    return any(file.address.file.startswith(paths) for file in job.files)


def _examine(
    root: Path, policy: Policy, as_of: date, jobs: tuple[Job, ...]
) -> tuple[list[Summary], list[Finding]]:
    summaries, findings = [], []
    for job in jobs:
        dossier, found = read_dossier(root, job)
        facts = derive(dossier, policy, as_of)
        findings += [*found, *place_problems(root, facts.problems)]
        summaries.append(summarise(facts))
    return summaries, findings
