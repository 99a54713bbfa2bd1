"""``generator admit``: whether a pull request may be merged, and what changes for whom once it is."""

import os
import sys
from concurrent.futures import Executor
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import NamedTuple

import click

from generator.cli.admission_report import Outcome, as_markdown, as_text, conclusion
from generator.cli.compare import between
from generator.cli.findings import render, seen_from_here
from generator.cli.options import as_of_option, data_option, executor, existing, today, workers_option
from generator.cli.preview import Wanted, config_option, pages_option, write_pages
from generator.cli.progress import TimedProgress
from generator.model.finding import Finding, Severity
from generator.model.record import Address
from generator.pipeline.comparison import Roots
from generator.pipeline.validation import Scope, validate
from generator.sources.addresses import address_of
from generator.sources.checkout import NoSuchState, git, state
from generator.sources.policy import PolicyError
from generator.sources.pull_request.admission import OF_THE_WHOLE, Filing, fit, is_too_much, refusals, sort
from generator.sources.pull_request.changes import merge, pull_request

ANNOTATIONS = 50


class Asked(NamedTuple):
    """Which head is to be merged into which base, and whose account asks, if it is known."""

    base: str
    head: str
    data: Path
    author: str


class Means(NamedTuple):
    """What the judgement is made with: a folder for both registers, the day, processes; a ZIP if wanted."""

    folder: Path
    as_of: date
    processes: Executor
    wanted: Wanted | None

    @property
    def roots(self) -> Roots:
        """Return where the register lies as it is, and as it will be once merged."""
        return Roots(self.folder / "base", self.folder / "head")


@click.command()
@click.argument("base")
@click.argument("head")
@data_option
@click.option("--author", default="", help="提交的账号；CODEOWNERS 写明文件夹属于谁的，据此核对")
@click.option(
    "--report", type=click.Path(path_type=Path, file_okay=False), help="把结果写成 summary.md 和 summary.txt"
)
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "github")),
    default="text",
    show_default=True,
    help="输出格式：全文，或者只有标在各行旁边的问题",
)
@pages_option
@config_option
@as_of_option
@workers_option
def admit(
    base: str,
    head: str,
    data: Path,
    author: str,
    report: Path | None,
    style: str,
    pages: Path | None,
    config_file: Path,
    as_of: date | None,
    workers: int | None,
) -> None:
    """核对合并请求：只有一个单位的新记录，内容合格；合并以后有什么变化。

    BASE 是主干的版本，HEAD 是要合并的版本；HEAD 只当作数据来读。
    返回 0 表示通过或者不是报送，1 表示有错误，2 表示无法运行。
    """
    asked = Asked(base, head, existing(data), author)
    with TemporaryDirectory() as folder, executor(workers, data) as processes:
        day = as_of or today()
        wanted = Wanted(pages, config_file, day, processes) if pages else None
        means = Means(Path(folder), day, processes, wanted)
        try:
            outcome = _seen_from_the_top(_outcome(asked, means), data)
        except NoSuchState as missing:
            raise click.UsageError(f"{base}、{head}：{missing}") from None
        try:
            outcome = _with_pages(outcome, means)
        finally:
            if report:
                _write(outcome, report)
            _say(outcome, style)
    sys.exit(bool(outcome.errors))


def _seen_from_the_top(outcome: Outcome, data: Path) -> Outcome:
    return replace(outcome, findings=tuple(seen_from_here(finding, data) for finding in outcome.findings))


def _with_pages(outcome: Outcome, means: Means) -> Outcome:
    """Write the pages that change, if that is wanted, and add those that tell of all to what is told."""
    if means.wanted is None or outcome.errors:
        return outcome
    return replace(outcome, overall=write_pages(outcome.told, means.roots, means.wanted))


def _write(outcome: Outcome, report: Path) -> None:
    report.mkdir(parents=True, exist_ok=True)
    (report / "summary.md").write_text(as_markdown(outcome), encoding="utf-8")
    (report / "summary.txt").write_text(as_text(outcome), encoding="utf-8")


def _say(outcome: Outcome, style: str) -> None:
    if style == "github":
        click.echo(render(outcome.findings[:ANNOTATIONS], "github", Path()), nl=False)
        click.echo(conclusion(outcome), err=True)
    else:
        click.echo(as_text(outcome), nl=False)


def _outcome(asked: Asked, means: Means) -> Outcome:
    top = Path(git(asked.data, "rev-parse", "--show-toplevel").decode().strip())
    inside = asked.data.resolve().relative_to(top.resolve()).as_posix()
    request = pull_request(top, asked.base, asked.head)
    filing = sort(request, inside)
    if not filing.records and (filing.site or not filing.rules):
        return Outcome((), 0, (), is_filing=False)
    refused = refusals(filing, request, inside, asked.author)
    if is_too_much(filing):
        return Outcome(tuple(refused), len(filing.records), ())
    roots = means.roots
    state(request.base, asked.data, means.folder / "tree").rename(roots.base)
    copytree(roots.base, roots.head, copy_function=os.link)
    merge(top, fit(filing, refused), roots.head)
    return _judged(refused, filing, means)


def _judged(refused: list[Finding], filing: Filing, means: Means) -> Outcome:
    """Validate what it comes to; the preview is made where nothing stands against it."""
    try:
        with TimedProgress() as progress:
            found = validate(Scope(means.roots.head), means.as_of, means.processes, progress).findings
    except PolicyError as error:
        found = tuple(error.findings)
    findings = sorted({*refused, *_concerning(found, filing)})
    findings.sort(key=lambda f: (f.severity is not Severity.ERROR, f.code not in OF_THE_WHOLE))
    outcome = Outcome(tuple(findings), len(filing.records), ())
    if outcome.errors:
        return outcome
    return replace(outcome, told=tuple(between(means.roots, means.as_of, means.processes)))


def _concerning(findings: tuple[Finding, ...], filing: Filing) -> list[Finding]:
    """Keep all errors, and the warnings about those whose records are filed; all when the rules change."""
    addresses = (address_of(change.path) for change in filing.records)
    subjects = {f"/{a.subject or a.owner_id}/" for a in addresses if isinstance(a, Address)}
    return [
        finding
        for finding in findings
        if finding.severity is Severity.ERROR
        or filing.rules
        or any(subject in finding.file for subject in subjects)
    ]
