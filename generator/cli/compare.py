"""``generator compare``: what changes for people between two states of the register."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import asdict
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.cli.findings import render, visible
from generator.cli.options import as_of_option, data_option, executor, existing, today, workers_option
from generator.cli.preview import Wanted, config_option, pages_option, write_pages
from generator.pipeline.comparison import Roots, changes
from generator.rules.comparison import Asked
from generator.sources.checkout import NoSuchState, state
from generator.sources.policy import PolicyError, load_policy
from generator.views.comparison import Told, sections, told

NOTHING = "没有影响协会、条件和公开义务的变化。"


@click.command()
@click.argument("base")
@click.argument("head", default="")
@data_option
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json", "markdown")),
    default="text",
    show_default=True,
    help="输出格式",
)
@pages_option
@config_option
@as_of_option
@workers_option
def compare(
    base: str,
    head: str,
    data: Path,
    style: str,
    pages: Path | None,
    config_file: Path,
    as_of: date | None,
    workers: int | None,
) -> None:
    """比较两个状态：新增、更正、撤回的记录，改变的承接条件，履行或者新逾期的公开义务。

    BASE 和 HEAD 是数据目录，或者 git 版本（例如 main、HEAD~1）；HEAD 不写，就是现在的数据目录。
    条件按 --as-of 那一天测算，回答“如果今天测算”。
    """
    with TemporaryDirectory() as folder, executor(workers, existing(data)) as processes:
        roots = Roots(*_states((base, head or str(data)), data, Path(folder)))
        try:
            found = between(roots, as_of or today(), processes)
        except PolicyError as error:
            click.echo(render(error.findings, "text", data), nl=False)
            sys.exit(1)
        click.echo(STYLES[style](found), nl=False)
        if pages:
            write_pages(found, roots, Wanted(pages, config_file, as_of or today(), processes))


def _states(places: tuple[str, str], data: Path, folder: Path) -> Iterator[Path]:
    for number, place in enumerate(places):
        try:
            yield state(place, data, folder / str(number))
        except NoSuchState as missing:
            raise click.UsageError(f"{place}：{missing}") from None


def between(roots: Roots, as_of: date, processes: Executor) -> list[Told]:
    """Return what changes for whom from one data folder to another, as of a day."""
    asked = Asked(as_of, as_of, as_of)
    policy = load_policy(roots.head)
    return [told(comparison, seen, policy) for comparison, seen in changes(roots, asked, processes)]


def as_text(found: Iterable[Told]) -> str:
    """Return the changes for a terminal."""
    lines = [line for one in found for line in _text(one)]
    return "\n".join(lines or [NOTHING]) + "\n"


def _text(one: Told) -> Iterator[str]:
    yield visible(f"{one.name}（{one.subject}）" if one.name != one.subject else one.subject)
    for title, lines in sections(one):
        yield f"  {title}"
        yield from (f"    {visible(line)}" for line in lines)


def as_markdown(found: Iterable[Told]) -> str:
    """Return the changes for a page of a forge."""
    lines = [line for one in found for line in _markdown(one)]
    return "\n".join(lines or [NOTHING]) + "\n"


def _markdown(one: Told) -> Iterator[str]:
    named = f"{inert(one.name)}（`{one.subject}`）" if one.name != one.subject else f"`{one.subject}`"
    yield from (f"### {named}", "")
    for title, lines in sections(one):
        yield from (f"**{title}**", "", *(f"- {inert(line)}" for line in lines), "")


def inert(text: str) -> str:
    """Return text of the register so that a forge shows it as it stands, on one line."""
    characters = "\\`*_[]<>#|~!@"
    return "".join(f"\\{character}" if character in characters else character for character in visible(text))


def _as_json(found: Iterable[Told]) -> str:
    return json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1) + "\n"


STYLES: dict[str, Callable[[Iterable[Told]], str]] = {
    "text": as_text,
    "json": _as_json,
    "markdown": as_markdown,
}
