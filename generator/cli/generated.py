"""What the verbs share that write generated files which are committed."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from generator.outputs.committed import stale, write


def tell(verb: str, folder: Path, files: Mapping[str, str], *, check: bool) -> None:
    """Write the files, or say which are out of date and end with 1."""
    if not check:
        changed = write(folder, files)
        click.echo(f"{folder}/：{len(files)} 个文件，{len(changed)} 个有变化")
        return
    old = list(stale(folder, files))
    for name in old:
        click.echo(f"{(folder / name).as_posix()} 与程序不一致")
    if old:
        click.echo(f"未通过：{len(old)} 个文件不是最新的；运行 generator {verb} 后提交", err=True)
        sys.exit(1)
    click.echo(f"通过：{folder}/ 的 {len(files)} 个文件都是最新的")
