"""The reduce: what remains of all results when they have been seen one after the other."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from heapq import nlargest
from typing import Any

from generator.model.finding import Finding
from generator.model.lines import Line
from generator.model.summary import OfficeSummary, Summary
from generator.outputs.downloads.spool import Bundle, Spool
from generator.outputs.entry_spool import EntrySpool
from generator.outputs.files import Written
from generator.outputs.search_packs import Pack
from generator.pipeline.mapping import Result
from generator.views.corrections import Correction
from generator.views.feeds import NEWEST, FeedEntry, belongs, once


class Reduction:
    """Summaries, findings, the newest entries of each feed, and what was written."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.summaries: list[Summary] = []
        self.offices: list[OfficeSummary] = []
        self.findings: list[Finding] = []
        self.written: dict[str, Written] = {}
        self.pages: dict[str, date] = {}
        self.packs: list[Pack] = []
        self.lines: list[Line] = []
        self.corrections: dict[tuple[str, str], Correction] = {}
        self.spool = Spool()
        self.entries = EntrySpool()
        self._newest: dict[str, list[FeedEntry]] = defaultdict(list)
        self.changes: list[Bundle] = []
        self._said: dict[Any, Any] = {}

    def add(self, result: Result) -> None:
        """Take in one dossier."""
        is_office = isinstance(result.summary, OfficeSummary)
        self.spool.add(result.subject, result.bundle, is_office=is_office)
        if isinstance(result.summary, OfficeSummary):
            self.offices.append(result.summary)
        else:
            self.summaries.append(_sharing(result.summary, self._said))
        self.changes.append(result.changes)
        self.findings += result.findings
        self.written.update((file.path, file) for file in result.written)
        if changed := result.summary.last_disclosed:
            self.pages.update(dict.fromkeys(result.pages, changed))
        self.packs += result.packs
        self.lines += result.lines
        self.corrections.update(((c.subject, c.change.file), c) for c in result.corrections)
        self.add_entries(result.entries)

    def add_entries(self, entries: Iterable[FeedEntry]) -> None:
        """Take in news: each feed keeps its newest at hand, the spool keeps all for the archives."""
        for entry in entries:
            self.entries.add(entry)
            for name in belongs(entry):
                kept = self._newest[name]
                kept.append(entry)
                if len(kept) >= 8 * NEWEST:
                    kept[:] = _newest(kept)

    @property
    def records(self) -> int:
        """Return how many records may be shown of all associations."""
        return sum(summary.record_count for summary in self.summaries)

    def newest(self, name: str) -> list[FeedEntry]:
        """Return the newest entries of a feed, newest first."""
        return _newest(self._newest[name])

    def close(self) -> None:
        """Give back what is kept on disk."""
        self.spool.close()
        self.entries.close()

    def settle(self) -> None:
        """Put everything into an order that does not depend on who finished first."""
        self.summaries.sort(key=lambda summary: summary.uscc)
        self.offices.sort(key=lambda office: office.department)
        self.findings.sort()
        self.lines.sort(key=lambda line: line.address.file)


def _sharing(summary: Summary, said: dict[Any, Any]) -> Summary:
    """Return a summary that holds what others say in the same words only once: half of it, in thousands."""

    def once_only(value: Any) -> Any:
        return said.setdefault(value, value)

    verdicts = (
        replace(v, official=once_only(v.official), computed=once_only(v.computed)) for v in summary.verdicts
    )
    counts = tuple(map(once_only, summary.records_by_type))
    coming = once_only(summary.coming)
    return replace(summary, verdicts=tuple(verdicts), records_by_type=counts, coming=coming)


def _newest(entries: Iterable[FeedEntry]) -> list[FeedEntry]:
    return nlargest(NEWEST, once(entries))
