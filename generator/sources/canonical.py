"""The one form of a record file: fields in the model's order, one way to quote, comments with their fields.

What stands on one line, or has a line of its own, remains so. Values never change: where that cannot be
shown, the file is refused.
"""

from collections import Counter
from contextlib import suppress
from typing import Any

from generator.model.disclosures import record_types
from generator.model.finding import Path
from generator.model.record import WRITTEN_LAST, Address, Envelope
from generator.model.scalars import Plain
from generator.model.writing import Column, Row, document
from generator.sources.commented import Layout, layout
from generator.sources.messages import model_at, names
from generator.sources.records import fields, model_of, said_by_path
from generator.sources.refusals import Refusal
from generator.sources.remarks import attached

NULL = Plain("null")
_NOT_KEPT = "整理会改变内容或者丢失注释，没有整理", "把这个文件的括号、引号和注释的写法改简单"


def canonical(content: bytes, address: Address) -> str:
    """Return the form a file should have. Raises :class:`Refusal` when it cannot be read or not be kept."""
    stated = fields(content)
    before = layout(content)
    with suppress(Refusal):
        written = _written(before, address, model_of(record_types()[address.record_type], stated))
        again = layout(written.encode())
        if _typed(again.content) == _typed(stated) and _said(again) == _said(before):
            return written
    raise Refusal("Y-16", 1, 1, *_NOT_KEPT)


def _written(before: Layout, address: Address, model: type[Envelope]) -> str:
    said = tuple(said_by_path(address))
    ordered = _ordered(before.content, model, said)
    bare = document(ordered)
    return "\n".join(attached(before, layout(bare.encode()), bare.split("\n")[:-1])) + "\n"


def _ordered(stated: dict[str, Any], model: type[Envelope], said: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields of a record as they are written; evidence and notes come last."""
    known = (name for name in names(model) if name not in WRITTEN_LAST)
    inside = {name: _inside(value, model, (name,)) for name, value in stated.items()}
    return _sorted(inside, (*said, *known), WRITTEN_LAST)


def _inside(value: Any, whole: type[Envelope], path: Path) -> Any:
    """Return a value with the fields of every mapping in it in the model's order."""
    if isinstance(value, list):
        items = [_inside(item, whole, (*path, at)) for at, item in enumerate(value)]
        return Column(items) if isinstance(value, Column) else items
    if not isinstance(value, dict):
        return NULL if value is None else value
    model = model_at(whole, path)
    inside = {name: _inside(inner, whole, (*path, name)) for name, inner in value.items()}
    ordered = _sorted(inside, tuple(names(model)) if model else ())
    return Row(ordered) if isinstance(value, Row) else ordered


def _sorted(fields: dict[str, Any], first: tuple[str, ...], last: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return fields in an order; those it does not name stay as they were, between its first and its last."""
    rank = {name: at for at, name in enumerate((*first, None, *last))}
    return dict(sorted(fields.items(), key=lambda item: rank.get(item[0], rank[None])))


def _typed(value: Any) -> Any:
    """Return a value in which a bare number is another thing than the same figures in quotes."""
    if isinstance(value, dict):
        return {name: _typed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_typed(item) for item in value]
    return (value,) if isinstance(value, Plain) else value


def _said(laid: Layout) -> Counter[str]:
    return Counter(remark.text for remark in laid.remarks if remark.text)
