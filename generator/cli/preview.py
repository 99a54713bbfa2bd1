"""The pages that a change touches, in a ZIP to look at before it is merged."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import nullcontext
from datetime import date
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import click

from generator.outputs import zips
from generator.outputs.offline import offline, overview, title_of
from generator.outputs.pages import file_of
from generator.pipeline.comparison import Roots
from generator.pipeline.progress import Silence
from generator.views import urls
from generator.views.comparison import Told

if TYPE_CHECKING:
    from generator.pipeline.build import Built

MOST_PAGES = 200
ASSETS = "assets"
NOTE = "说明.html"
PARTS = "协会和部门", "汇总页面"
SAID = """\
合并以后新增或者更新的页面（{day}），只供核对，没有发布。解开整个压缩包，再打开下面的页面；\
搜索、筛选等要在网站上才能用，压缩包里没有的页面，链接到已经发布的网站。"""

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


class Packed(NamedTuple):
    """The pages in a ZIP, by file: own ones of those whose records change, and those that tell of all."""

    own: tuple[str, ...]
    overall: tuple[str, ...]


def write_pages(told: Iterable[Told], roots: Roots, wanted: Wanted) -> tuple[str, ...]:
    """Write the pages that are new or changed, if any; return in words those that tell of all."""
    changed = [(one.subject, file_of(url)) for one in told for url in one.addresses][:MOST_PAGES]
    if not changed:
        click.echo("没有变化的页面，没有写 ZIP", err=True)
        return ()
    only = frozenset(subject for subject, _ in changed)
    with TemporaryDirectory() as folder:
        was = _build(only, roots.base, Path(folder) / "base", wanted)
        now = _build(only, roots.head, site := Path(folder) / "head", wanted)
        if now.errors:
            raise click.UsageError("没有写成页面：数据有错误；先运行 generator validate")
        packed = _packed([file for _, file in changed], was, now)
        pages = {file: (site / file).read_text(encoding="utf-8") for part in packed for file in part}
        wanted.target.parent.mkdir(parents=True, exist_ok=True)
        zips.write(wanted.target, _files(site, packed, pages, wanted.as_of))
    click.echo(f"已写入 {wanted.target}：{len(pages)} 个页面", err=True)
    return tuple(_happened(file, pages[file], is_new=file not in was.digests) for file in packed.overall)


def _packed(changed: list[str], was: "Built", now: "Built") -> Packed:
    """Sort out what differs; nothing is said of pages that tell of all where the base has errors."""
    own = tuple(sorted(file for file in changed if file in now.digests))
    differ = {file for file, digest in now.digests.items() if was.digests.get(file) != digest}
    overall = sorted(
        file for file in differ if file.endswith("index.html") and not file.startswith(urls.EMBED)
    )
    return Packed(own, () if was.errors else tuple(file for file in overall if file not in own)[:MOST_PAGES])


def _happened(file: str, page: str, *, is_new: bool) -> str:
    address = file.removesuffix("index.html")
    return (
        f"{'新增' if is_new else '更新'}：{f'{address}（{unescape(title_of(page))}）' if address else '首页'}"
    )


def _build(only: frozenset[str], data: Path, site: Path, wanted: Wanted) -> "Built":
    from generator.plugin.plugin import Run  # noqa: PLC0415 - MkDocs is slow to import; most calls do without
    from generator.plugin.publish import Order, SettingsError, publish  # noqa: PLC0415 - as above

    run = Run(
        as_of=wanted.as_of,
        data=data.resolve(),
        cache=site.with_name("cache"),
        only=only,
        stop_on_errors=False,
        executor=lambda: nullcontext(wanted.processes),
    )
    try:
        return publish(Order(wanted.config_file, site, lambda: run, Silence()))
    except SettingsError as error:
        raise click.UsageError(f"没有写成页面：{error}") from None


def _files(site: Path, packed: Packed, pages: Mapping[str, str], day: date) -> Iterator[tuple[str, bytes]]:
    """Yield a page from which the others are opened, these, and what they need to look as they will."""
    parts = {
        title: [(file, pages[file]) for file in files] for title, files in zip(PARTS, packed, strict=True)
    }
    yield NOTE, overview("合并以后的页面", SAID.format(day=day), parts).encode()
    yield from ((file, offline(file, page, pages).encode()) for file, page in pages.items())
    for file in sorted(path for path in (site / ASSETS).rglob("*.*") if path.suffix != ".map"):
        yield file.relative_to(site).as_posix(), file.read_bytes()
