"""``generator import``: from a workbook that was filled in to a record."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.cli.findings import render, seen_from_here
from generator.cli.options import as_of_option, data_option, existing, today
from generator.cli.register import schema_of, write_new
from generator.model.dossier import AnyRecord
from generator.model.finding import Finding, Severity
from generator.pipeline.addition import problems_with, problems_within
from generator.pipeline.register import place_problems
from generator.sources.policy import PolicyError
from generator.sources.refusals import Refusal
from generator.sources.workbook import record
from generator.sources.workbook.cells import findings, in_cells
from generator.sources.workbook.record import Read, text
from generator.views.filing.blank import editor_line


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--check", is_flag=True, help="只核对，不写")
@data_option
@as_of_option
def import_(file: Path, check: bool, data: Path, as_of: date | None) -> None:
    """把填好的 Excel 模板写成记录；有错的，说出哪张工作表哪一格。

    FILE 是用 generator template 写出、已经填好的 .xlsx；和已经公开的记录也对照核对。
    返回 0 表示可以提交，1 表示有要改的格子。
    """
    try:
        read = record.read_file(file, existing(data))
    except Refusal as refusal:
        raise click.UsageError(f"{file}：{refusal.message}；{refusal.remedy}") from None
    wrong = _judged(read, file, data, as_of or today())
    errors = sum(finding.severity is Severity.ERROR for finding in wrong)
    click.echo(render(wrong, "text", Path()), nl=False)
    if read.record is None or errors:
        click.echo(f"未通过：{errors} 处要改，没有写入记录", err=True)
        sys.exit(1)
    _write(read.record, data, check=check)


def _judged(read: Read, file: Path, data: Path, as_of: date) -> list[Finding]:
    """Return all that is wrong, at cells, or in a file that no longer agrees with what is in them.

    What could be read is held against itself also where other cells could not be read.
    """
    record = read.record or read.part
    if record is None or read.form is None:
        return read.findings
    try:
        found = (problems_with if read.record else problems_within)(data, record, as_of)
    except PolicyError as error:
        return [seen_from_here(finding, data) for finding in error.findings]
    own = record.address.file
    others = sorted(place_problems(data, (problem for problem in found if problem.file != own)))
    read.form.faults += in_cells((problem for problem in found if problem.file == own), read.form)
    return [*findings(read.form, file.as_posix()), *(seen_from_here(finding, data) for finding in others)]


def _write(found: AnyRecord, data: Path, *, check: bool) -> None:
    target = data / found.address.file
    written = text(found, editor_line(schema_of(data, found.address)))
    if check:
        click.echo(f"通过：可以写成 {target.as_posix()}")
        return
    write_new(target, written)
    click.echo(f"通过：已写入 {target.as_posix()}")
    click.echo(f"下一步：运行 generator validate {target.as_posix()}")
