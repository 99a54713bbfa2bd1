"""Downloads and feeds alone: every format of every record type, and all news, once the records are read."""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from threading import Event, Thread

import psutil
from pages import AS_OF, BATCH, context_in

from generator.model.record import Owner
from generator.model.summary import OfficeSummary, Summary
from generator.outputs.downloads.spool import Bundle
from generator.outputs.files import Staging
from generator.pipeline.context import Context
from generator.pipeline.downloads import gather, write_downloads
from generator.pipeline.feeds import feed_files
from generator.pipeline.mapping import bundle_of
from generator.pipeline.reduction import Reduction
from generator.pipeline.register import Job, Register, open_register, read_dossier
from generator.rules.facts import derive
from generator.rules.office import derive_office
from generator.rules.summary import summarise, summarise_office
from generator.views.feeds import FeedEntry, entries, office_entries

EVERY = 0.2
Read = tuple[Job, Summary | OfficeSummary, Bundle, tuple[FeedEntry, ...]]


@dataclass(slots=True)
class Exported:
    """Wall and processor seconds of two workers, MB of the largest process, what was written."""

    seconds: float = 0.0
    processor: float = 0.0
    megabytes: float = 0.0
    files: int = 0
    written: float = 0.0

    @property
    def note(self) -> str:
        """Return what is said beside seconds and memory."""
        made = f"{self.files} files, {self.written:.0f} MB"
        return f"{self.processor:.0f} s of processor; {made}; memory of the largest process"


def measure(data: Path) -> Exported:
    """Return what writing all downloads of a register takes."""
    register, exported = open_register(data, AS_OF), Exported()
    with tempfile.TemporaryDirectory() as folder:
        context = context_in(data, Path(folder) / "site")
        reduction = _reduction(register, context)
        with _watched(exported), ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
            lines = gather(register, reduction, context.publication, Path(folder))
            written = [*write_downloads(lines, context, executor).written]
            staging = Staging(context.staging, None)
            written += [staging.write(*file) for file in feed_files(reduction, context)]
    exported.files = len(written)
    exported.written = sum(file.size for file in written) / 1e6
    return exported


def _reduction(register: Register, context: Context) -> Reduction:
    """Return what the downloads need of the map."""
    jobs, reduction = (*register.jobs, *register.offices), Reduction()
    batches = [jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH)]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        for read in executor.map(partial(_read, context), batches):
            for job, summary, bundle, entries in read:
                reduction.spool.add(job.subject, bundle, is_office=job.is_office)
                reduction.add_entries(entries)
                if isinstance(summary, Summary):
                    reduction.summaries.append(summary)
    reduction.settle()
    return reduction


def _read(context: Context, jobs: tuple[Job, ...]) -> list[Read]:
    return [_read_one(context, job) for job in jobs]


def _read_one(context: Context, job: Job) -> Read:
    dossier = read_dossier(context.data, job)[0].until(AS_OF)
    if job.is_office:
        office = derive_office(dossier, context.policy, AS_OF)
        news = office_entries(office, context.scene)
        return job, summarise_office(office), bundle_of(office.shown, context.publication), tuple(news)
    facts = derive(dossier, context.policy, AS_OF)
    own = (record for record in facts.shown if record.address.owner is not Owner.DEPARTMENT)
    return job, summarise(facts), bundle_of(own, context.publication), tuple(entries(facts, context.scene))


@contextmanager
def _watched(exported: Exported) -> Iterator[None]:
    """Measure what is done meanwhile; the processors' seconds are those of processes that have ended, too."""
    ended, began, before = Event(), time.perf_counter(), _processor()
    watch = Thread(target=_watch, args=(exported, ended))
    watch.start()
    try:
        yield
    finally:
        ended.set()
        watch.join()
        exported.seconds, exported.processor = time.perf_counter() - began, _processor() - before


def _watch(exported: Exported, ended: Event) -> None:
    own = psutil.Process()
    while not ended.wait(EVERY):
        exported.megabytes = max(exported.megabytes, *map(_resident, (own, *own.children(recursive=True))), 0)


def _resident(process: psutil.Process) -> float:
    try:
        return float(process.memory_info().rss) / 1e6
    except psutil.NoSuchProcess:
        return 0.0


def _processor() -> float:
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    exported = measure(Path(sys.argv[1]))
    print(f"{exported.seconds:.1f} s, {exported.megabytes:.0f} MB; {exported.note}")
