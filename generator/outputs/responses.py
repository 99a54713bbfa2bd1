"""Responses of the JSON interface as files."""

import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from generator.outputs.downloads.spool import Bundle, bundle
from generator.outputs.tables import one_line
from generator.views import api_urls
from generator.views.api.changes import ChangedRecord, Counted, month_of
from generator.views.api.response import Response


def body(response: Response) -> bytes:
    """Return a response in as few bytes as it can be."""
    return f"{response.model_dump_json()}\n".encode()


def changes_bundle(changes: Iterable[ChangedRecord]) -> Bundle:
    """Return the changes of one dossier by month; what a change does not have is left out."""
    return bundle((month_of(c), c.model_dump(mode="json", exclude_defaults=True)) for c in changes)


def months(bundles: Iterable[Bundle], as_of: date) -> Iterator[tuple[Counted, str, bytes]]:
    """Yield for each month its counts, its address and its file; no more than a month is held in memory."""
    with TemporaryDirectory() as folder:
        for file in _sorted_out(bundles, Path(folder)):
            lines = sorted(file.read_bytes().splitlines(), reverse=True)
            last = date.fromisoformat(json.loads(lines[0])["on"])
            counted = Counted(file.name, len(lines), last)
            yield counted, api_urls.changes(file.name), _month(counted, lines, as_of)


def _month(counted: Counted, lines: Iterable[bytes], as_of: date) -> bytes:
    head = one_line({"as_of": str(as_of), "month": counted.month}).removesuffix("}").encode()
    return head + b',"changes":[' + b",".join(lines) + b"]}\n"


def _sorted_out(bundles: Iterable[Bundle], folder: Path) -> list[Path]:
    """Write every change into the file of its month, one a line; return the files in order."""
    files: dict[str, BinaryIO] = {}
    with ExitStack() as stack:
        for name, line in chain.from_iterable(one.lines for one in bundles):
            if name not in files:
                files[name] = stack.enter_context((folder / name).open("xb"))
            files[name].write(line + b"\n")
    return [folder / name for name in sorted(files)]
