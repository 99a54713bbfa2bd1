"""The checks, one family in each module; adding a module adds its checks everywhere."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from generator.model.calendar import NoCalendar
from generator.model.dossier import AnyRecord, Dossier
from generator.model.finding import Problem
from generator.model.policy import Policy
from generator.rules.checks.check import REGISTERED, Check, Situation, uncounted
from generator.rules.earlier import NOTHING, Earlier

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
            yield uncounted(missing, situation.as_of)


def within(record: AnyRecord, policy: Policy, told: Earlier = NOTHING) -> Iterator[Problem]:
    """Yield what does not agree in a record, as far as it could be read, beside what was told earlier."""
    for check in all_checks():
        yield from check.within(record, policy, told)
