"""A code of a finding in words."""

from typing import NamedTuple


class Explanation(NamedTuple):
    """A code in words; ``about`` and ``remedy`` are for people who file."""

    code: str
    title: str
    about: str
    remedy: str
