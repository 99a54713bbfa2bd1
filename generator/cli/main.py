"""The command and its verbs; what cannot run says why in one line and ends with 2."""

import sys
from importlib import import_module

import click

VERBS = ("build", "validate", "serve", "sample", "new", "correct", "fmt", "explain", "fields", "schemas")
"""Each is a module of this room with a command of its name, imported when it is asked for."""


class Verbs(click.Group):
    """A group whose commands are imported one by one: no verb waits for what only others need."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click asks so
        """Return the verbs in the order in which they are used."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Return one verb."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = getattr(import_module(f"generator.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="association-transparency", prog_name="generator")
def generator() -> None:
    """把登记在 data/ 的行业协会信息做成一个可检索、可订阅的静态网站。"""


def main() -> None:
    """Run the command; a refusal of the system is a message, not a traceback."""
    try:
        generator()
    except OSError as error:
        click.echo(f"无法运行：{error}", err=True)
        sys.exit(2)
