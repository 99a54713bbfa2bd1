"""The build: dossiers mapped through the executor, then everything that needs all of them."""

from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.model.finding import Finding, Severity
from generator.model.policy import GoneAddress
from generator.outputs.cache import Cache
from generator.outputs.files import Staging
from generator.outputs.pages import Chrome, Renderer, file_of
from generator.outputs.search import write_index
from generator.pipeline.api import index_of, responses
from generator.pipeline.context import Context
from generator.pipeline.downloads import gather, write_downloads
from generator.pipeline.feeds import feed_files, opml_files
from generator.pipeline.linked import write_linked
from generator.pipeline.progress import Progress
from generator.pipeline.reduction import Reduction
from generator.pipeline.register import Job, Register, check_across, check_lists, register_of
from generator.pipeline.site import (
    calendar_files,
    cms_files,
    crawler_files,
    form_files,
    index_files,
    list_files,
    material,
    pages,
    table_files,
)
from generator.pipeline.walk import walk
from generator.pipeline.workers import results
from generator.rules import statistics
from generator.sources.policy import load_gone_addresses, load_policy
from generator.views import api_page, data_page, data_years_page
from generator.views.computed_news import list_change_entries, overdue_entries
from generator.views.feeds import list_entries
from generator.views.notices import notice_entries
from generator.views.page import Page, Publication


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a build reads and writes; without a cache folder nothing is kept or reused.

    With ``only``, nothing but pages is made: those that tell of all, and the own pages of those it names;
    ``alone`` leaves out the former and reads nobody else.
    ``prose`` are the addresses of the pages that MkDocs makes.
    """

    data: Path
    overrides: Path
    staging: Path
    published: Path | None
    cache: Path | None
    search: bool = True
    only: frozenset[str] = frozenset()
    alone: bool = False
    prose: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: digests of files it wrote itself, counts, what it found, and what it may lose."""

    as_of: date
    digests: dict[str, str]
    associations: int
    records: int
    pages: int
    reused: int
    findings: tuple[Finding, ...]
    gone: tuple[GoneAddress, ...] = ()

    @property
    def errors(self) -> int:
        """Return how many findings stop publication."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)


def build(
    plan: Plan, chrome: Chrome, publication: Publication, executor: Executor, progress: Progress
) -> Built:
    """Write all pages, feeds and the index into staging."""
    policy = load_policy(plan.data)
    progress.step("读取目录", 1)
    cache = Cache(plan.cache / "results.sqlite") if plan.cache else None
    context = Context(
        plan.data, plan.overrides, plan.staging, plan.published, policy, publication, chrome, only=plan.only
    )
    register = register_of(walk(plan.data, executor), publication.as_of, cache)
    work_in_hand = _Build(plan, context, register, executor, progress)
    del register  # its jobs go when they are done
    with closing(work_in_hand.reduction):
        reused = work_in_hand.map(cache)
        if cache:
            cache.close()
        if not plan.alone:
            work_in_hand.check()
        if not plan.alone and not work_in_hand.has_errors:
            work_in_hand.reduce()
    return replace(work_in_hand.built(reused), gone=load_gone_addresses(plan.data))


@dataclass(slots=True)
class _Build:
    """One build under way."""

    plan: Plan
    context: Context
    register: Register
    executor: Executor
    progress: Progress
    reduction: Reduction = field(default_factory=Reduction)
    changed: date = date.min

    def map(self, cache: Cache | None) -> int:
        """Work through all dossiers, departments last, as they name others; return how many were kept."""
        jobs, offices = self._wanted(self.register.jobs), self._wanted(self.register.offices)
        self.progress.step("协会和部门页面", len(jobs) + len(offices))
        kept = self._map(jobs, self.context, cache)
        names = {summary.uscc: summary.name for summary in self.reduction.summaries}
        kept += self._map(offices, replace(self.context, names=names), cache)
        self.register = replace(self.register, jobs=(), offices=())
        return kept

    def _wanted(self, jobs: Sequence[Job]) -> Sequence[Job]:
        return [job for job in jobs if job.subject in self.plan.only] if self.plan.alone else jobs

    def _map(self, jobs: Sequence[Job], context: Context, cache: Cache | None) -> int:
        kept = 0
        for result, is_kept in results(jobs, context, self.executor, cache):
            self.reduction.add(result)
            self.progress.advance(1)
            kept += is_kept
        return kept

    def check(self) -> None:
        """Add what only shows with all associations side by side."""
        scene = self.context.scene
        self.reduction.add_entries(list_entries(self.register.lists, scene))
        self.reduction.settle()
        summaries = self.reduction.summaries
        self.reduction.add_entries(overdue_entries(summaries, scene))
        self.reduction.add_entries(list_change_entries(summaries, self.register.lists, scene))
        self.reduction.add_entries(notice_entries(scene))
        sides = self.reduction.summaries, self.reduction.offices
        across = check_across(self.register, *sides, self.context.policy)
        named = check_lists(self.register.root, self.register.lists, self.context.policy)
        self.reduction.findings = sorted({*self.reduction.findings, *self.register.findings, *across, *named})

    @property
    def has_errors(self) -> bool:
        """Say whether anything found so far stops publication."""
        return any(finding.severity is Severity.ERROR for finding in self.reduction.findings)

    def reduce(self) -> None:
        """Write the pages, feeds, sitemap and index that need all associations."""
        self.progress.step("汇总页面和订阅", 1)
        self.changed = self._newest_day()
        renderer = Renderer(self.context.overrides, self.context.chrome, self.context.publication)
        self._write_pages(renderer)
        if not self.plan.only:
            self._write_files(renderer)

    def _write_files(self, renderer: Renderer) -> None:
        """Write what stands beside the pages, and the pages that offer it."""
        self._write(feed_files(self.reduction, self.context))
        self._write(opml_files(self.context))
        self._write(calendar_files(self.reduction, self.context))
        self._write(form_files(self.context))
        self._write(cms_files(self.context))
        self._write(index_files(self.reduction, self.context))
        self._write(list_files(self.register, self.reduction, self.context))
        self._write(table_files(self.register, self.reduction, self.context))
        self._download(renderer)
        self._write(responses(self.register, self.reduction, self.context))
        self._write([index_of(self.register, self.reduction, self.context)])
        self._write_page(api_page.present(self.context.publication), renderer)
        self._write(crawler_files(self._every_page(), self.context))
        if self.plan.search:
            self.progress.step("全文索引", 1)
            self._index()

    def _index(self) -> None:
        staging = Staging(self.context.staging, None)
        with TemporaryDirectory() as unkept:
            cache = self.plan.cache / "search" if self.plan.cache else Path(unkept)
            files = write_index(self.reduction.packs, staging, cache, self.executor)
        self.reduction.written.update((file.path, file) for file in files)

    def _download(self, renderer: Renderer) -> None:
        """Write every record that may be shown in every format, and the page that offers them."""
        self.progress.step("数据下载", 1)
        cache = Cache(self.plan.cache / "downloads.sqlite") if self.plan.cache else None
        with TemporaryDirectory(dir=self.context.staging.parent) as folder:
            lines = gather(self.register, self.reduction, self.context.publication, Path(folder))
            made = write_downloads(lines, self.context, self.executor, cache)
            whole = material(self.register, self.reduction, self.context)
            linked = write_linked(lines, made.downloads, whole, Staging(self.context.staging, None))
        if cache:
            cache.close()
        self.reduction.written.update((file.path, file) for file in (*made.written, *linked.written))
        publication = self.context.publication
        self._write_page(data_page.present(linked.downloads, publication), renderer)
        for page in data_years_page.pages(linked.downloads, publication):
            self._write_page(page, renderer)

    def _write_pages(self, renderer: Renderer) -> None:
        counts = statistics.count(self.reduction.summaries, len(self.register.lists))
        for page in pages(self.register, self.reduction, counts, self.context):
            self._write_page(page, renderer)

    def _write_page(self, page: Page, renderer: Renderer) -> None:
        self._write([(file_of(page.head.url), renderer.render(page))])
        if page.indexed and (page.head.url.endswith("/") or not page.head.url):
            self.reduction.pages[page.head.url] = self.changed

    def _newest_day(self) -> date:
        """Return the day of the newest record: what is made of all of them did not change later."""
        summaries = [one.last_disclosed for one in self.reduction.summaries]
        offices = [one.last_disclosed for one in self.reduction.offices]
        days = [day for day in (*summaries, *offices) if day]
        days += [record.disclosed_on for record in self.register.lists]
        return max(days, default=self.context.publication.as_of)

    def _every_page(self) -> dict[str, date | None]:
        """Return every address with the day its records changed; prose has none."""
        return {**dict.fromkeys(self.plan.prose), **self.reduction.pages}

    def _write(self, files: Iterable[tuple[str, bytes]]) -> None:
        staging = Staging(self.context.staging, None)
        for path, content in files:
            self.reduction.written[path] = staging.write(path, content)

    def built(self, reused: int) -> Built:
        """Return what was made."""
        return Built(
            as_of=self.context.publication.as_of,
            digests={path: file.sha256 for path, file in self.reduction.written.items()},
            associations=len(self.reduction.summaries),
            records=self.reduction.records + len(self.register.lists),
            pages=len(self.reduction.pages),
            reused=reused,
            findings=tuple(self.reduction.findings),
        )
