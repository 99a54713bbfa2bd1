"""The command and its verbs; what cannot run says why in one line and ends with 2."""

import sys
from importlib import import_module
from keyword import iskeyword

import click

VERBS = {
    "new": "在正确的位置写一份待填的模板。",
    "template": "写一份待填的 Excel 模板。",
    "import": "把填好的 Excel 模板写成记录；有错的，说出哪张工作表哪一格。",
    "correct": "写出记录的下一版次：已公开的文件不修改，更正另写一个。",
    "fmt": "整理记录文件的写法：字段次序、缩进、引号、换行。内容和注释不变。",
    "validate": "校验数据：全部，或只校验 PATH 所在的协会。",
    "compare": "比较两个状态：新增、更正、撤回的记录，改变的承接条件，履行或者新逾期的公开义务。",
    "admit": "核对合并请求：只有一个单位的新记录，内容合格；合并以后有什么变化。",
    "eligible-list": "承接名录的年度周期：测算、公示、公布、更正。每一步写一个新版次。",
    "explain": "解释一个代号：检查、读文件的问题、名录条件、提示、信息类别，或者一家协会在名录里的结果。",
    "build": "校验数据，生成网站；有错误时，已发布的网站保持原样。",
    "serve": "在本机打开已生成的网站（只供查看，不供发布）。",
    "sample": "在 FOLDER 里写一套虚构的示例数据（不含 policy/ 和 vocabularies/；名录按 --data 的政策测算）。",
    "fields": "按数据模型和公开期限写出各信息类别的字段说明（默认写到 docs/fields/）。",
    "schemas": "按数据模型写出各信息类别的 JSON Schema（默认写到 schemas/）。",
}
"""What each is for, as its own help says; each is a module of this room with a command of its name."""


class Verbs(click.Group):
    """A group whose commands are imported when they are asked for: no verb waits for what others need."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click asks so
        """Return the verbs in the order in which they are used."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Return one verb."""
        if cmd_name not in VERBS:
            return None
        name = cmd_name.replace("-", "_") + ("_" if iskeyword(cmd_name) else "")
        command: click.Command = getattr(import_module(f"generator.cli.{name}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """List the verbs without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


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
