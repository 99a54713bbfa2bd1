"""``--pages``: the pages that a change touches, in a ZIP to look at before it is merged."""

from collections.abc import Iterable
from concurrent.futures import Executor
from contextlib import nullcontext
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from generator.outputs.pages import file_of
from generator.pipeline.comparison import Roots
from generator.pipeline.progress import Silence
from generator.views.comparison import Told

if TYPE_CHECKING:
    from generator.pipeline.build import Built

config_option = click.option(
    "--config-file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="站点设置，--pages 用",
)
pages_option = click.option(
    "--pages", type=click.Path(path_type=Path, dir_okay=False), help="把新增和更新的页面写成一个 ZIP，供核对"
)


class Wanted(NamedTuple):
    """Where the ZIP is written, of which day, with which settings, and who does the work."""

    target: Path
    config_file: Path
    as_of: date
    processes: Executor


def write_pages(told: Iterable[Told], roots: Roots, wanted: Wanted) -> tuple[str, ...]:
    """Write the pages that are new or changed, if any; return in words those that tell of all."""
    from generator.pipeline import preview  # noqa: PLC0415 - a build is slow to import; most calls do without

    changed = [(one.subject, file_of(url)) for one in told for url in one.addresses][: preview.MOST_PAGES]
    if not changed:
        click.echo("没有变化的页面，没有写 ZIP", err=True)
        return ()
    build = partial(_build, wanted, frozenset(subject for subject, _ in changed))
    try:
        shown = preview.write(wanted.target, [file for _, file in changed], roots, wanted.as_of, build)
    except preview.UnsoundError:
        raise click.UsageError("没有写成页面：数据有错误；先运行 generator validate") from None
    click.echo(f"已写入 {wanted.target}：{shown.pages} 个页面", err=True)
    return shown.overall


def _build(wanted: Wanted, only: frozenset[str], data: Path, site: Path, *, alone: bool) -> "Built":
    from generator.plugin.plugin import Run  # noqa: PLC0415 - MkDocs is slow to import; most calls do without
    from generator.plugin.publish import Order, SettingsError, publish  # noqa: PLC0415 - as above

    run = Run(
        as_of=wanted.as_of,
        data=data.resolve(),
        cache=site.with_name("cache"),
        only=only,
        alone=alone,
        stop_on_errors=False,
        executor=lambda: nullcontext(wanted.processes),
    )
    try:
        return publish(Order(wanted.config_file, site, lambda: run, Silence()))
    except SettingsError as error:
        raise click.UsageError(f"没有写成页面：{error}") from None
