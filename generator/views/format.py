"""Values as readers see them: exact figures, ISO dates, 是 and 否, and 未填 where nothing is stated."""

from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from pydantic import BaseModel

from generator.model.disclosures.charter import Checklist
from generator.model.scalars import Code
from generator.model.shapes import HALF
from generator.rules.obligations.halves import label_of
from generator.rules.ratios import HUNDREDTH
from generator.views.labels import NUMERIC, Field, fields
from generator.views.phrases import PHRASES, Phrase, named

UNFILLED = "未填"
NONE = "无"
DASH = "—"
SHORT = 2
"""Statements of so few fields are read as phrases; longer ones as tables."""
_SEPARATED_FROM = 10_000
_TEN_THOUSAND = Decimal(10_000)


def money(amount: Decimal) -> str:
    """Return an amount with its thousands apart, without a unit: ``1,226,000.00``."""
    return f"{amount:,.2f}"


def yuan(amount: Decimal) -> str:
    """Return an amount with its unit."""
    return f"{amount:,.2f} 元"


def wan(amount: Decimal) -> str:
    """Return an amount in ten thousands; only ever beside the exact one."""
    return f"{(amount / _TEN_THOUSAND).quantize(HUNDREDTH, ROUND_HALF_UP):,} 万元"


def count(number: int) -> str:
    """Return a whole number; from five digits on the thousands stand apart."""
    return f"{number:,}" if number >= _SEPARATED_FROM else str(number)


def percent(share: Decimal | None) -> str:
    """Return a share in percent, or a dash where there is no whole."""
    return DASH if share is None else f"{share:,}%"


def change(share: Decimal | None) -> str:
    """Return a change in percent with its sign; no change has none."""
    return DASH if share is None else f"{share:+,}%" if share else "0.00%"


def day(on: date | None) -> str:
    """Return a date."""
    return on.isoformat() if on else UNFILLED


def period(start: date | None, end: date | None) -> str:
    """Return a period from one day to another."""
    return f"{day(start)} 至 {day(end)}"


def yes_no(*, said: bool) -> str:
    """Return 是 or 否."""
    return "是" if said else "否"


def value(said: Any) -> str:
    """Return any value of a record as text."""
    if said is None:
        return UNFILLED
    if isinstance(said, Code):
        return said.label
    if isinstance(said, str):
        return label_of(said) if HALF.fullmatch(said) else said
    write = _WRITERS.get(type(said))
    return write(said) if write else _other(said)


def phrase(said: object, how: Phrase) -> str:
    """Return what is said of a statement, in the words declared for it."""
    told = (words.format(**_texts(said, words)) for words in how.words(said))
    return how.between.join(told) or UNFILLED


def _texts(said: object, words: str) -> dict[str, str]:
    return {name: value(getattr(said, name)) for name in named(words)}


def _other(said: Any) -> str:
    if isinstance(said, BaseModel):
        declared = PHRASES.get(type(said))
        return phrase(said, declared) if declared else _model(said)
    if isinstance(said, tuple):
        return "；".join(value(item) for item in said) or NONE
    return str(said)


def _model(said: BaseModel) -> str:
    """Return a nested statement as one phrase; what it leaves out is left out, a pair needs no labels."""
    parts = []
    stated = [(field, getattr(said, field.name)) for field in fields(type(said))]
    if len(stated) <= SHORT:
        return " ".join(_with_unit(field, inner) for field, inner in stated if inner is not None)
    for field, inner in stated:
        if inner is not None:
            space = " " if field.shape in NUMERIC or field.shape == "date" else "："
            parts.append(f"{field.label}{space}{_with_unit(field, inner)}")
    return "，".join(parts)


def _with_unit(field: Field, said: Any) -> str:
    return f"{value(said)} 元" if field.shape == "money" else value(said)


def _checklist(said: Checklist) -> str:
    """Return how many clauses are there, and which are not; those not answered are named too."""
    items = [(f"{field.name} {field.label}", getattr(said, field.name)) for field in fields(Checklist)]
    present = sum(item is not None and item.present for _, item in items)
    missing = "、".join(name for name, item in items if item is not None and not item.present)
    unanswered = "、".join(name.split()[0] for name, item in items if item is None)
    parts = [f"已载明 {present} 项", *([f"未载明 {missing}"] if missing else [])]
    return "；".join([*parts, *([f"{UNFILLED} {unanswered}"] if unanswered else [])])


_WRITERS: dict[type, Callable[[Any], str]] = {
    bool: lambda said: yes_no(said=said),
    Decimal: lambda said: f"{said:,}",
    int: count,
    date: date.isoformat,
    Checklist: _checklist,
}

PHRASED = frozenset((*PHRASES, Checklist))
"""Types that are read as one phrase; lists of other statements are read as tables."""
