"""What a pull request does: the files it changes between two git revisions, and the register once merged.

Nothing of the head is checked out: names, modes and sizes come from git's objects, contents only where they
were found fit.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.sources.checkout import NoSuchState, git

CODE_OWNERS = (".github/CODEOWNERS", ".gitea/CODEOWNERS", "CODEOWNERS")
NO_FILE = "000000"


class Change(NamedTuple):
    """What happens to one file; modes are git's, ``000000`` for none, and ``size`` is in bytes afterwards."""

    path: str
    modes: tuple[str, str]
    blobs: tuple[str, str]
    size: int

    @property
    def is_new(self) -> bool:
        """Say whether there was no file before."""
        return self.modes[0] == NO_FILE

    @property
    def is_gone(self) -> bool:
        """Say whether there is no file afterwards."""
        return self.modes[1] == NO_FILE


@dataclass(frozen=True, slots=True)
class PullRequest:
    """The changes of a head since it left its base, paths as seen from the top of the repository."""

    changes: tuple[Change, ...]
    overtaken: frozenset[str]
    """Paths that the base has changed since."""
    owners: str
    """The base's CODEOWNERS."""
    base: str = ""
    """The base's commit."""


def pull_request(top: Path, base: str, head: str) -> PullRequest:
    """Compare two revisions of the repository at ``top``. Raises :class:`NoSuchState`."""
    tips = tuple(_commit(top, revision) for revision in (base, head))
    try:
        start = git(top, "merge-base", *tips).decode().strip()
    except NoSuchState:
        raise NoSuchState("和主干没有共同的历史；从主干新建分支再提交") from None
    overtaken = frozenset(change.path for change in _changes(top, start, tips[0]))
    changes = tuple(_measured(top, _changes(top, start, tips[1])))
    return PullRequest(changes, overtaken, _owners(top, tips[0]), tips[0])


def merge(top: Path, changes: Iterable[Change], into: Path) -> None:
    """Write what the changes come to below ``into``, a copy of the base; their paths were found fit.

    A file is replaced, never written into: the copy may be one of links.
    """
    wanted = list(changes)
    contents = _contents(top, (change.blobs[1] for change in wanted if not change.is_gone))
    for change in wanted:
        file = into / change.path
        file.unlink(missing_ok=True)
        if not change.is_gone:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(next(contents))


def _commit(top: Path, revision: str) -> str:
    try:
        found = git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except NoSuchState:
        raise NoSuchState(f"这个仓库里没有版本 {revision}") from None
    return found.decode().strip()


def _changes(top: Path, start: str, end: str) -> Iterator[Change]:
    """Yield what differs, in the order of paths; a move is a file gone and a new one."""
    said = git(top, "diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", start, end)
    parts = iter(said.split(b"\0")[:-1])
    for head, path in zip(parts, parts, strict=True):
        before, after, old, new, _ = head.decode().removeprefix(":").split(" ")
        yield Change(os.fsdecode(path), (before, after), (old, new), 0)


def _measured(top: Path, changes: Iterable[Change]) -> Iterator[Change]:
    """Add the sizes; what is no file of this repository, a submodule, has none."""
    found = list(changes)
    asked = "".join(f"{change.blobs[1]}\n" for change in found).encode()
    answers = git(top, "cat-file", "--batch-check", given=asked).decode().splitlines()
    for change, answer in zip(found, answers, strict=True):
        size = answer.rpartition(" ")[2]
        yield change._replace(size=int(size) if size.isdigit() else 0)


def _contents(top: Path, blobs: Iterable[str]) -> Iterator[bytes]:
    said = git(top, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode())
    at = 0
    while at < len(said):
        begin = said.index(b"\n", at) + 1
        end = begin + int(said[at:begin].split()[-1])
        yield said[begin:end]
        at = end + 1


def _owners(top: Path, base: str) -> str:
    for name in CODE_OWNERS:
        if git(top, "ls-tree", base, "--", name):
            return git(top, "show", f"{base}:{name}").decode(errors="replace")
    return ""
