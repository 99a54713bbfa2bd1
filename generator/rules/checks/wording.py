"""What many checks say: how a field is called, and that it is not filled in."""

from collections.abc import Iterator
from typing import Any

from generator.model.dossier import AnyRecord
from generator.model.finding import Path
from generator.rules.checks.check import Fault


def label(model: Any, name: str) -> str:
    """Return the label of a field."""
    fields = (model if isinstance(model, type) else type(model)).model_fields  # type: ignore[attr-defined]
    return str(fields[name].description)


def required(record: AnyRecord, because: Path, part: Any, *names: str) -> Iterator[Fault]:
    """Yield a fault for each field of a statement that is left out though another one asks for it."""
    for name in names:
        if getattr(part, name) in (None, ()):
            yield Fault(record, because, f"没有写“{label(part, name)}”（{_written(part, name)}）")


def _written(part: Any, name: str) -> str:
    """Return how a field is called in a file."""
    return type(part).model_fields[name].alias or name


def ordered(record: AnyRecord, at: Path, part: Any, *pairs: tuple[str, str]) -> Iterator[Fault]:
    """Yield a fault for each pair of dates that stands the wrong way round."""
    for first, last in pairs:
        start, end = getattr(part, first), getattr(part, last)
        if start is not None and end is not None and start > end:
            words = f"“{label(part, first)}”{start} 晚于“{label(part, last)}”{end}"
            yield Fault(record, (*at, first), words)
