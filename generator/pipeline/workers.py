"""The map as it is led: what is unchanged comes from the cache, everything else from the workers."""

import pickle
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor, as_completed
from itertools import compress, islice

from generator.outputs.cache import Cache
from generator.outputs.files import Staging
from generator.outputs.manifest import digest_of
from generator.pipeline.context import Context
from generator.pipeline.mapping import Result, work
from generator.pipeline.register import Job

BATCH = 20
FEW, SHARES = 8, 4
"""Fewer dossiers stay in this process; what makes less than so many batches is cut into so many."""
CHUNK = 200
Batch = tuple[Job, ...]


def results(
    jobs: Sequence[Job], context: Context, executor: Executor, cache: Cache | None
) -> Iterator[tuple[Result, bool]]:
    """Yield what every dossier came to, and whether that was kept from an earlier build."""
    common = context.digest.encode()
    keys = {job.subject: digest_of([common, job.signature]) for job in jobs}
    done: set[str] = set()
    for result in _kept(cache, keys, context) if cache else ():
        done.add(result.subject)
        yield result, True
    for batch, made in _worked([job for job in jobs if job.subject not in done], context, executor):
        yield from ((pickle.loads(result), False) for result in made)  # noqa: S301 - from our own workers
        if cache:
            cache.put((job.subject, keys[job.subject], one) for job, one in zip(batch, made, strict=True))


def _kept(cache: Cache, keys: Mapping[str, str], context: Context) -> Iterator[Result]:
    """Yield those whose pages could be kept; the disk works while results are unpacked."""
    staging = Staging(context.staging, context.published)
    found = cache.get(keys.items())
    with ThreadPoolExecutor(2) as disk:
        while some := list(islice(found, CHUNK)):
            unpacked: list[Result] = [pickle.loads(content) for _, content in some]  # noqa: S301 - our cache
            kept = disk.map(staging.reuse, (result.written for result in unpacked))
            yield from compress(unpacked, kept)


def _worked(jobs: Sequence[Job], context: Context, executor: Executor) -> Iterator[tuple[Batch, list[bytes]]]:
    """Yield batches with what the workers made of them, as soon as it is made."""
    if not jobs:
        return
    file = context.staging.with_name(f"{context.staging.name}.{'named' if context.names else 'context'}")
    name = context.save(file)
    try:
        batches = _batches(jobs)
        if len(batches) == 1:  # starting a process takes longer
            yield batches[0], work(name, batches[0])
            return
        running = {executor.submit(work, name, batch): batch for batch in batches}
        for future in as_completed(list(running)):
            yield running.pop(future), future.result()
    finally:
        file.unlink(missing_ok=True)


def _batches(jobs: Sequence[Job]) -> list[Batch]:
    size = BATCH if len(jobs) < FEW else min(BATCH, -(-len(jobs) // SHARES))
    return [tuple(jobs[start : start + size]) for start in range(0, len(jobs), size)]
