"""What a pull request changes for readers: pages by address, news by headline, the index with its counts."""

from datetime import date

from generator.cli.compare import as_markdown, as_text
from generator.model.policy import Policy
from generator.rules.comparison import Asked, Side, compare
from generator.views.comparison import Told, told
from generator.views.consequences import consequences, sight
from generator.views.page import Publication
from generator.views.scene import Scene
from tests.conftest import USCC
from tests.rules.records import Tree, consistent, dossier

DAY = date(2026, 11, 23)
HERE = f"associations/{USCC}/"
REPORT = f"{HERE}annual-report/2025.yaml"
NOBODY = Publication("", "", "", publisher_is_registrar=False, fictional=False, edit_pattern="", as_of=DAY)


def compared(before: dict[str, Tree], after: dict[str, Tree], policy: Policy) -> Told:
    sides = [Side(dossier(files).until(DAY), policy) for files in (before, after)]
    seen = consequences(*(sight(side.dossier, Scene(policy, NOBODY)) for side in sides))
    return told(compare(sides[0], sides[1], Asked(DAY, DAY, DAY)), seen, policy)


def without(path: str) -> dict[str, Tree]:
    return {name: tree for name, tree in consistent().items() if name != path}


def test_a_report_that_comes_has_a_page_and_changes_those_that_tell_of_it(policy: Policy) -> None:
    found = compared(without(REPORT), consistent(), policy)
    changed = HERE, f"{HERE}history/", f"{HERE}finance/2024/"
    assert found.addresses == (f"{HERE}finance/2025/", *changed)
    assert found.pages == (f"新增：{HERE}finance/2025/", *(f"更新：{address}" for address in changed))
    assert [title.partition("〕")[2][:15] for title in found.news] == ["公开了 2025 年度财务年报"]
    assert len(found.index) == 1
    assert found.index[0].count("应公开") == 2


def test_a_page_that_goes_is_told(policy: Policy) -> None:
    found = compared(consistent(), without(REPORT), policy)
    assert found.pages[-1] == f"不再有：{HERE}finance/2025/"
    assert found.news == ()


def test_a_correction_changes_its_page_and_is_news(policy: Policy) -> None:
    after = consistent()
    after[REPORT.replace(".yaml", ".r2.yaml")] = after[REPORT] | {"correction_note": "更正", "notes": "补充"}
    found = compared(consistent(), after, policy)
    assert found.pages == (f"更新：{HERE}", f"更新：{HERE}history/", f"更新：{HERE}finance/2025/")
    assert len(found.news) == 1
    assert "更正" in found.news[0]
    assert found.index == ()


def test_the_same_register_shows_the_same_pages(policy: Policy) -> None:
    found = compared(consistent(), consistent(), policy)
    assert (found.pages, found.news, found.index, found.addresses) == ((), (), (), ())


def test_no_text_of_the_register_breaks_a_line_or_turns_its_direction() -> None:
    hostile = "甲\n::error::\u202e乙\x1b[31m"
    found = [Told("x", hostile, (hostile,), (), (), (), (hostile,), (hostile,), ())]
    for said in (as_text(found), as_markdown(found)):
        assert not {"\u202e", "\x1b"} & set(said)
        assert not any(line.startswith("::") for line in said.splitlines())
