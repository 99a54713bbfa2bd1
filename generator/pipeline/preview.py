"""What a change would show: both registers built, the pages that differ packed to be looked at."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import unescape
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, Protocol

from generator.outputs import zips
from generator.outputs.offline import offline, overview, title_of
from generator.pipeline.build import Built
from generator.pipeline.comparison import Roots
from generator.views import urls

Digests = Mapping[str, str]
"""What was written, by file."""


class Build(Protocol):
    """Builds the register of a folder into another; ``alone``, without the pages that tell of all."""

    def __call__(self, data: Path, site: Path, *, alone: bool) -> Built:
        """Return what was built."""


MOST_ASSOCIATIONS = 1_000
"""Of more, pages that tell of all are not compared: at 5,000 that would take minutes for each request."""
TOO_MANY = f"登记的协会多于 {MOST_ASSOCIATIONS:,} 家，没有比较"
UNSOUND = "合并以前的数据有错误，没有比较"
MOST_PAGES = 200
ASSETS = "assets"
NOTE = "说明.html"
PARTS = "协会和部门", "汇总页面"
SAID = """\
合并以后新增或者更新的页面（{day}），只供核对，没有发布。解开整个压缩包，再打开下面的页面；\
搜索、筛选等要在网站上才能用，压缩包里没有的页面，链接到已经发布的网站。"""


class UnsoundError(Exception):
    """The register has errors as it would be once the change is merged: nothing of it can be shown."""


class Preview(NamedTuple):
    """The pages that were packed: their number, and in words those that tell of all associations."""

    pages: int
    overall: tuple[str, ...]


class _Chosen(NamedTuple):
    """The files of pages: own ones of those whose records change, and those that tell of all."""

    own: tuple[str, ...]
    overall: tuple[str, ...]


def write(target: Path, changed: Sequence[str], roots: Roots, day: date, build: Build) -> Preview:
    """Write the ZIP; ``changed`` are files of own pages that are new or other. Raises ``UnsoundError``."""
    alone = _is_large(roots.head)
    with TemporaryDirectory() as folder:
        was = None if alone else build(roots.base, Path(folder) / "base", alone=False)
        now = build(roots.head, site := Path(folder) / "head", alone=alone)
        if now.errors:
            raise UnsoundError
        before = was.digests if was and not was.errors else None
        chosen = _chosen(changed, before, now.digests)
        pages = {file: (site / file).read_text(encoding="utf-8") for part in chosen for file in part}
        target.parent.mkdir(parents=True, exist_ok=True)
        zips.write(target, _files(site, chosen, pages, day))
    if before is None:
        return Preview(len(pages), (UNSOUND if was else TOO_MANY,))
    told = (_told(file, pages[file], is_new=file not in before) for file in chosen.overall)
    return Preview(len(pages), tuple(told))


def _is_large(root: Path) -> bool:
    return sum(1 for _ in islice(root.glob("associations/*"), MOST_ASSOCIATIONS + 1)) > MOST_ASSOCIATIONS


def _chosen(changed: Sequence[str], before: Digests | None, now: Digests) -> _Chosen:
    """Sort out what differs, by file; of pages that tell of all only where there is something to compare."""
    own = {file for file in changed if file in now}
    differ = {file for file in now if before is not None and before.get(file) != now[file]}
    overall = sorted(file for file in differ - own if _is_page(file))
    return _Chosen(tuple(sorted(own)), tuple(overall[:MOST_PAGES]))


def _is_page(file: str) -> bool:
    return file.endswith("index.html") and not file.startswith(urls.EMBED)


def _told(file: str, page: str, *, is_new: bool) -> str:
    """Return which page is new or other, by its address and its title."""
    address = file.removesuffix("index.html")
    named = f"{address}（{unescape(title_of(page))}）" if address else "首页"
    return f"{'新增' if is_new else '更新'}：{named}"


def _files(site: Path, chosen: _Chosen, pages: Mapping[str, str], day: date) -> Iterator[tuple[str, bytes]]:
    """Yield a page from which the others are opened, these, and what they need to look as they will."""
    parts = zip(PARTS, chosen, strict=True)
    listed = {title: [(file, pages[file]) for file in files] for title, files in parts}
    yield NOTE, overview("合并以后的页面", SAID.format(day=day), listed).encode()
    yield from ((file, offline(file, page, pages).encode()) for file, page in pages.items())
    for file in sorted(path for path in (site / ASSETS).rglob("*.*") if path.suffix != ".map"):
        yield file.relative_to(site).as_posix(), file.read_bytes()
