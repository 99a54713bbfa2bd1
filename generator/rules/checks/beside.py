"""What a record is held against in the earlier ones of its association, as data like other relations."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from generator.model.finding import Path
from generator.rules.checks.places import values
from generator.rules.checks.relation import Relation
from generator.rules.earlier import Earlier


@dataclass(frozen=True, slots=True)
class Founded(Relation):
    """A day is not before the association was."""

    kind: ClassVar = "founded"

    words: str = "“{label}”{stated} 早于协会成立登记日期 {established}"

    def found_beside(self, content: object, place: Path, earlier: Earlier, /) -> Mapping[str, object] | None:
        """Compare the day with that of the registration."""
        established = earlier.established_on
        told = ({"stated": day, "established": established} for day in values(content, place))
        return next((one for one in told if established and one["stated"] < established), None)


@dataclass(frozen=True, slots=True)
class Single(Relation):
    """There is no other record of the type; with ``year``, none whose key begins with the same year."""

    kind: ClassVar = "single"

    year: Path = ()

    def found_beside(self, content: object, _: Path, earlier: Earlier, /) -> Mapping[str, object] | None:
        """Look for the other record."""
        year = str(next(values(content, self.year))) if self.year else ""
        others = [file for key, file in earlier.filed if key.startswith(year)]
        return {"year": year, "file": others[-1]} if others else None
