"""``generator sample``: a fictional register of any size."""

from datetime import date
from pathlib import Path

import click

from generator.cli.options import as_of_option, today


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--associations", type=click.IntRange(1, 100_000), default=30, show_default=True, help="协会数")
@click.option("--seed", type=int, default=1, show_default=True, help="随机种子；同一种子得到同样的数据")
@as_of_option
def sample(folder: Path, associations: int, seed: int, as_of: date | None) -> None:
    """在 FOLDER 里写一套虚构的示例数据（不含 policy/ 和 vocabularies/）。"""
    from generator.sample import write_register  # noqa: PLC0415 - only this verb needs it

    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} 不是空目录")
    write_register(folder, associations, seed, as_of or today())
    click.echo(f"已写入 {folder}/：{associations} 家示例协会，种子 {seed}")
