"""The flags, by subject; adding a module adds its flags everywhere."""

from importlib import import_module
from pkgutil import iter_modules

from generator.rules.flags.flag import RULES, Flag, Rule, Scene

for _module in sorted(found.name for found in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")


def all_flags() -> tuple[Rule, ...]:
    """Return every rule in the order of its id."""
    return tuple(RULES[flag_id][0] for flag_id in sorted(RULES))


def flags(scene: Scene) -> tuple[Flag, ...]:
    """Return every flag that applies, in the order of its id."""
    rules = (RULES[flag_id] for flag_id in sorted(RULES))
    return tuple(Flag(rule, *found) for rule, test in rules for found in test(scene))
