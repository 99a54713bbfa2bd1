"""Every code that reading files can raise is explained, and nothing else is."""

import ast
import re

from generator.sources.catalogue import CATALOGUE, FAMILIES
from tests.conftest import ROOT

CODE = re.compile(r"[YLFPMW]-[0-9]{2}")
ROOMS = ("sources", "rules")


def raised() -> set[str]:
    """Return the codes that stand as constants anywhere but in the catalogue itself."""
    found: set[str] = set()
    for file in (file for room in ROOMS for file in (ROOT / "generator" / room).rglob("*.py")):
        if file.name != "catalogue.py":
            nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            strings = (node.value for node in nodes if isinstance(node, ast.Constant))
            found |= {text for text in strings if isinstance(text, str) and CODE.fullmatch(text)}
    return found


def test_no_code_lacks_an_explanation_and_none_is_explained_in_vain() -> None:
    assert raised() == set(CATALOGUE)


def test_explanations_are_whole_sentences() -> None:
    for code, said in CATALOGUE.items():
        assert said.code == code
        assert code[0] in FAMILIES
        assert not said.title.endswith("。")
        assert said.about.endswith("。")
        assert said.remedy.endswith("。")
