"""Options that several verbs share, and what they mean."""

import gc
import os
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import click

from generator.clock import build_day

DEFAULT_DATA = Path("data")
SMALL = 200


class CivilDate(click.ParamType[date]):
    """A date ``YYYY-MM-DD``."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date, or refuse the argument."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            return self.fail(f"{value} 不是日期，应为 2026-11-23 这样的形式", param, ctx)


data_option = click.option(
    "--data", type=click.Path(path_type=Path), default=DEFAULT_DATA, show_default=True, help="数据目录"
)
as_of_option = click.option(
    "--as-of", type=CivilDate(), default=None, help="数据截至日（默认 SOURCE_DATE_EPOCH 或北京时间今天）"
)
workers_option = click.option(
    "--workers", type=click.IntRange(1), default=None, help="并行进程数（默认 CPU 核数）"
)


def existing(data: Path) -> Path:
    """Return the data folder, or refuse the argument."""
    if not data.is_dir():
        raise click.UsageError(f"没有数据目录 {data}")
    return data


def today() -> date:
    """Return the build day."""
    return build_day(os.environ, datetime.now(UTC))


def executor(workers: int | None, data: Path) -> Executor:
    """Return processes, or one thread for a small register, where starting processes would take longer."""
    number = workers or os.cpu_count() or 1
    _collect_rarely()
    if number == 1 or (workers is None and _is_small(data)):
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=_collect_rarely)


def _collect_rarely() -> None:
    """Look for cycles rarely: records are trees, and looking through all of them takes half of a scan."""
    gc.set_threshold(200_000, 50, 100)


def _is_small(data: Path) -> bool:
    folder = data / "associations"
    return not folder.is_dir() or sum(1 for _ in os.scandir(folder)) < SMALL
