"""The yearly list over the whole register: every dossier judged, and the revisions that stand so far."""

from concurrent.futures import Executor
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from generator.model.disclosures.eligible_list import EligibleList, Entry
from generator.model.policy import Policy
from generator.model.record import Record
from generator.pipeline.register import Job, open_register, read_dossier
from generator.rules.eligibility.cycle import Asked
from generator.rules.eligibility.entries import compute

BATCH = 40


def entries(root: Path, asked: Asked, policy: Policy, executor: Executor) -> tuple[Entry, ...]:
    """Return the line of every association that was known at the cutoff, in the order of the codes."""
    jobs = open_register(root, date.max).jobs
    batches = [jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH)]
    found = executor.map(partial(_judged, root, asked, policy), batches)
    return tuple(chain.from_iterable(found))


def _judged(root: Path, asked: Asked, policy: Policy, jobs: tuple[Job, ...]) -> tuple[Entry, ...]:
    dossiers = (read_dossier(root, job)[0] for job in jobs)
    return compute(dossiers, policy, asked.cutoff, asked.complete_to)


def lists(root: Path) -> tuple[Record[EligibleList], ...]:
    """Return the newest revision of every list, whatever its day, newest year first."""
    return open_register(root, date.max, below=list_folders(root)).lists


def list_folders(root: Path) -> tuple[str, ...]:
    """Return the folders in which the lists are kept."""
    found = root.glob(f"registrars/*/{EligibleList.record_type}")
    return tuple(folder.relative_to(root).as_posix() for folder in sorted(found))
