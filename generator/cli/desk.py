"""The registrar's desk: the revision of a yearly list that a step starts from, and the one that it writes."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from generator.cli.findings import as_text, render
from generator.cli.options import existing
from generator.cli.register import placed, schema_of, write_new
from generator.model.disclosures.eligible_list import Decisions, EligibleList, ListResult, ListStatus
from generator.model.paths import path_of
from generator.model.policy import Policy
from generator.model.record import Record
from generator.model.writing import document, stated
from generator.pipeline.eligible_list import lists
from generator.rules.eligibility import cycle
from generator.sources.decisions import load_decisions
from generator.sources.policy import PolicyError, load_policy

Issued = Record[EligibleList]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a registrar's lists are kept, and by which rules they are made."""

    data: Path
    region: str
    policy: Policy
    known: tuple[Issued, ...]

    def newest(self, year: int) -> Issued | None:
        """Return the newest revision of the list of a year."""
        return next((record for record in self.known if record.content.year == year), None)

    def standing(self, year: int, wanted: frozenset[ListStatus], step: str) -> Issued:
        """Return the newest revision if the step may be taken from its state; refuse it otherwise."""
        found = self.newest(year)
        if found is None:
            raise click.UsageError(f"还没有 {year} 年的名录；先运行 generator eligible-list compute {year}")
        if found.content.status not in wanted:
            needed = "、".join(sorted(status.label for status in wanted))
            said = f"{year} 年名录的状态是{found.content.status.label}，不能{step}"
            raise click.UsageError(f"{said}；{step}以前须是{needed}")
        return found

    def earlier(self, year: int) -> Iterable[Issued]:
        """Yield the lists of earlier years that are still in force."""
        return (r for r in self.known if r.content.year < year and r.content.status is ListStatus.FINAL)

    def write(self, before: Issued | None, issued: EligibleList) -> None:
        """Write the next revision; one with decisions that the rules forbid is refused."""
        revision = before.address.revision + 1 if before else 1
        address = placed(path_of(EligibleList, self.region, "", str(issued.year), revision))
        refuse(cycle.against_decisions(Record(address, issued), self.policy))
        head = f"# yaml-language-server: $schema={schema_of(self.data, address)}\n"
        content = {name: value for name, value in stated(issued).items() if name != EligibleList.key_field}
        file = self.data / address.file
        write_new(file, head + document(content))
        click.echo(f"已写入 {file.as_posix()}：{issued.status.label}，{_counts(issued)}")


def desk(data: Path, region: str | None) -> Desk:
    """Return the desk of a region, or of the only one that has lists."""
    try:
        policy = load_policy(existing(data))
    except PolicyError as error:
        click.echo(render(error.findings, "text", data), nl=False)
        sys.exit(1)
    known = lists(data)
    regions = sorted({record.address.owner_id for record in known})
    place = region or (regions[0] if len(regions) == 1 else "")
    if not place:
        example = "、".join(regions) or "例如 370000"
        raise click.UsageError(f"用 --region 写明登记管理机关的区划：{example}")
    return Desk(data, place, policy, tuple(record for record in known if record.address.owner_id == place))


def decisions_in(file: Path | None) -> Decisions:
    """Return the decisions of a file, or say all that is wrong in it."""
    if file is None:
        return Decisions()
    decisions, findings = load_decisions(file)
    if findings:
        click.echo("\n".join(map(as_text, findings)))
        click.echo("未写入：先改好这个文件", err=True)
        sys.exit(1)
    return decisions


def refuse(reasons: Iterable[str]) -> None:
    """Refuse a step for all reasons at once."""
    if said := list(reasons):
        raise click.UsageError("；".join(said))


def _counts(issued: EligibleList) -> str:
    return "，".join(f"{result.label} {getattr(issued.counts, result.value)} 家" for result in ListResult)
