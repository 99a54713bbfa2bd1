"""A problem as a value: where it is, what it is, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum

Path = tuple[str | int, ...]


class Severity(StrEnum):
    """An error stops publication; a warning is for a person to look at."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def label(self) -> str:
        """Return the word a reader sees."""
        return {"error": "错误", "warning": "警告"}[self.value]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check says: about which file and which field. Lines and columns are looked up afterwards.

    ``piece`` is what of the field is meant, letter by letter: its name, or a part of its value. Never shown.
    """

    file: str
    path: Path
    code: str
    severity: Severity
    message: str
    remedy: str
    legal_reference: str = ""
    piece: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A problem with its place; lines and columns count from 1."""

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    remedy: str
    legal_reference: str = ""
