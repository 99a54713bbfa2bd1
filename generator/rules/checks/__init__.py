"""The checks, one family in each module; adding a module adds its checks everywhere."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from generator.model.calendar import NoCalendar
from generator.model.dossier import Dossier
from generator.model.finding import Problem
from generator.rules.checks.check import REGISTERED, Check, Situation, uncounted

for _module in sorted(found.name for found in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")


def all_checks() -> tuple[Check, ...]:
    """Return every check in the order of its id."""
    return tuple(sorted(REGISTERED.values(), key=lambda check: check.id))


def run(dossier: Dossier, situation: Situation) -> Iterator[Problem]:
    """Yield what every check finds in one dossier."""
    for check in all_checks():
        try:
            yield from check.problems(dossier, situation)
        except NoCalendar as missing:
            yield uncounted(missing)
