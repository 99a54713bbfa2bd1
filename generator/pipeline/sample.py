"""The yearly lists of a sample, computed from it as from any other register."""

from concurrent.futures import Executor
from datetime import date
from pathlib import Path

from generator.model.policy import Policy
from generator.pipeline.eligible_list import entries
from generator.sample.eligible_list import yearly_lists
from generator.sample.filing import write


def write_lists(folder: Path, as_of: date, policy: Policy, executor: Executor) -> None:
    """Add the lists that follow from a register to it, as far as they were public on a day."""
    write(folder, yearly_lists(lambda asked: entries(folder, asked, policy, executor), policy, as_of))
