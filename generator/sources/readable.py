"""Reads what can be read of a mapping in which some fields are wrong, so that others are judged already."""

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Annotated, Any, TypeVar, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.model.record import Unread
from generator.sources.messages import model_at

Model = TypeVar("Model", bound=BaseModel)


def readable(model: type[Model], stated: Mapping[str, Any]) -> Model:
    """Return a model without the fields that could not be read: asking for one raises ``Unread``.

    While a name is not known, no field that is left out counts as read: it may be the one that was meant.
    """
    fields = {known.alias or name: (name, known) for name, known in model.model_fields.items()}
    is_known = stated.keys() <= fields.keys()
    read: dict[str, Any] = {}
    for key, (name, known) in fields.items():
        if key in stated:
            with suppress(Unread):
                read[name] = _value(model, name, stated[key])
        elif is_known and not known.is_required():
            read[name] = known.get_default(call_default_factory=True)
    found = model.model_construct()
    object.__setattr__(found, "__dict__", read)
    return found


def _value(model: type[BaseModel], name: str, stated: Any) -> Any:
    """Return what a field says, of a group or a list of them as far as it can be read. Raises ``Unread``."""
    with suppress(ValidationError):
        return _field(model, name).validate_python(stated)
    inner = model_at(model, (name,))
    is_list = get_origin(model.model_fields[name].annotation) is tuple
    items = stated if is_list else [stated]
    if inner is None or not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise Unread(name)
    parts = tuple(readable(inner, item) for item in items)
    return parts if is_list else parts[0]


@cache
def _field(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    """Return what reads one field by itself."""
    known = model.model_fields[name]
    annotation: Any = known.annotation
    for said in known.metadata:
        annotation = Annotated[annotation, said]
    return TypeAdapter(annotation)
