"""The page step alone: views, templates, chrome and writing, without reading and judging the records."""

import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from generator.outputs.files import Staging
from generator.outputs.pages import Chrome, Renderer, file_of
from generator.pipeline.context import Context
from generator.pipeline.register import Job, open_register, read_dossier
from generator.rules.facts import derive
from generator.sources.policy import load_policy
from generator.views import own_pages
from generator.views.page import Publication

ROOT = Path(__file__).parent.parent
AS_OF = date(2026, 11, 23)
BATCH = 50
PLACEHOLDERS = "@@TITLE@@@@DESCRIPTION@@@@CANONICAL@@@@FEEDS@@@@CONTENT@@"


def measure(data: Path) -> tuple[int, float]:
    """Return how many pages were written and the seconds two processes took for them."""
    with tempfile.TemporaryDirectory() as folder:
        context = context_in(data, Path(folder))
        jobs = open_register(data, AS_OF).jobs
        batches = [jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH)]
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
            measured = list(executor.map(partial(_batch, context), batches))
    return sum(pages for pages, _ in measured), sum(seconds for _, seconds in measured) / 2


def context_in(data: Path, staging: Path) -> Context:
    """Return a context with a chrome of the real size: some 10 KB around each page."""
    places = [("associations", depth) for depth in range(1, 5)]
    chrome = Chrome(dict.fromkeys(places, "<!doctype html>" + "x" * 10_000 + PLACEHOLDERS))
    publication = Publication(
        site_name="基准",
        site_url="https://open.example.invalid/",
        publisher="示例",
        publisher_is_registrar=True,
        fictional=True,
        edit_pattern="",
        as_of=AS_OF,
    )
    return Context(data, ROOT / "overrides", staging, None, load_policy(data), publication, chrome)


def _batch(context: Context, jobs: tuple[Job, ...]) -> tuple[int, float]:
    facts = [derive(read_dossier(context.data, job)[0].until(AS_OF), context.policy, AS_OF) for job in jobs]
    renderer = Renderer(context.overrides, context.chrome, context.publication)
    staging, pages = Staging(context.staging, None), 0
    began = time.perf_counter()
    for about in facts:
        for page in own_pages.of_association(about, context.scene):
            staging.write(file_of(page.head.url), renderer.render(page))
            pages += 1
    return pages, time.perf_counter() - began


if __name__ == "__main__":
    written, seconds = measure(Path(sys.argv[1]))
    print(f"{written} pages in {seconds:.1f} s on two processes")
