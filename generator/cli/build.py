"""``generator build``: validate, build, swap."""

import gc
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.findings import render
from generator.cli.options import as_of_option, data_option, executor, existing, today, workers_option
from generator.cli.progress import TimedProgress
from generator.sources.policy import PolicyError

if TYPE_CHECKING:
    from generator.pipeline.build import Built


@click.command()
@data_option
@click.option(
    "--output", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="发布目录"
)
@click.option(
    "--config-file", type=click.Path(path_type=Path, exists=True), default=Path("mkdocs.yml"), help="站点设置"
)
@as_of_option
@workers_option
@click.option("--no-cache", is_flag=True, help="不用也不留缓存")
@click.option("--no-search", is_flag=True, help="不做全文索引")
def build(
    data: Path,
    output: Path,
    config_file: Path,
    as_of: date | None,
    workers: int | None,
    no_cache: bool,
    no_search: bool,
) -> None:
    """校验数据，生成网站；有错误时，已发布的网站保持原样。"""
    from generator.plugin.plugin import Run  # noqa: PLC0415 - MkDocs is slow to import; the other verbs do without
    from generator.plugin.publish import Order, SettingsError, publish  # noqa: PLC0415 - as above

    gc.disable()  # a build ends before garbage matters; looking for it among so many records costs seconds
    with TimedProgress() as progress:

        def run() -> Run:
            return Run(
                as_of=as_of or today(),
                data=existing(data).resolve(),
                use_cache=not no_cache,
                search=not no_search,
                stop_on_errors=False,
                progress=progress,
                executor=partial(executor, workers, data),
            )

        try:
            built = publish(Order(config_file, output.resolve(), run, progress))
        except PolicyError as error:
            click.echo(render(error.findings, "text", data), err=True)
            sys.exit(1)
        except SettingsError as error:
            click.echo(f"无法生成：{error}", err=True)
            sys.exit(2)
    _tell(built, data, output, progress)


def _tell(built: "Built", data: Path, output: Path, progress: TimedProgress) -> None:
    if built.findings:
        click.echo(render(built.findings, "text", data), err=True, nl=False)
    if built.errors:
        click.echo(f"未通过：{built.errors} 处错误，网站保持原样", err=True)
        sys.exit(1)
    reused = f"，{built.reused} 家未变" if built.reused else ""
    counts = f"{built.associations} 家协会{reused}，{built.records} 条记录，{built.pages} 个页面"
    click.echo(f"通过：{counts}，写入 {output}/；{progress.sentence()}")
    click.echo("运行 make serve，在浏览器中打开 http://127.0.0.1:8000/ 查看")
