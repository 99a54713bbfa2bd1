"""The search index: shards by year, each indexed again only when one of its documents changed (ADR 0004)."""

import json
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from generator.outputs.files import Staging, Written
from generator.outputs.search_packs import Pack
from generator.outputs.search_shards import INDEX, USED, files_of, index

LIMIT = 6000
"""The most records in a shard: what one changed record has indexed again, two to three seconds."""

SHARDS = f"{INDEX}/shards.json"


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the index; all shards of a group, a year, are opened together."""

    name: str
    group: str
    count: int
    digest: str


def write_index(
    packs: Iterable[Pack], staging: Staging, cache: Path, executor: Executor | None = None, limit: int = LIMIT
) -> list[Written]:
    """Write the index into staging; shards whose documents are unchanged come from the cache folder."""
    cache.mkdir(parents=True, exist_ok=True)
    contents = {_shard(name, content): content for name, content in _divide(packs, limit)}
    changed = [(shard, content) for shard, content in contents.items() if not _entry(cache, shard).is_dir()]
    _index_all(changed, cache, executor)
    written = [file for shard in contents for file in _publish(shard, contents[shard], staging, cache)]
    _forget(cache, {_entry(cache, shard).name for shard in contents})
    listed = json.dumps([asdict(shard) for shard in contents], ensure_ascii=False, indent=1) + "\n"
    return [*written, staging.write(SHARDS, listed.encode())]


def _divide(packs: Iterable[Pack], limit: int) -> Iterator[tuple[str, list[Pack]]]:
    """Yield shards in the order a reader wants them: the newest year first."""
    groups: dict[str, list[Pack]] = defaultdict(list)
    for pack in packs:
        groups[pack.shard].append(pack)
    for group in sorted(groups, reverse=True):
        content = sorted(groups[group], key=lambda pack: pack.uscc)
        yield from _split(group, content, limit)


def _split(group: str, packs: list[Pack], limit: int) -> Iterator[tuple[str, list[Pack]]]:
    """Split by a hash of the code into 1, 2, 4 … parts, so that an association stays in its part."""
    parts = 1
    while sum(pack.count for pack in packs) > limit * parts:
        parts *= 2
    for part in range(parts):
        content = [pack for pack in packs if _hash(pack.uscc) % parts == part]
        if content:
            yield (f"{group}-{part}" if parts > 1 else group), content


def _hash(uscc: str) -> int:
    return int.from_bytes(sha256(uscc.encode()).digest()[:4])


def _shard(name: str, packs: list[Pack]) -> Shard:
    group = packs[0].shard
    stated = [version("pagefind"), *USED, name, *(f"{pack.uscc} {pack.digest}" for pack in packs)]
    digest = sha256("\n".join(stated).encode()).hexdigest()[:16]
    return Shard(name, group, sum(pack.count for pack in packs), digest)


def _entry(cache: Path, shard: Shard) -> Path:
    return cache / f"{shard.name}-{shard.digest}"


def _index_all(changed: list[tuple[Shard, list[Pack]]], cache: Path, executor: Executor | None) -> None:
    names = [shard.name for shard, _ in changed]
    contents = [content for _, content in changed]
    entries = [_entry(cache, shard) for shard, _ in changed]
    list((executor.map if executor else map)(index, names, contents, entries))


def _publish(shard: Shard, packs: list[Pack], staging: Staging, cache: Path) -> tuple[Written, ...]:
    """Link a shard from its cache entry; index it again when that is damaged; copy where links cannot be."""
    entry = _entry(cache, shard)
    target = Path(staging.folder)
    files = files_of(entry)
    if files and Staging(target, entry).reuse(files):
        return files
    for folder in (target / INDEX / shard.name, entry):
        shutil.rmtree(folder, ignore_errors=True)
    index(shard.name, packs, entry)
    return tuple(staging.write(file.path, (entry / file.path).read_bytes()) for file in files_of(entry))


def _forget(cache: Path, used: set[str]) -> None:
    for entry in cache.iterdir():
        if entry.name not in used:
            shutil.rmtree(entry, ignore_errors=True)
