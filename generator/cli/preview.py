"""The pages that a change touches, in a ZIP to look at before it is merged."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import click

from generator.outputs import zips
from generator.outputs.pages import file_of
from generator.pipeline.progress import Silence
from generator.views.comparison import Told

MOST_PAGES = 200
ASSETS = "assets"
NOTE = "说明.txt"
SAID = """\
这些是合并以后新增或者更新的页面（{day}），只供核对，没有发布。
解开整个压缩包，再用浏览器打开 .html。只收协会和部门自己的页面，
首页、名单、统计等汇总页不在内，指向其他页面的链接打不开。

"""

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
    """Where the ZIP is written, of which day, and with which settings."""

    target: Path
    config_file: Path
    as_of: date


def write_pages(told: Iterable[Told], data: Path, wanted: Wanted) -> None:
    """Write the pages of a register that are new or changed; none, no ZIP."""
    changed = [(one.subject, url) for one in told for url in one.addresses][:MOST_PAGES]
    if not changed:
        click.echo("没有变化的页面，没有写 ZIP", err=True)
        return
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        _build(frozenset(subject for subject, _ in changed), data, wanted, site)
        names = sorted(file_of(url) for _, url in changed if (site / file_of(url)).is_file())
        wanted.target.parent.mkdir(parents=True, exist_ok=True)
        zips.write(wanted.target, _files(site, names, wanted.as_of))
    click.echo(f"已写入 {wanted.target}：{len(names)} 个页面", err=True)


def _build(subjects: frozenset[str], data: Path, wanted: Wanted, site: Path) -> None:
    from generator.plugin.plugin import Run  # noqa: PLC0415 - MkDocs is slow to import; most calls do without
    from generator.plugin.publish import Order, SettingsError, publish  # noqa: PLC0415 - as above

    run = Run(
        as_of=wanted.as_of,
        data=data.resolve(),
        use_cache=False,
        only=subjects,
        stop_on_errors=False,
        executor=partial(ThreadPoolExecutor, 1),
    )
    try:
        built = publish(Order(wanted.config_file, site, lambda: run, Silence()))
    except SettingsError as error:
        raise click.UsageError(f"没有写成页面：{error}") from None
    if built.errors:
        raise click.UsageError("没有写成页面：数据有错误；先运行 generator validate")


def _files(site: Path, names: list[str], as_of: date) -> Iterator[tuple[str, bytes]]:
    """Yield a note, the pages, and what they need to look as they will."""
    yield NOTE, (SAID.format(day=as_of) + "\n".join(names) + "\n").encode()
    yield from ((name, (site / name).read_bytes()) for name in names)
    for file in sorted(path for path in (site / ASSETS).rglob("*.*") if path.suffix != ".map"):
        yield file.relative_to(site).as_posix(), file.read_bytes()
