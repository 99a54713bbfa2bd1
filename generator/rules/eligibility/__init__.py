"""The criteria of the yearly list: one small function each, by families (domain §3.2, §3.3)."""

from importlib import import_module
from pkgutil import iter_modules

from generator.rules.eligibility.criterion import judge, judged_criteria

__all__ = ["judge", "judged_criteria"]

for _module in sorted(found.name for found in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")
