"""``generator fmt``: record files in their one form."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

import click

from generator.cli.findings import render
from generator.cli.options import data_option, existing
from generator.cli.register import inside, placed, rewrite
from generator.model.finding import Finding
from generator.model.record import Address
from generator.sources.canonical import canonical
from generator.sources.layout import scan
from generator.sources.records import read_bytes, refused
from generator.sources.refusals import Refusal


@dataclass(slots=True)
class Outcome:
    """What was looked at, what could not be read, and what is to be written otherwise: before and after."""

    files: int = 0
    findings: list[Finding] = field(default_factory=list)
    rewritten: dict[Path, tuple[str, str]] = field(default_factory=dict)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--check", is_flag=True, help="只核对，不改写；有待整理的文件返回 1")
@data_option
def fmt(paths: tuple[Path, ...], check: bool, data: Path) -> None:
    """整理记录文件的写法：字段次序、缩进、引号、换行。内容和注释不变。

    PATHS 是文件或者文件夹，不写就是整个数据目录。
    """
    outcome = _examine(paths or (existing(data),), existing(data))
    click.echo(render(sorted(outcome.findings), "text", data), nl=False)
    for file, (before, after) in outcome.rewritten.items():
        if check:
            click.echo(_diff(file, before, after), nl=False)
        else:
            rewrite(file, after)
            click.echo(f"已整理 {file.as_posix()}")
    _conclude(outcome, check=check)


def _examine(paths: Iterable[Path], data: Path) -> Outcome:
    outcome = Outcome()
    for address in _addresses(paths, data, outcome.findings):
        outcome.files += 1
        try:
            content = read_bytes(data / address.file)
            after = canonical(content, address)
        except Refusal as refusal:
            outcome.findings.append(refused(address.file, refusal))
            continue
        if after.encode() != content:
            outcome.rewritten[data / address.file] = content.decode(), after
    return outcome


def _addresses(paths: Iterable[Path], data: Path, findings: list[Finding]) -> list[Address]:
    """Return the records at some paths, each once; what lies in a wrong place is a finding."""
    found: dict[str, Address] = {}
    for path in paths:
        if path.is_file():
            address = placed(inside(path, data))
            found[address.file] = address
            continue
        index = scan(data, (inside(path, data).removeprefix("."),))
        findings += index.findings
        found |= {entry.address.file: entry.address for entry in index.entries()}
    return [found[file] for file in sorted(found)]


def _diff(file: Path, before: str, after: str) -> str:
    name = file.as_posix()
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ 文件末尾没有换行\n" for line in lines)


def _conclude(outcome: Outcome, *, check: bool) -> None:
    """Say how it went; what cannot be read, or is to be rewritten and was not, ends with 1."""
    number, waiting = len(outcome.rewritten), check and outcome.rewritten
    problems = [f"{len(outcome.findings)} 个文件不能整理"] if outcome.findings else []
    problems += [f"{number} 个文件的写法待整理，运行 generator fmt"] if waiting else []
    if problems:
        click.echo(f"未通过：{'；'.join(problems)}", err=True)
        sys.exit(1)
    done = f"，整理了 {number} 个" if number else "，写法都合规范"
    click.echo(f"通过：{outcome.files} 个文件{done}")
