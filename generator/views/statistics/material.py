"""What all statistics are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.lines import Line
from generator.model.record import Record
from generator.model.summary import OfficeSummary, Summary
from generator.rules.statistics.measure import closed_year
from generator.views.format import UNFILLED
from generator.views.scene import Scene

Kind = TypeVar("Kind", bound=Line)


@dataclass(frozen=True)
class Material:
    """The whole register in lines; the yearly lists come newest first."""

    summaries: Sequence[Summary]
    offices: Sequence[OfficeSummary]
    lines: Sequence[Line]
    lists: Sequence[Record[EligibleList]]
    scene: Scene

    def of(self, kind: type[Kind]) -> list[Kind]:
        """Return the lines of one kind."""
        return [line for line in self.lines if isinstance(line, kind)]

    def year(self, due: str) -> int:
        """Return the last year that was to be public, by the parameter of its yearly day."""
        on = self.scene.publication.as_of
        return closed_year(self.scene.policy.parameter(f"due_{due}", on), on)

    @property
    def everyone(self) -> str:
        """Return the usual denominator in words."""
        return f"分母：全部 {len(self.summaries)} 家协会。"

    def newest(self, kind: type[Kind]) -> list[Kind]:
        """Return the lines of one kind, newest first."""
        return sorted(self.of(kind), key=lambda line: (line.on, line.address.file), reverse=True)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Return the name of every association by its code."""
        return {summary.uscc: summary.name for summary in self.summaries}

    def name(self, uscc: str) -> str:
        """Return the name of an association, or its code where it has filed nothing here."""
        return self.names.get(uscc, uscc)

    def region(self, code: str) -> str:
        """Return the name of a region."""
        return self.scene.term("regions", code) if code else UNFILLED

    def section(self, code: str) -> str:
        """Return the name of a section of industry."""
        return self.scene.term("industry-sections", code) if code else UNFILLED

    def ten_strong(self, code: str) -> str:
        """Return the name of a 十强 industry."""
        return self.scene.term("ten-strong-industries", code) if code else "不属于十强产业"

    def department(self, code: str) -> str:
        """Return the name of a department."""
        return self.scene.department(code)
