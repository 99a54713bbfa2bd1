"""How the pipeline tells what it is doing; the command line decides how that is shown."""

from typing import Protocol


class Progress(Protocol):
    """Told of each step, and of each piece of work done in it."""

    def step(self, name: str, total: int) -> None:
        """Begin a step of so many pieces; the step before has ended."""

    def advance(self, pieces: int) -> None:
        """Say that some pieces are done."""


class Silence:
    """A progress nobody looks at."""

    def step(self, name: str, total: int) -> None:
        """Say nothing."""

    def advance(self, pieces: int) -> None:
        """Say nothing."""
