"""``generator correct``: the next revision of a record."""

import sys
from pathlib import Path

import click

from generator.cli.findings import render
from generator.cli.options import data_option, existing
from generator.cli.register import inside, next_step, placed, schema_of, write_new
from generator.model.disclosures import record_types
from generator.model.record import Address
from generator.sources.canonical import canonical
from generator.sources.records import fields, read_bytes, refused
from generator.sources.refusals import Refusal
from generator.sources.revisions import LAST_REVISION, corrected, revision, revisions
from generator.views.filing.blank import Head, editor_line, withdrawal


@click.command()
@click.argument("record", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--withdraw", is_flag=True, help="不是更正，是撤回整条记录")
@data_option
def correct(record: Path, withdraw: bool, data: Path) -> None:
    """写出记录的下一版次：已公开的文件不修改，更正另写一个。

    RECORD 是这条记录任何一个版次的文件。
    """
    known = revisions(existing(data), placed(inside(record, data)))
    if not known:
        raise click.UsageError(f"没有 {record}；新的记录用 generator new")
    if known[-1].revision >= LAST_REVISION:
        raise click.UsageError(f"{record} 已有 {LAST_REVISION} 个版次，不能再增加；请联系站点维护者")
    following = revision(known[-1], known[-1].revision + 1)
    text = (_withdrawal if withdraw else _correction)(following, _contents(known, data), data)
    write_new(data / following.file, text)
    next_step(data, following)


def _contents(known: tuple[Address, ...], data: Path) -> list[bytes]:
    """Return what the revisions say, oldest first; one that cannot be read has to be mended before."""
    found = []
    for address in known:
        try:
            found.append(read_bytes(data / address.file))
            canonical(found[-1], address)
        except Refusal as refusal:
            click.echo(render([refused(address.file, refusal)], "text", data), nl=False)
            click.echo("未写入：先改好这个文件", err=True)
            sys.exit(1)
    return found


def _withdrawal(following: Address, contents: list[bytes], data: Path) -> str:
    newest = fields(contents[-1])
    if "withdrawn" in newest:
        raise click.UsageError("这条记录已经撤回")
    is_example = (("is_example", "true"),) if newest.get("is_example") == "true" else ()
    kind = record_types()[following.record_type]
    return withdrawal(Head(kind, following.key, schema_of(data, following), known=is_example))


def _correction(following: Address, contents: list[bytes], data: Path) -> str:
    """Return a copy of the newest revision that states content."""
    stating = [content for content in contents if "withdrawn" not in fields(content)]
    if not stating:
        raise click.UsageError("所有版次都是撤回，没有可更正的内容")
    return corrected(stating[-1], following, editor_line(schema_of(data, following)))
