"""``generator validate``: every finding with its place and remedy."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.cli.findings import STYLES, render
from generator.cli.options import as_of_option, data_option, executor, existing, today, workers_option
from generator.cli.progress import TimedProgress
from generator.cli.register import inside
from generator.pipeline.validation import Scope, Verdict
from generator.pipeline.validation import validate as examine
from generator.sources.policy import PolicyError

CACHE = Path(".cache/generator")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@data_option
@click.option(
    "--format",
    "style",
    type=click.Choice(STYLES),
    default="text",
    show_default=True,
    help="输出格式",
)
@as_of_option
@workers_option
@click.option("--no-cache", is_flag=True, help="不用也不留缓存")
def validate(
    paths: tuple[Path, ...], data: Path, style: str, as_of: date | None, workers: int | None, no_cache: bool
) -> None:
    """校验数据：全部，或只校验 PATH 所在的协会。

    返回 0 表示通过，1 表示有错误，2 表示无法运行。
    """
    chosen = _chosen(paths, existing(data))
    with TimedProgress() as progress, executor(workers, existing(data)) as processes:
        try:
            kept = None if no_cache else CACHE
            verdict = examine(Scope(data, chosen, kept), as_of or today(), processes, progress)
        except PolicyError as error:
            click.echo(render(error.findings, style, data), nl=False)
            sys.exit(1)
    if not (verdict.files or verdict.findings) and chosen:
        raise click.UsageError(f"{'、'.join(map(str, paths))} 里没有记录；写协会的文件夹或文件，不写就是全部")
    click.echo(render(verdict.findings, style, data), nl=False)
    _conclude(verdict, style)


def _chosen(paths: tuple[Path, ...], data: Path) -> tuple[str, ...]:
    """Return the paths as the register names them; the data folder itself means everything."""
    for path in paths:
        if not path.exists():
            raise click.UsageError(f"没有 {path}；核对文件夹和文件名")
    named = tuple(inside(path, data) for path in paths)
    return () if "." in named else named


def _conclude(verdict: Verdict, style: str) -> None:
    warnings = len(verdict.findings) - verdict.errors
    if verdict.errors:
        click.echo(f"未通过：{verdict.errors} 处错误，{warnings} 处警告", err=True)
        sys.exit(1)
    said = f"通过：{verdict.associations} 家协会，{verdict.files} 个文件，{warnings} 处警告"
    click.echo(said, err=style != "text")
