"""``generator fields``: the reference of all fields."""

import sys
from pathlib import Path

import click

from generator.cli.findings import render
from generator.cli.generated import tell
from generator.cli.options import data_option, existing
from generator.sources.policy import PolicyError, load_policy
from generator.views.filing.reference import pages


@click.command()
@click.argument("out", type=click.Path(path_type=Path, file_okay=False), default=Path("docs/fields"))
@click.option("--check", is_flag=True, help="只核对，不写；有过时的文件返回 1")
@data_option
def fields(out: Path, check: bool, data: Path) -> None:
    """按数据模型和公开期限写出各信息类别的字段说明（默认写到 docs/fields/）。"""
    try:
        policy = load_policy(existing(data))
    except PolicyError as error:
        click.echo(render(error.findings, "text", data), nl=False)
        sys.exit(1)
    tell("fields", out, pages(policy), check=check)
