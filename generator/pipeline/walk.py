"""The walk of the tree, shared with another process: the system takes long to name so many files."""

from concurrent.futures import Executor
from pathlib import Path

from generator.sources.layout import Index, scan, subject_folders

SHARE = 3
"""The other process has to start first and to send what it found: one folder in three is about as long."""


def walk(root: Path, executor: Executor) -> Index:
    """Return the index of the whole tree."""
    index, folders = subject_folders(root)
    share = executor.submit(scan, root, folders[::SHARE])
    index.add(scan(root, [folder for at, folder in enumerate(folders) if at % SHARE]))
    index.add(share.result())
    index.sort()
    return index
