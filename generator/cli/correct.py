"""``generator correct``: the next revision of a record."""

import os
import sys
from pathlib import Path

import click

from generator.cli.findings import as_text
from generator.cli.options import data_option
from generator.cli.register import inside, next_step, placed, write_new
from generator.model.disclosures import record_types
from generator.model.record import Address
from generator.sources.records import read_bytes, refused
from generator.sources.refusals import Refusal
from generator.sources.revisions import LAST_REVISION, corrected, is_withdrawal, revision, revisions
from generator.views.filing.blank import Head, withdrawal


@click.command()
@click.argument("record", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--withdraw", is_flag=True, help="不是更正，是撤回整条记录")
@data_option
def correct(record: Path, withdraw: bool, data: Path) -> None:
    """写出记录的下一版次：已公开的文件不修改，更正另写一个。

    RECORD 是这条记录任何一个版次的文件。
    """
    known = revisions(data, placed(inside(record, data)))
    if not known:
        raise click.UsageError(f"没有 {record}；新的记录用 generator new")
    if known[-1].revision >= LAST_REVISION:
        raise click.UsageError(f"{record} 已有 {LAST_REVISION} 个版次，不能再增加；请联系站点维护者")
    following = revision(known[-1], known[-1].revision + 1)
    text = _withdrawal(following, known[-1], data) if withdraw else _corrected(known, data)
    write_new(data / following.file, text)
    next_step(data / following.file, following.record_type)


def _withdrawal(following: Address, newest: Address, data: Path) -> str:
    folder = (data / following.file).parent
    schema = os.path.relpath(data.parent / "schemas" / f"{following.record_type}.json", folder)
    is_example = (("is_example", "true"),) if b"is_example: true" in read_bytes(data / newest.file) else ()
    return withdrawal(Head(record_types()[following.record_type], following.key, schema, known=is_example))


def _corrected(known: tuple[Address, ...], data: Path) -> str:
    """Return a copy of the newest revision that states content."""
    for address in reversed(known):
        try:
            content = read_bytes(data / address.file)
            if not is_withdrawal(content):
                return corrected(content)
        except Refusal as refusal:
            click.echo(as_text(refused((data / address.file).as_posix(), refusal)))
            click.echo("未写入：先改好这个文件", err=True)
            sys.exit(1)
    raise click.UsageError("所有版次都是撤回，没有可更正的内容；新的记录用 generator new")
