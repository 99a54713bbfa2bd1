"""The house stands: arrows go one way, and the core is pure (DEVELOPING.md)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "generator"
MAY_IMPORT = {
    "model": set(),
    "rules": {"model"},
    "views": {"model", "rules"},
    "sources": {"model"},
    "outputs": {"views"},
    "sample": {"model", "rules", "sources"},
    "pipeline": {"model", "rules", "views", "sources", "outputs", "sample"},
    "clock": set(),
    "plugin": {"pipeline", "outputs", "views", "clock"},
    "cli": {"plugin", "pipeline", "outputs", "sources", "views", "rules", "model", "sample", "clock"},
}
CORE = ("model", "rules", "views")
IMPURE = frozenset(
    (
        "os",
        "pathlib",
        "io",
        "time",
        "random",
        "logging",
        "subprocess",
        "yaml",
        "jinja2",
        "mkdocs",
        "sqlite3",
        "socket",
    )
)
LOOKS_BEHIND = re.compile(r"\(\?<[=!]")
CLOCKS = frozenset({("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow")})


def modules(*rooms: str) -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted(ROOT.rglob("*.py")):
        if not rooms or file.relative_to(ROOT).parts[0] in rooms:
            yield file, ast.parse(file.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in line {node.lineno}"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(file: Path) -> str:
    return file.relative_to(ROOT).parts[0].removesuffix(".py")


def test_every_room_is_known() -> None:
    rooms = {room_of(file) for file, _ in modules()} - {"__init__", "__main__"}
    assert rooms <= MAY_IMPORT.keys()


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_arrows_go_one_way(room: str) -> None:
    for file, tree in modules(room, f"{room}.py"):
        for name in imported(tree):
            parts = name.split(".")
            if parts[0] == "generator" and len(parts) > 1:
                assert parts[1] in MAY_IMPORT[room] | {room}, f"{file} imports {name}"


def test_only_the_plugin_imports_mkdocs() -> None:
    for file, tree in modules():
        if room_of(file) != "plugin":
            assert not any(name.split(".")[0] == "mkdocs" for name in imported(tree)), file


@pytest.mark.parametrize("room", CORE)
def test_the_core_is_pure(room: str) -> None:
    for file, tree in modules(room):
        assert not IMPURE & {name.split(".")[0] for name in imported(tree)}, file
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                assert (node.value.id, node.attr) not in CLOCKS, f"{file}:{node.lineno} asks the clock"


def test_nothing_swallows_every_exception() -> None:
    for file, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler):
                assert node.type is not None, f"{file}:{node.lineno}"
                assert not (
                    isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")
                ), file


def test_modules_and_functions_are_small() -> None:
    for file, tree in modules():
        length = file.read_text(encoding="utf-8").count("\n")
        assert length <= 300, f"{file} has {length} lines"
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 40, f"{file}:{node.lineno} {node.name}"


def test_scripts_are_read_by_browsers_of_years_ago() -> None:
    """Safari before 16.4 refuses a whole module in which an expression looks behind."""
    for file in sorted((ROOT.parent / "overrides").rglob("*.js")):
        assert not LOOKS_BEHIND.search(file.read_text(encoding="utf-8")), file
