"""The command and its verbs; what cannot run says why in one line and ends with 2."""

import sys

import click

from generator.cli.build import build
from generator.cli.sample import sample
from generator.cli.schemas import schemas
from generator.cli.serve import serve
from generator.cli.validate import validate


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="association-transparency", prog_name="generator")
def generator() -> None:
    """把登记在 data/ 的行业协会信息做成一个可检索、可订阅的静态网站。"""


for verb in (build, validate, serve, sample, schemas):
    generator.add_command(verb)


def main() -> None:
    """Run the command; a refusal of the system is a message, not a traceback."""
    try:
        generator()
    except OSError as error:
        click.echo(f"无法运行：{error}", err=True)
        sys.exit(2)
