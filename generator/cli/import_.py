"""``generator import``: from a workbook that was filled in to a record."""

import sys
from pathlib import Path

import click

from generator.cli.findings import render
from generator.cli.options import data_option, existing
from generator.cli.register import schema_of, write_new
from generator.sources.records import read_bytes
from generator.sources.refusals import Refusal
from generator.sources.workbook import record
from generator.views.filing.blank import editor_line


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--check", is_flag=True, help="只核对，不写")
@data_option
def import_(file: Path, check: bool, data: Path) -> None:
    """把填好的 Excel 模板写成记录；有错的，说出哪张工作表哪一格。

    FILE 是用 generator template 写出、已经填好的 .xlsx。返回 0 表示可以提交，1 表示有要改的格子。
    """
    try:
        content = read_bytes(file)
    except Refusal as refusal:
        raise click.UsageError(f"{file}：{refusal.message}；{refusal.remedy}") from None
    found, findings = record.read(content, file.as_posix(), existing(data))
    click.echo(render(sorted(findings), "text", Path()), nl=False)
    if found is None:
        click.echo(f"未通过：{len(findings)} 处要改，没有写入记录", err=True)
        sys.exit(1)
    target = data / found.address.file
    written = record.text(found, editor_line(schema_of(data, found.address)))
    if check:
        click.echo(f"通过：可以写成 {target.as_posix()}")
        return
    write_new(target, written)
    click.echo(f"通过：已写入 {target.as_posix()}")
    click.echo(f"下一步：运行 generator validate {target.as_posix()}")
