"""Ballots of the sample: those cast add up to those returned, and no more are returned than members came."""

from random import Random

Votes = dict[str, object]
"""The counts of one vote, by the names that records give them."""


def attendance(chance: Random, eligible: int) -> int:
    """Return how many came: an even number, at least two thirds of those entitled."""
    return (eligible * chance.randint(68, 92) // 100 + 2) // 2 * 2


def carried(chance: Random, present: int) -> Votes:
    """Return a vote that at least three quarters of those present carried."""
    returned = present - chance.randint(0, present // 40)
    invalid, abstain = chance.randint(0, present // 30), chance.randint(0, present // 20)
    against = chance.randint(0, present // 12)
    return _votes(present, returned, invalid, abstain, returned - invalid - abstain - against)


def decided(chance: Random, present: int, in_favour: int) -> Votes:
    """Return a vote with a given number in favour, which most of the others opposed."""
    returned = present - chance.randint(0, 3)
    invalid, abstain = chance.randint(0, 2), chance.randint(0, 5)
    return _votes(present, returned, invalid, abstain, in_favour)


def _votes(present: int, returned: int, invalid: int, abstain: int, in_favour: int) -> Votes:
    return {
        "ballots_issued": present,
        "ballots_returned": returned,
        "invalid": invalid,
        "for": in_favour,
        "against": returned - invalid - abstain - in_favour,
        "abstain": abstain,
    }
