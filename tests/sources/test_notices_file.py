"""The operator's notices are read strictly: every mistake has its place and its remedy."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.sources.policy import PolicyError, load_policy
from tests.conftest import DATA, Files

SOUND = "{published_on: 2026-09-01, kind: site, title: 开通, text: 已经开通}"
POLICY = {
    file.relative_to(DATA).as_posix(): file.read_bytes()
    for folder in ("policy", "vocabularies")
    for file in (DATA / folder).rglob("*.yaml")
    if file.name != "notices.yaml"
}
Write = Callable[[Files], Path]


def test_a_register_without_notices_has_none(write: Write) -> None:
    assert load_policy(write(POLICY)).notices == {}


@pytest.mark.parametrize(
    "said, place, code, words",
    [
        (
            "a: {published_on: 2026-13-01, kind: site, title: x, text: y}",
            (2, 21),
            "F-05",
            "没有 2026-13-01 这一天",
        ),
        (
            "a: {published_on: 2026-01-01, kind: sit, title: x, text: y}",
            (2, 39),
            "F-03",
            "“类别”不能写成“sit”",
        ),
        ("a: {published_on: 2026-01-01, kind: site, title: x}", (2, 3), "F-01", "缺少“正文”（text）"),
        ("a: {published_on: 2026-01-01, kind: site, title: x, text: <b>y}", (2, 61), "F-05", "网页标记"),
        ("a: x", (2, 6), "F-04", "“字段: 值”"),
        (f"公告: {SOUND}", (2, 3), "F-05", "编号只用小写英文字母、数字和短横线"),
        (f"a: {SOUND}\n  a: {SOUND}", (3, 3), "Y-12", "写了两次"),
    ],
)
def test_a_mistake_has_its_place_and_its_remedy(
    said: str, place: tuple[int, int], code: str, words: str, write: Write
) -> None:
    with pytest.raises(PolicyError) as refused:
        load_policy(write({**POLICY, "policy/notices.yaml": f"notices:\n  {said}\n"}))
    (finding,) = refused.value.findings
    assert (finding.file, finding.line, finding.column) == ("policy/notices.yaml", *place)
    assert finding.code == code
    assert words in finding.message
    assert finding.remedy
