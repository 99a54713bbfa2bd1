"""The register as it was at a git revision, written out beside the work tree."""

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path


class NoSuchState(Exception):  # noqa: N818 - named for what is missing
    """Neither a folder nor a git revision; the message says so."""


def state(place: str, data: Path, into: Path) -> Path:
    """Return a data folder: the one named, or ``data`` as it was at a revision, written below ``into``.

    Raises :class:`NoSuchState`.
    """
    if Path(place).is_dir():
        return Path(place)
    top = Path(git(data, "rev-parse", "--show-toplevel").decode().strip())
    inside = data.resolve().relative_to(top.resolve()).as_posix()
    revision = git(data, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{place}^{{commit}}")
    content = git(top, "archive", "--format=tar", revision.decode().strip(), "--", inside)
    try:
        with tarfile.open(fileobj=BytesIO(content)) as archive:
            archive.extractall(into, filter="data")
    except tarfile.FilterError:
        raise NoSuchState("这个版本的数据里有指向别处的链接") from None
    return into / inside


def git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what a git command answers to its arguments and its input. Raises :class:`NoSuchState`."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True, input=given)  # noqa: S603, S607 - git of the reader's own machine
    except FileNotFoundError:
        raise NoSuchState("没有找到 git 命令；改为写两个数据目录") from None
    except subprocess.CalledProcessError:
        raise NoSuchState("既不是数据目录，也不是这个仓库里含有数据的版本") from None
    return done.stdout
