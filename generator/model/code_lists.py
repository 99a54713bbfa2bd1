"""Which fields hold codes of the operator's lists in ``data/vocabularies``."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class CodeList:
    """Marks a scalar whose values are codes of a list."""

    name: str
    """The stem of its file."""
    is_open: bool = False
    """Whether other codes may be written too."""


INDUSTRY_SECTIONS = CodeList("industry-sections")
INDUSTRY_DIVISIONS = CodeList("industry-divisions")
STRONG_INDUSTRIES = CodeList("ten-strong-industries")
FOUR_NEW_TAGS = CodeList("four-new-tags")
REGIONS = CodeList("regions")
PROCUREMENT_METHODS = CodeList("procurement-methods")
SERVICE_CATEGORIES = CodeList("service-categories")
DEPARTMENTS = CodeList("departments", is_open=True)
RECORD_TYPES = CodeList("record-types")
"""The types of records, which the program knows itself."""
BY_NAME = {
    one.name: one
    for one in (
        INDUSTRY_SECTIONS, INDUSTRY_DIVISIONS, STRONG_INDUSTRIES, FOUR_NEW_TAGS, REGIONS,
        PROCUREMENT_METHODS, SERVICE_CATEGORIES, DEPARTMENTS, RECORD_TYPES,
    )
}  # fmt: skip


def code_list_of(annotation: Any, metadata: tuple[Any, ...] | list[Any] = ()) -> CodeList | None:
    """Return the list whose codes a field holds, or the items of a list do; None for other fields."""
    found = (mark for mark in (*metadata, *_marks(annotation)) if isinstance(mark, CodeList))
    return next(found, None)


@cache
def coded_fields(model: type[BaseModel]) -> tuple[tuple[str, CodeList], ...]:
    """Return the fields of a model, not of its parts, that hold codes of a list."""
    fields = model.model_fields.items()
    found = ((name, code_list_of(info.annotation, info.metadata)) for name, info in fields)
    return tuple((name, listed) for name, listed in found if listed)


def _marks(annotation: Any) -> Iterator[Any]:
    """Yield what is said about a scalar, whether it may be left out, is one of many, or stands alone."""
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        if not isinstance(part, CodeList):
            yield from _marks(part)
