"""The files about a subject as few bytes: thousands of them are held in memory and sent to the workers."""

import marshal
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self, cast

from generator.model.record import Address
from generator.sources.addresses import address_of, place_of
from generator.sources.layout import Entry, Folder, Signature

FORM = 0
"""The form of ``marshal`` that writes equal values in equal bytes: no references, nothing interned."""
_Folders = list[tuple[str, list[tuple[str, Signature]]]]


@dataclass(frozen=True, slots=True)
class Packed:
    """The folders of a subject, and the files of others that name it; equal ones are equal bytes."""

    content: bytes

    @classmethod
    def of(cls, folders: Iterable[Folder], named: Iterable[Entry] = ()) -> Self:
        """Pack what is about a subject."""
        own = [(folder.path, folder.files) for folder in folders]
        return cls(marshal.dumps((own, [(entry.address.file, entry.signature) for entry in named]), FORM))

    def _said(self) -> tuple[_Folders, list[tuple[str, Signature]]]:
        return cast("tuple[_Folders, list[tuple[str, Signature]]]", marshal.loads(self.content))  # noqa: S302 - our own

    @property
    def folders(self) -> Iterator[Folder]:
        """Yield the folders of the subject."""
        for path, files in self._said()[0]:
            if place := place_of(path)[0]:
                yield Folder(path, place, files)

    @property
    def named(self) -> Iterator[Entry]:
        """Yield the files of others that name it."""
        for file, signature in self._said()[1]:
            if isinstance(address := address_of(file), Address):
                yield Entry(address, signature)

    @property
    def count(self) -> int:
        """Return how many files are in its folders."""
        return sum(len(files) for _, files in self._said()[0])


NOTHING = Packed.of(())
