"""``generator sample``: a fictional register of any size."""

from datetime import date
from pathlib import Path

import click

from generator.cli.options import as_of_option, data_option, executor, existing, today, workers_option


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--associations", type=click.IntRange(1, 100_000), default=30, show_default=True, help="协会数")
@click.option("--seed", type=int, default=1, show_default=True, help="随机种子；同一种子得到同样的数据")
@click.option("--shipped", is_flag=True, help="写本项目附带的那一套：完整算例和三十家协会")
@data_option
@as_of_option
@workers_option
def sample(
    folder: Path,
    associations: int,
    seed: int,
    shipped: bool,
    data: Path,
    as_of: date | None,
    workers: int | None,
) -> None:
    """在 FOLDER 里写一套虚构的示例数据（不含 policy/ 和 vocabularies/；名录按 --data 的政策测算）。"""
    from generator.pipeline.sample import write_lists  # noqa: PLC0415 - only this verb needs it
    from generator.sample import example, write_register  # noqa: PLC0415 - as above
    from generator.sources.policy import load_policy  # noqa: PLC0415 - as above

    policy, day = load_policy(existing(data)), example.AS_OF if shipped else as_of or today()
    try:
        example.write_example(folder) if shipped else write_register(folder, associations, seed, day)
    except FileExistsError as error:
        raise click.UsageError(str(error)) from None
    with executor(workers, folder) as processes:
        write_lists(folder, day, policy, processes)
    told = "本项目附带的示例" if shipped else f"{associations} 家示例协会，种子 {seed}"
    click.echo(f"已写入 {folder}/：{told}")
