"""The criteria of the yearly list, as far as records for them exist: one small function each."""

from importlib import import_module
from pkgutil import iter_modules

from generator.rules.eligibility.criterion import JUDGED, Question, Trace

for _module in sorted(found.name for found in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")


def judge(question: Question) -> tuple[Trace, ...]:
    """Return the trace of every criterion that can be judged, in the order of its id."""
    return tuple(JUDGED[criterion_id](question) for criterion_id in sorted(JUDGED))


def judged_criteria() -> frozenset[str]:
    """Return the criteria that have a rule; the others are shown as not yet judged."""
    return frozenset(JUDGED)
