"""Statistics over the whole register, one family in each module; every share keeps its denominator."""

from generator.rules.statistics.register import RegisterCounts, count

__all__ = ["RegisterCounts", "count"]
