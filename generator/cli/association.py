"""What ``generator explain`` says of an association: every criterion of a year, or how it stood on a day."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.model.policy import Policy
from generator.pipeline.eligible_list import list_folders
from generator.pipeline.register import read_dossier, register_of
from generator.rules.facts import Facts, derive
from generator.sources.neighbourhood import scan_about
from generator.views.on_day import Days, days
from generator.views.verdict_text import Point, VerdictText, in_year, year_of


def facts_of(uscc: str, data: Path, policy: Policy, as_of: date) -> Facts:
    """Return all that follows for one association, or refuse a code of which nothing is filed."""
    register = register_of(scan_about(data, (uscc,), list_folders(data)), as_of)
    job = next((job for job in register.jobs if job.subject == uscc), None)
    if job is None:
        raise click.UsageError(f"{data} 里没有 {uscc} 的记录")
    return derive(read_dossier(data, job)[0].until(as_of), policy, as_of)


def of_year(facts: Facts, policy: Policy, year: int | None, style: str) -> str:
    """Return the verdict of a year, the newest list's when none is asked for."""
    told = in_year(facts, policy, year or year_of(facts))
    return _as_json(asdict(told)) if style == "json" else "\n".join(_verdict(told))


def on_a_day(facts: Facts, on: date, style: str) -> str:
    """Return how the association stood on a day, with what proves it."""
    found = next((span for span in days(facts) if span.start <= on <= span.end), None)
    if found is None:
        raise click.UsageError(f"没有 {on} 的资料；数据截至 {facts.as_of}")
    if style == "json":
        about = {"uscc": facts.dossier.uscc, "name": facts.name, "on": on, "as_of": facts.as_of}
        return _as_json(about | asdict(found))
    return "\n".join(_standing(facts, on, found))


def _as_json(said: dict[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False, indent=1, default=str)


def _verdict(told: VerdictText) -> Iterator[str]:
    yield f"{told.name}（{told.uscc}）"
    results = f"名录结果 {told.official}，按记录测算 {told.computed}"
    yield f"{told.year} 年承接名录，截止日 {told.cutoff}：{results}"
    yield from (f"审定意见：{decision}" for decision in told.decisions)
    for point in told.points:
        yield from _point(point)


def _point(point: Point) -> Iterator[str]:
    otherwise = f"（名录：{point.official}）" if point.official not in ("", point.computed) else ""
    yield ""
    yield f"{point.id} {point.title}：{point.computed}{otherwise}"
    yield f"    {point.reason}"
    if point.remedy:
        yield f"    怎样才能符合：{point.remedy}"
    yield f"    依据：{point.basis}"
    yield from (f"    出处：{source.text}（{source.file}）" for source in point.sources)


def _standing(facts: Facts, on: date, found: Days) -> Iterator[str]:
    yield f"{on}，{facts.name}（{facts.dossier.uscc}）：{found.sentence}"
    yield f"状态：{found.state.word}（{found.start} 至 {found.end}）"
    yield from (f"出处：{proof.text}（{proof.url}）" for proof in found.proofs)
    yield f"数据截至：{facts.as_of}"
