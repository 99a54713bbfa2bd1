"""How one kind of personal information is recognised."""

import re
from collections.abc import Callable
from dataclasses import dataclass


def _always(_: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Detector:
    """How one kind of personal information looks; ``confirm`` sees what was found, without its gaps.

    ``everywhere`` means: also in links and digests.
    """

    word: str
    pattern: re.Pattern[str]
    confirm: Callable[[str], bool] = _always
    everywhere: bool = False


def detector(word: str, *alternatives: str) -> Detector:
    """Return a detector that has nothing to confirm."""
    return Detector(word, re.compile("|".join(alternatives), re.IGNORECASE))
