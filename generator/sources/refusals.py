"""Why a text is no register file, in words."""

import errno
from dataclasses import dataclass

from generator.sources.places import Edit

Words = tuple[str, str]
"""What is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Refusal(Exception):  # noqa: N818 - what it is, in the words of the rest
    """What is wrong and where; lines and columns count from 1.

    With an ``edit`` the rest of the text can be read, to find what else is wrong.
    """

    code: str
    line: int
    column: int
    message: str
    remedy: str
    edit: Edit | None = None


_SYNTAX = (
    ("escape", "双引号里的反斜杠写法不对", "改用单引号，反斜杠照写"),
    ("quoted scalar", "引号没有成对", "补上后一半引号；值里面的单引号写两个 ''"),
    (
        "mapping values are not allowed",
        "这里不能再有冒号",
        "上一行缺了引号，或值里面另有冒号；给整个值加英文引号",
    ),
    ("could not find expected ':'", "字段名后面缺冒号", "写作“字段: 值”，英文冒号后空一格"),
    ("flow node", "方括号或花括号没有成对", "补上 ] 或 }"),
    ("flow sequence", "方括号没有成对，或缺了逗号", "补上 ]，每项之间用英文逗号"),
    ("flow mapping", "花括号没有成对，或缺了逗号", "补上 }，每项之间用英文逗号"),
    (
        "block sequence entries are not allowed",
        "“- ”不能写在这里",
        "另起一行写“- ”，比上面的字段名多缩进两格",
    ),
    ("document start", "缩进没有对齐，前面的内容比这一行缩进得多", "最外一级的字段都顶格写"),
    (
        "block mapping",
        "缩进没有对齐，或这里不该有“- ”",
        "同一级的字段左边对齐，下一级多两个空格；列表上面的字段，冒号后面不写值",
    ),
    ("block collection", "缩进没有对齐", "同一级的“- ”左边对齐，下一级多两个空格"),
    ("block scalar", "| 或 > 的后面不能有文字", "文字另起一行，缩进两格；以 | 或 > 开头的加英文引号"),
    ("directive", "行首不能写 %", "删去这一行；文字以 % 开头的，整段加英文引号"),
    ("node content", "以 ]、} 或逗号开头的文字没有加引号", "给整段文字加英文引号，或删去多余的符号"),
    ("mapping keys are not allowed", "以问号开头的文字没有加引号", "给整段文字加英文引号"),
    ("cannot start any token", "这个字符不能开头", "给整段文字加英文引号"),
    ("scanning a tag", "以 ! 开头的文字没有加引号", "给整段文字加英文引号"),
    (
        "alphabetic or numeric character",
        "以 * 或 & 开头的文字没有加引号",
        "给整段文字加英文引号；不写 Markdown",
    ),
)


def syntax_words(problem: str) -> Words:
    """Return what libyaml's complaint comes to for people who file."""
    known = ((what, remedy) for part, what, remedy in _SYNTAX if part in problem)
    return next(
        known,
        ("读到这里读不下去，不合 YAML 写法", "核对本行和上一行：冒号后要有空格，缩进要对齐，引号要成对"),
    )


def unreadable(error: OSError) -> Words:
    """Return why the system does not let a file or folder be read."""
    why = _WHY.get(error.errno or 0, error.strerror)
    return f"无法读取（{why}）", "检查权限，或重新保存"


_WHY = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "已经不在那里",
    errno.EISDIR: "是文件夹",
    errno.ENOTDIR: "上一级不是文件夹",
    errno.EIO: "磁盘故障",
    errno.ENAMETOOLONG: "路径过长",
}
