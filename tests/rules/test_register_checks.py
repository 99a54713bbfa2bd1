"""Same names, second lists and wrong counts are seen with the whole register side by side (X-33, X-34, R-40, R-41)."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from generator.model.policy import Policy
from generator.pipeline.progress import Silence
from generator.pipeline.validation import Scope, validate
from generator.rules.facts import derive
from generator.rules.register_checks import problems
from generator.rules.summary import summarise
from generator.sample.codes import credit_code
from tests.conftest import AS_OF, DATA
from tests.rules.records import alone, dossier

LIST = "registrars/370000/eligible-list/2026.r3.yaml"

OTHER = "51379900MJF000007W"


def copied(folder: Path) -> Path:
    return copytree(DATA, folder / "data")


def findings(root: Path, code: str) -> list[str]:
    with ThreadPoolExecutor(1) as executor:
        verdict = validate(Scope(root), AS_OF, executor, Silence())
    return [f"{f.file}:{f.line} {f.severity.value} {f.message}" for f in verdict.findings if f.code == code]


def test_two_of_one_name_under_one_registrar(tmp_path: Path) -> None:
    root = copied(tmp_path)
    files = sorted(root.glob("associations/*/registration/*.yaml"))
    provincial = [file for file in files if "registrar_region: '370000'" in file.read_text(encoding="utf-8")]
    one, other = (file.read_text(encoding="utf-8") for file in provincial[:2])
    name = next(line for line in one.splitlines() if line.startswith("name:"))
    old = next(line for line in other.splitlines() if line.startswith("name:"))
    provincial[1].write_text(other.replace(old, name), encoding="utf-8")
    (found,) = findings(root, "X-34")
    assert "同名" in found


def test_a_list_counts_right_and_names_each_once(tmp_path: Path) -> None:
    root = copied(tmp_path)
    text = (root / LIST).read_text(encoding="utf-8")
    listed = text.count("result: listed")
    wrong = text.replace(f"counts: {{listed: {listed}", f"counts: {{listed: {listed + 1}")
    (root / LIST).write_text(wrong, encoding="utf-8")
    (found,) = findings(root, "R-40")
    assert f"“列入名录”写的是 {listed + 1}，名录中有 {listed}" in found


def test_a_list_that_names_a_stranger_is_a_warning(tmp_path: Path) -> None:
    root = copied(tmp_path)
    text = (root / LIST).read_text(encoding="utf-8")
    stranger = credit_code(99_999)
    (root / LIST).write_text(text.replace("51379900MJE000013B", stranger, 1), encoding="utf-8")
    (found,) = findings(root, "R-40")
    assert found.endswith(f"warning 登记中没有 {stranger}")


def test_a_second_list_of_a_year_is_an_error(tmp_path: Path) -> None:
    root = copied(tmp_path)
    other = root / "registrars/370100/eligible-list/2026.yaml"
    other.parent.mkdir(parents=True)
    other.write_bytes((root / LIST).read_bytes())
    (found,) = findings(root, "R-41")
    assert found.startswith("registrars/370100/eligible-list/2026.yaml")


@pytest.mark.parametrize(
    "changes,said",
    [
        ({}, ["warning “示例甲”也是山东省示例海洋装备行业协会（51379900MJE000013B）的法定代表人"]),
        ({"legal_representative": "示例甲乙"}, []),
        ({"status": "deregistered"}, []),
    ],
)
def test_one_name_represents_two_associations(
    changes: dict[str, str], said: list[str], policy: Policy
) -> None:
    one = summarise(derive(dossier(alone()), policy, AS_OF))
    other = replace(one, uscc=OTHER, name="山东省示例二协会", file="r.yaml", **changes)
    found = problems([one, other], [], [], policy)
    assert [f"{p.severity} {p.message}" for p in found if p.code == "X-33"] == said
