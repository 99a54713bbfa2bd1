"""What a record says in words: the part of it that search reads."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.model.disclosures.charter import Checklist
from generator.model.disclosures.organization import Officer
from generator.model.disclosures.registration import Registration
from generator.model.record import Envelope, Evidence
from generator.model.scalars import Code
from generator.model.statements import Activities, BalanceSheet, CashFlow

_UNSAID = re.compile(r"https?://|[a-z][a-z0-9_-]*\Z|[0-9]{2,6}\Z|[A-Z]\Z")
"""Addresses, and bare codes of vocabularies, regions and departments."""

_TABLES = (BalanceSheet, Activities, CashFlow, Checklist, Evidence)
_UNREAD = {
    Registration: {"name", "short_name", "former_names", "english_name", "legal_representative"},
    Officer: {"name"},
}


@cache
def _read(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a type that are read, each with its label."""
    unread = _UNREAD.get(kind, set()) | Envelope.model_fields.keys() - {"notes", "correction_note"}
    return tuple(
        (name, field.description or "") for name, field in kind.model_fields.items() if name not in unread
    )


def statements(content: BaseModel) -> Iterator[tuple[str, str]]:
    """Yield what a record says in words, codes and amounts, each with its label."""
    for name, label in _read(type(content)):
        yield from _values(label, getattr(content, name))


def _values(label: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str | Decimal):
        if text := _text(value):
            yield label, text
    elif isinstance(value, tuple):
        for item in value:
            yield from _values(label, item)
    elif isinstance(value, BaseModel) and not isinstance(value, _TABLES):
        yield from statements(value)


def _text(value: str | Decimal) -> str:
    if isinstance(value, Code):
        return value.label
    if isinstance(value, Decimal):
        return f"{value:,.2f} 元" if value else ""
    return "" if _UNSAID.match(value) else value
