"""``generator eligible-list``: the yearly cycle; every step writes a new revision, none is ever edited."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.cli.desk import decisions_in, desk, refuse
from generator.cli.options import CivilDate, as_of_option, data_option, executor, today, workers_option
from generator.model.calendar import NoCalendar
from generator.model.disclosures.eligible_list import ListStatus
from generator.model.policy import Policy
from generator.pipeline.eligible_list import entries
from generator.rules.eligibility import cycle
from generator.rules.eligibility.cycle import Asked
from generator.rules.periods import fixed_day

DAY = CivilDate()
FILE = click.Path(path_type=Path, dir_okay=False)
complete_to_option = click.option(
    "--complete-to",
    type=DAY,
    required=True,
    help="登记管理机关声明：登记、名单、处罚、整改数据完整到哪一天",
)
decisions_option = click.option(
    "--decisions", type=FILE, help="审定意见和异议的文件，写法见 docs/fields/eligible-list.md"
)


def step(command: Callable[..., None]) -> Callable[..., None]:
    """Give a step what all of them are told: the year, the registrar, the register and the day."""
    options: tuple[Callable[[Any], Any], ...] = (
        as_of_option,
        data_option,
        click.option("--region", help="登记管理机关的区划，例如 370000；只有一个的不用写"),
        click.argument("year", type=click.IntRange(2004, 2100)),
    )
    for option in options:
        command = option(command)
    return command


@click.group("eligible-list")
def eligible_list() -> None:
    """承接名录的年度周期：测算、公示、公布、更正。每一步写一个新版次。"""


@eligible_list.command()
@step
@complete_to_option
@click.option("--cutoff", type=DAY, help="截止日（默认按参数，6月30日）")
@workers_option
def compute(
    year: int,
    region: str | None,
    data: Path,
    as_of: date | None,
    complete_to: date,
    cutoff: date | None,
    workers: int | None,
) -> None:
    """按截止日已生效且已公开的记录测算 YEAR 年的名录，写成测算稿。"""
    at, on = desk(data, region), as_of or today()
    day = cutoff or fixed_day(at.policy.parameter("eligible_list_cutoff", on), year)
    before = at.newest(year)
    if day > on:
        raise click.UsageError(f"截止日 {day} 还没有到；到期以后再测算")
    if before and before.content.status is not ListStatus.DRAFT:
        said = f"{year} 年名录已{before.content.status.label}，不能重新测算"
        raise click.UsageError(f"{said}；更正用 generator eligible-list revise {year}")
    asked = Asked(year, day, complete_to, on)
    with executor(workers, data) as processes:
        draft = cycle.drafted(asked, entries(data, asked, at.policy, processes), at.policy)
    at.write(before, draft.model_copy(update={"correction_note": "重新测算"}) if before else draft)


@eligible_list.command()
@step
@click.option("--start", type=DAY, help="公示第一天（默认今天）")
@click.option("--end", type=DAY, help="公示最后一天（默认按参数，7个工作日）")
def notice(
    year: int, region: str | None, data: Path, as_of: date | None, start: date | None, end: date | None
) -> None:
    """公示 YEAR 年的测算稿。"""
    at, first = desk(data, region), start or as_of or today()
    before = at.standing(year, cycle.NOTICE_FROM, "公示")
    try:
        last = end or _notice_end(first, at.policy)
        refuse(cycle.against_notice(first, last, at.policy))
    except NoCalendar as missing:
        raise click.UsageError(f"{missing}；补上 {data / missing.file}") from None
    at.write(before, cycle.noticed(before.content, first, last))


def _notice_end(first: date, policy: Policy) -> date:
    days = int(policy.parameter("eligible_list_notice_working_days", first))
    return cycle.notice_end(first, days, policy.calendar)


@eligible_list.command()
@step
@click.option("--note", required=True, help="这一版更正了什么、为什么")
@decisions_option
def revise(
    year: int, region: str | None, data: Path, as_of: date | None, note: str, decisions: Path | None
) -> None:
    """记入审定意见和异议，按它们重新得出结果；公示期内和公布以后都可以。"""
    at = desk(data, region)
    before = at.standing(year, cycle.REVISE_FROM, "更正")
    found = decisions_in(decisions)
    at.write(before, cycle.decided(before.content, found, at.policy, note, as_of or today()))


@eligible_list.command()
@step
@decisions_option
def finalize(year: int, region: str | None, data: Path, as_of: date | None, decisions: Path | None) -> None:
    """公示期满、异议处理完毕以后公布；上一年度的名录同时写成已替代。"""
    at, on = desk(data, region), as_of or today()
    before = at.standing(year, cycle.FINAL_FROM, "公布")
    refuse(cycle.against_publication(before.content, on))
    settled = cycle.decided(before.content, decisions_in(decisions), at.policy, cycle.FINAL_NOTE, on)
    at.write(before, cycle.finalized(settled, on))
    for other in at.earlier(year):
        at.write(other, cycle.superseded(other.content, year, on))


@eligible_list.command()
@click.argument("year", type=click.IntRange(2004, 2100))
@click.argument("out", type=FILE)
@click.option(
    "--site", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="已生成的网站"
)
def pdf(year: int, out: Path, site: Path) -> None:
    """把已生成网站里 YEAR 年的名录排成 PDF（需要 WeasyPrint）。"""
    page = site / "eligible-list" / str(year) / "print" / "index.html"
    if not page.is_file():
        raise click.UsageError(f"没有 {page}；先运行 generator build")
    try:
        from weasyprint import HTML  # noqa: PLC0415 - an extra, asked for only here
    except ImportError:
        raise click.UsageError("没有安装 WeasyPrint；安装时加上 [pdf]，或者在浏览器中打印该页") from None
    HTML(page).write_pdf(out)
    click.echo(f"已写入 {out}")
