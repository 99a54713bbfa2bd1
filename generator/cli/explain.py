"""``generator explain``: what a code means, why, and how to mend what it finds."""

import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import click

from generator.cli.findings import render
from generator.cli.options import CivilDate, as_of_option, data_option, existing, today
from generator.model.disclosures import record_types
from generator.model.mistakes import half_width
from generator.model.shapes import USCC
from generator.sources import catalogue
from generator.sources.catalogue import CATALOGUE, FAMILIES
from generator.sources.policy import PolicyError, load_policy
from generator.views.filing import explanations
from generator.views.filing.explanations import Explanation

WHERE = "检查和条件见网站的“方法”，信息类别见 docs/fields/README.md"


@click.command()
@click.argument("word", metavar="CODE")
@data_option
@as_of_option
@click.option("--year", type=click.IntRange(2004, 2100), help="协会：哪一年的承接名录（默认最新一年）")
@click.option("--on", type=CivilDate(), help="协会：哪一天，例如合同签订日")
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="协会：输出格式",
)
def explain(word: str, data: Path, as_of: date | None, year: int | None, on: date | None, style: str) -> None:
    """解释一个代号：检查、读文件的问题、名录条件、提示、信息类别，或者一家协会在名录里的结果。

    CODE 例如 X-01、F-05、E13、FL-05、donation、接受捐赠、51379900MJE000013B。
    """
    plain = half_width(word)
    try:
        if USCC.fullmatch(plain.upper()):
            click.echo(_association(plain.upper(), existing(data), as_of or today(), (year, on, style)))
        else:
            told = next(tell for form, tell in FORMS if form.fullmatch(plain))
            click.echo("\n".join(_lines(told(plain, existing(data)))))
    except PolicyError as error:
        click.echo(render(error.findings, "text", data), nl=False)
        sys.exit(1)


def _association(uscc: str, data: Path, as_of: date, asked: tuple[int | None, date | None, str]) -> str:
    from generator.cli import association  # noqa: PLC0415 - a code needs no register

    (year, on, style), policy = asked, load_policy(data)
    facts = association.facts_of(uscc, data, policy, as_of)
    return association.on_a_day(facts, on, style) if on else association.of_year(facts, policy, year, style)


def _code(word: str, data: Path) -> Explanation:
    """Explain what the findings, the conditions and the flags are called by."""
    code = word.upper()
    if code in CATALOGUE:
        return _reading(CATALOGUE[code])
    policy = load_policy(data)
    known = explanations.checks(policy) | explanations.criteria(policy) | explanations.flags(policy)
    return known[code] if code in known else _unknown(word, code, [*CATALOGUE, *known])


def _record_type(word: str, data: Path) -> Explanation:
    kinds = record_types()
    named = {kind.heading: kind for kind in kinds.values()} | dict(kinds)
    kind = named.get(word.lower())
    return explanations.record_type(kind, load_policy(data)) if kind else _unknown(word, word.lower(), named)


def _unknown(word: str, meant: str, known: Iterable[str]) -> NoReturn:
    close = get_close_matches(meant, known, n=3)
    remedy = f"是不是 {'、'.join(close)}？" if close else WHERE
    raise click.UsageError(f"没有“{word}”这个代号；{remedy}")


def _reading(found: catalogue.Explanation) -> Explanation:
    said = (("说明", found.about), ("怎样改", found.remedy))
    return Explanation(f"{found.code} {found.title}（{FAMILIES[found.code[0]]}）", said)


def _lines(told: Explanation) -> Iterator[str]:
    yield told.title
    for label, said in told.said:
        if "\n" in said or label.endswith("）"):
            yield f"{label}："
            yield from (f"    {line}" for line in said.splitlines())
        elif said:
            yield f"{label}：{said}"


FORMS = (
    (re.compile(r"[A-Za-z]{1,2}-?[0-9]{1,3}"), _code),
    (re.compile(r".*", re.DOTALL), _record_type),
)
"""By what a word looks like: who explains it."""
