"""How small statements are said in one phrase: data for pages and for the form."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.model.disclosures.charter import ChecklistItem, Fraction, MajorityRule
from generator.model.disclosures.expert_roster import Expert
from generator.model.disclosures.registration import FormerName
from generator.model.disclosures.service_item import ServiceCharge
from generator.model.record import Evidence
from generator.model.statements import Columns


@dataclass(frozen=True, slots=True)
class Part:
    """Words with fields in braces; it is said when all these are stated and the flags are as asked."""

    words: str
    when: tuple[tuple[str, bool | None], ...] = ()
    """Flags and what they say; None asks that a field is not stated."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The parts that can be said, one after the other."""

    parts: tuple[Part, ...]
    between: str = ""
    otherwise: str = ""
    """What is said when no part can be, if not that it is not filled in; its fields are always stated."""

    def words(self, said: object) -> Iterator[str]:
        """Yield the words that hold of a statement, its fields still in braces; of none the last resort."""
        found = [part.words for part in self.parts if _holds(part, said)]
        yield from found or [self.otherwise]


def phrase(*parts: str | Part, between: str = "", otherwise: str = "") -> Phrase:
    """Return a phrase; a part without conditions is its words."""
    said = tuple(Part(part) if isinstance(part, str) else part for part in parts)
    return Phrase(said, between, otherwise)


@cache
def named(words: str) -> tuple[str, ...]:
    """Return the fields that words name."""
    return tuple(re.findall(r"\{(\w+)\}", words))


def _holds(part: Part, said: object) -> bool:
    if said is None or any(getattr(said, name) is None for name in named(part.words)):
        return False
    return all(getattr(said, name) is asked for name, asked in part.when)


PHRASES: Mapping[type, Phrase] = {
    Fraction: phrase("{numerator}/{denominator}"),
    MajorityRule: phrase(
        "{matter}",
        Part("超过", (("strict", True),)),
        Part("不少于", (("strict", False),)),
        " {numerator}/{denominator}",
    ),
    FormerName: phrase("{name}（至 {until}）"),
    ChecklistItem: phrase(
        Part("已载明", (("present", True),)), Part("未载明", (("present", False),)), "{clause}"
    ),
    ServiceCharge: phrase(
        "{amount} {unit}",
        Part("{amount} 元", (("unit", None),)),
        Part("免费", (("amount", None), ("is_free", True))),
        "定价依据：{basis}",
        between="，",
    ),
    Evidence: phrase("{title}", "{doc_no}", "{issued_on}", between=" "),
    Expert: phrase("{field} {professional_title_class}"),
    Columns: phrase("{total}"),
}
