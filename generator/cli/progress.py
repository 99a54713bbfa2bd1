"""Progress: a moving bar on a terminal, nothing elsewhere; the time of each step for the closing line."""

import sys
from time import perf_counter
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


class TimedProgress:
    """Measures each step, and shows it where somebody looks."""

    def __init__(self) -> None:
        """Show on the terminal of standard error, if it is one."""
        console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self.bars = Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty())
        self.steps: list[tuple[str, float]] = []
        self._began = perf_counter()
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Begin to show."""
        self.bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop to show and end the last step."""
        self._end()
        self.bars.stop()

    def step(self, name: str, total: int) -> None:
        """Begin a step."""
        self._end()
        self.steps.append((name, 0.0))
        self._began = perf_counter()
        self._task = self.bars.add_task(name, total=total)

    def advance(self, pieces: int) -> None:
        """Move the bar."""
        if self._task is not None:
            self.bars.advance(self._task, pieces)

    def _end(self) -> None:
        if self._task is not None:
            self.bars.update(self._task, completed=self.bars.tasks[self._task].total)
        if self.steps:
            name, _ = self.steps[-1]
            self.steps[-1] = (name, perf_counter() - self._began)

    def sentence(self) -> str:
        """Return how long each step took."""
        whole = sum(seconds for _, seconds in self.steps)
        parts = "，".join(f"{name} {seconds:.1f} 秒" for name, seconds in self.steps)
        return f"用时 {whole:.1f} 秒（{parts}）"
