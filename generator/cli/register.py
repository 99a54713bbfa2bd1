"""What the verbs share that write or read single files of the register."""

import os
from pathlib import Path
from shutil import copymode

import click

from generator.cli.options import DEFAULT_DATA
from generator.model.disclosures import record_types
from generator.model.finding import Finding
from generator.model.record import Address, Disclosure
from generator.sources.addresses import address_of, suggest


def inside(path: Path, data: Path) -> str:
    """Return a path as the register names it; one that lies elsewhere is refused."""
    try:
        return path.resolve().relative_to(data.resolve()).as_posix()
    except ValueError:
        raise click.UsageError(f"{path} 不在 {data}/ 里；用 --data 指明数据目录") from None


def placed(path: str) -> Address:
    """Return what a path says, or refuse it with the remedy."""
    found = address_of(path)
    if isinstance(found, Finding):
        raise click.UsageError(f"{path}：{found.message}；{found.remedy}")
    return found


def kind_named(record_type: str) -> type[Disclosure]:
    """Return a record type by its name, or refuse it with the one that was probably meant."""
    if record_type not in record_types():
        remedy = suggest(record_type, record_types(), "全部类别见 docs/fields/README.md")
        raise click.UsageError(f"没有“{record_type}”这一信息类别；{remedy}")
    return record_types()[record_type]


def schema_of(data: Path, address: Address) -> str:
    """Return the way from a record's file to its schema."""
    folder = (data / address.file).parent
    return Path(os.path.relpath(data.parent / "schemas" / f"{address.record_type}.json", folder)).as_posix()


def write_new(file: Path, text: str) -> None:
    """Write a file that was not there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(text)


def rewrite(file: Path, text: str) -> None:
    """Write a file anew, whole or not at all."""
    aside = file.with_name(f".{file.name}.new")
    aside.write_text(text, encoding="utf-8", newline="\n")
    copymode(file, aside)
    aside.replace(file)


def next_step(data: Path, address: Address) -> None:
    """Say what to do with a new file."""
    file = (data / address.file).as_posix()
    told = "" if data == DEFAULT_DATA else f" --data {data}"
    click.echo(f"已写入 {file}")
    click.echo("下一步：填写带“【待填】”的各行，再依次运行")
    click.echo(f"  generator fmt {file}{told}")
    click.echo(f"  generator validate {file}{told}")
    click.echo(f"字段说明：docs/fields/{address.record_type}.md")
