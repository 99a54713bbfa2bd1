"""``generator template``: a workbook to fill in."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from generator.cli.findings import render
from generator.cli.options import data_option, existing
from generator.cli.register import kind_named
from generator.model.finding import Path as FieldPath
from generator.model.record import Disclosure, Owner
from generator.model.scalars import uscc_problem
from generator.model.workbook import USCC
from generator.outputs.templates import workbook
from generator.sources.policy import PolicyError, load_policy
from generator.views.filing.template import template as designed
from generator.views.filing.workbook import has_template


@click.command()
@click.argument("record_type", metavar="TYPE")
@click.argument("uscc", metavar="[USCC]", required=False, default="")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="写到哪里（默认 TYPE.xlsx）")
@data_option
def template(record_type: str, uscc: str, output: Path | None, data: Path) -> None:
    """写一份待填的 Excel 模板。

    TYPE 是信息类别，USCC 是协会的统一社会信用代码（写了就填好），例如：

      generator template annual-report 51379900MJE000013B
    """
    kind = kind_named(record_type)
    if not has_template(kind):
        raise click.UsageError(f"“{kind.heading}”由程序测算，没有 Excel 模板；用 generator eligible-list")
    file = output or Path(f"{kind.record_type}{f'-{uscc}' if uscc else ''}.xlsx")
    if file.exists():
        raise click.UsageError(f"已有 {file}；用 --output 写到别处，或者先移走它")
    try:
        content = workbook(designed(kind.record_type, load_policy(existing(data)), _known(kind, uscc)))
    except PolicyError as error:
        click.echo(render(error.findings, "text", data), nl=False)
        sys.exit(1)
    file.write_bytes(content)
    click.echo(f"已写入 {file}")
    click.echo(f"下一步：填写后运行 generator import {file}")


def _known(kind: type[Disclosure], uscc: str) -> Mapping[FieldPath, object]:
    """Return what the command says of the record already."""
    if not uscc:
        return {}
    if problem := uscc_problem(uscc):
        raise click.UsageError("；".join(problem))
    if kind.owner is not Owner.DEPARTMENT:
        return {(USCC,): uscc}
    if "association_id" in kind.model_fields:
        return {("association_id",): uscc}
    raise click.UsageError(f"“{kind.heading}”不是关于某一家协会的；不写统一社会信用代码")
