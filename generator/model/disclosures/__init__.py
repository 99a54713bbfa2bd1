"""The record types: each module declares one, and adding a module adds the type everywhere."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.model.record import Disclosure


def _declared() -> Iterator[type[Disclosure]]:
    for module in sorted(iter_modules(__path__), key=lambda found: found.name):
        content = vars(import_module(f"{__name__}.{module.name}")).values()
        for kind in content:
            if isinstance(kind, type) and issubclass(kind, Disclosure) and "record_type" in vars(kind):
                yield kind


@cache
def record_types() -> Mapping[str, type[Disclosure]]:
    """Return every record type by its folder name."""
    return {kind.record_type: kind for kind in _declared()}
