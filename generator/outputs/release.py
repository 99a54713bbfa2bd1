"""Staging, manifest and swap: a failing or killed build leaves the published site as it was (ADR 0005)."""

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

from generator.outputs.manifest import NAME as MANIFEST

AT_FDCWD, RENAME_EXCHANGE = -100, 2


class ForeignFolderError(Exception):
    """The folder to be published holds something that is no release: it is not ours to replace."""


class Release:
    """One build on its way to the folder that is published."""

    def __init__(self, output: Path) -> None:
        """Take the folder that is published; staging and the release before lie beside it."""
        if not output.name or _holds_something_else(output):
            raise ForeignFolderError(
                f"{output} 里不是本工具生成的网站，不会替换；换一个目录，或先移走里面的内容"
            )
        self.output = output
        self.staging = output.with_name(f"{output.name}.staging")
        self.previous = output.with_name(f"{output.name}.previous")

    def begin(self) -> Path:
        """Return the staging folder: the release before last, most of it still right, or an empty one."""
        self.output.parent.mkdir(parents=True, exist_ok=True)
        if not self.output.exists() and self.previous.exists():
            self.previous.rename(self.output)
        if self.previous.exists():
            shutil.rmtree(self.staging, ignore_errors=True)
            self.previous.rename(self.staging)
        self.staging.mkdir(exist_ok=True)
        return self.staging

    def publish(self) -> None:
        """Put staging where the site was, in one step where the system has one; the last one stays beside."""
        if not self.output.exists():
            self.staging.rename(self.output)
        elif exchange(self.staging, self.output):
            self.staging.rename(self.previous)
        else:
            self.output.rename(self.previous)
            self.staging.rename(self.output)

    def abandon(self) -> None:
        """Remove staging; the published site is untouched."""
        shutil.rmtree(self.staging, ignore_errors=True)


def _holds_something_else(output: Path) -> bool:
    if not output.is_dir():
        return output.exists() or output.is_symlink()
    return not (output / MANIFEST).is_file() and any(output.iterdir())


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders atomically by renameat2(2), which Python has no call for; False where it is not."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    failed = renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    if failed and ctypes.get_errno() not in (errno.ENOSYS, errno.EINVAL):
        raise OSError(ctypes.get_errno(), "cannot exchange", str(one), None, str(other))
    return not failed
