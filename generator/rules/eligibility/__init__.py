"""The criteria of the yearly list: one small function each, by families (domain §3.2, §3.3)."""

from importlib import import_module
from pkgutil import iter_modules

from generator.rules.eligibility.criterion import JUDGED, Question, Trace

for _module in sorted(found.name for found in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")


def judge(question: Question) -> tuple[Trace, ...]:
    """Return the trace of every criterion that was in force at the cutoff, in the order of its id."""
    in_force = {criterion.id for criterion in question.policy.criteria_in_force(question.cutoff)}
    return tuple(JUDGED[criterion_id](question) for criterion_id in sorted(in_force & JUDGED.keys()))


def judged_criteria() -> frozenset[str]:
    """Return the criteria that have a rule; one that an operator adds without a rule is not judged."""
    return frozenset(JUDGED)
