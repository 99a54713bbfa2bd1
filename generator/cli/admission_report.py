"""What is said of a pull request: on its page, as a comment, on a terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.cli import compare
from generator.cli.findings import as_text as finding_text
from generator.cli.findings import visible
from generator.model.finding import Finding, Severity
from generator.views.comparison import Told, brief, first

MOST_FINDINGS = 100
MOST_CHARACTERS = 40_000
MOST_LINES = 20
NOT_A_FILING = "不是报送：没有单独改动 data/ 里的文件。要报送的，放到 data/ 下本单位的文件夹里，单独提交。"
OF_FILES = ("L-", "M-")
"""Codes of what is wrong with files and their names, wherever in them."""
OVERALL = "汇总页面"
CUT = "（以下从略；完整的比较用 generator compare）"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the check of a pull request came to."""

    findings: tuple[Finding, ...]
    """The most serious first, files as seen from the top of the repository."""
    records: int
    told: tuple[Told, ...]
    """What changes for whom; nothing where errors are to be mended first."""
    is_filing: bool = True
    overall: tuple[str, ...] = ()
    """What becomes of the pages that tell of all."""

    @property
    def errors(self) -> int:
        """Return how many findings stand against merging."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)


def conclusion(outcome: Outcome) -> str:
    """Return the result in one line."""
    if not outcome.is_filing:
        return NOT_A_FILING
    warnings = len(outcome.findings) - outcome.errors
    if outcome.errors:
        return f"未通过：{outcome.errors} 处错误，{warnings} 处警告"
    return f"通过：{outcome.records} 个记录文件，{warnings} 处警告"


def as_text(outcome: Outcome) -> str:
    """Return everything as plain text."""
    lines = [conclusion(outcome), *map(finding_text, outcome.findings[:MOST_FINDINGS]), *_left_out(outcome)]
    if outcome.is_filing and not outcome.errors:
        lines += ["", "合并以后：", *_cut(compare.as_text(_brief(outcome)))]
        overall = first(outcome.overall, MOST_LINES)
        lines += [f"  {OVERALL}", *(f"    {visible(line)}" for line in overall)] if overall else []
    return "\n".join(lines) + "\n"


def as_markdown(outcome: Outcome) -> str:
    """Return everything for a page of a forge; what comes from the register is inert."""
    lines = [f"## {conclusion(outcome)}", ""]
    for title, severity in (("要改的", Severity.ERROR), ("请核对的", Severity.WARNING)):
        chosen = [f for f in outcome.findings[:MOST_FINDINGS] if f.severity is severity]
        lines += [f"### {title}", "", *_by_file(chosen)] if chosen else []
    lines += _left_out(outcome)
    if outcome.is_filing and not outcome.errors:
        told = compare.as_markdown(_brief(outcome)).replace("### ", "#### ")
        lines += ["### 合并以后", "", *_cut(told)]
        overall = first(outcome.overall, MOST_LINES)
        lines += [f"#### {OVERALL}", "", *(f"- {compare.inert(line)}" for line in overall)] if overall else []
    return "\n".join(lines) + "\n"


def _by_file(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield each file in a row with what is wrong in it."""
    for file, found in groupby(findings, key=lambda finding: finding.file):
        yield from (f"**{compare.inert(file)}**", "", *map(_bullet, found), "")


def _bullet(finding: Finding) -> str:
    """Return what is wrong; of a file as a whole no line is named."""
    is_whole = finding.code.startswith(OF_FILES)
    place = "" if is_whole else f"第 {finding.line} 行第 {finding.column} 列："
    return f"- {compare.inert(f'{place}{finding.message} — {finding.remedy}（{finding.code}）')}"


def _left_out(outcome: Outcome) -> list[str]:
    more = len(outcome.findings) - MOST_FINDINGS
    return [f"另有 {more} 处没有列出；全部用 generator validate 查看"] if more > 0 else []


def _brief(outcome: Outcome) -> list[Told]:
    """Return the changes so that every heading finds room."""
    return [brief(one, MOST_LINES) for one in outcome.told]


def _cut(text: str) -> Iterator[str]:
    """Yield the lines that a page can hold."""
    size = 0
    for line in text.splitlines():
        size += len(line) + 1
        if size > MOST_CHARACTERS:
            yield CUT
            return
        yield line
