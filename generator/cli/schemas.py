"""``generator schemas``: JSON Schemas for editors."""

from pathlib import Path

import click

from generator.cli.generated import tell
from generator.model.disclosures import record_types
from generator.outputs.committed import as_json
from generator.views.filing.schemas import schema


@click.command()
@click.argument("out", type=click.Path(path_type=Path, file_okay=False), default=Path("schemas"))
@click.option("--check", is_flag=True, help="只核对，不写；有过时的文件返回 1")
def schemas(out: Path, check: bool) -> None:
    """按数据模型写出各信息类别的 JSON Schema（默认写到 schemas/）。

    支持 YAML 的编辑器按它提示字段、标出错误。
    """
    files = {f"{name}.json": as_json(schema(kind)) for name, kind in sorted(record_types().items())}
    tell("schemas", out, files, check=check)
