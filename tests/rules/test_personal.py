"""What tells of a person is refused wherever it stands; what only looks like it is not (T28, T29)."""

from collections.abc import Callable
from typing import cast

import pytest

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.model.record import Record
from generator.rules import checks, register_checks
from generator.rules.checks.check import Situation
from generator.rules.privacy import DETECTORS, personal
from generator.sources.strict_yaml import parse
from tests.conftest import USCC, Files
from tests.rules.records import broken, dossier
from tests.rules.records import found as everything

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
COMMITMENT = "disclosed_on: 2024-02-26\ncommitment_type: no_illegal_fees\nexpires_on: 2027-02-19\ntext_url: https://example.invalid/commit\nis_example: true\n"

TELLING = {
    "身份证号码": [
        "11010519491231002X",
        "证件11010519491231002x，",
        "经办人１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
        "110105-1949-1231-002X",
        "11010519491231002×",
        "ID11010519491231002X",
        "https://example.invalid/?id=11010519491231002X",
        "379900190001010018",
        "523700199001011232",
        "身份证号：110105491231002",
        "公民身份号码 110105194912310021",
    ],
    "银行卡号": ["6222020000000000000", "卡 6222 0200 0000 0000 000", "６２１７０００００００００００６"],
    "银行账号": ["账号：3705 0100 0000 0001", "收款账号为370501000000000001"],
    "手机号码": [
        "13800000000",
        "联系人138 0000 0000。",
        "138-0000-0000",
        "１３８００００００００",
        "+8613800000000",
        "86 13800000000",
        "tel13800000000",
        "电话:13800000000转1",
        "13800000000 个人手机",
    ],
    "固定电话号码": [
        "0531-0000000",
        "(0531)86000000",
        "（0531）8600 0000",
        "010-60000000",
        "+86-531-86000000",
        "电话053186000000",
    ],
    "个人邮箱": [
        "某某@qq.com",
        "somebody@QQ.com",
        "a＠163.com",
        "邮箱 a@gmail.com联系",
        "a @ foxmail.com",
        "a(at)126.com",
    ],
    "护照或者通行证号码": ["护照号E00000000", "港澳通行证：C00000000", "台胞证 00000000"],
    "出生日期": [
        "1970年5月出生",
        "某某，1970年5月3日生，",
        "出生年月：1970.05",
        "生日 1970-05-03",
        "某某（1970.05生）",
    ],
    "个人的政治面貌": ["政治面貌：中共党员", "某某，中共党员，", "某某（男，中共党员）", "中共党员某某同志"],
    "政治审查结果": ["政审结果：合格", "政治审查不合格", "政审通过"],
    "家庭住址": ["家庭住址：示例市示例路1号", "户籍所在地 示例市", "家住示例市示例路", "现住址为示例市"],
    "个人的民族": ["某某，男，回族，", "民族：汉族"],
    "个人的宗教信仰": ["宗教信仰：无", "本人信仰佛教"],
    "个人的健康状况": ["身体状况：良好", "残疾证号：00000000"],
    "投诉人、举报人、证人或者受助人的姓名": ["投诉人：张示例", "举报人: 李示例", "受助学生：王示例，"],
}
HARMLESS = [
    USCC,
    "91370100MA00000000",
    "110105194912310021",
    "379900190013010018",
    "91010519491231002X",
    "52370000MJD000000X",
    "合同 201300000000001",
    "合同编号 HT13800000000",
    "SDGP371000000202502000017",
    "金额 13800000000 元",
    "13800000000.00",
    "产量 13800000000 吨",
    "0.13800000000",
    "1380000000",
    "138000000001",
    "联系人 139-0000",
    "2013-12-31至2025-01-01",
    "ISBN 978-7-5138-0000-0",
    "ISSN 1000-0000",
    "T/SDSLHZ 001—2025",
    "GB/T 33190-2016",
    "10.1000/13800000000",
    "https://example.invalid/a/13800000000/0531-0000000?mail=a@qq.com",
    "sha256 " + "1380000000" * 4,
    "6222020000000000001",
    "办公电话 400-000-0000",
    "office@example.invalid",
    "会员@示例",
    "qq.com",
    "账号管理办法",
    "护照办理服务",
    "协会诞生于1970年5月",
    "产品1970年5月生产",
    "党建：中共党员3人，共青团员2人",
    "工作人员中，中共党员 3 人",
    "全体职工，中共党员，",
    "促进少数民族地区发展",
    "企业健康状况：良好",
    "受益人：会员企业",
    "投诉人：匿名",
    "投诉人：张某某",
    "举报人：某企业",
    "政治审查制度",
    "注册地址：示例市示例路1号",
    "男，女",
]


@pytest.mark.parametrize("kind, text", [(kind, text) for kind, texts in TELLING.items() for text in texts])
def test_what_tells_of_a_person_is_found_letter_by_letter(kind: str, text: str) -> None:
    found = list(personal(text))
    assert kind in {word for word, _ in found}
    assert all(piece in text for _, piece in found)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert list(personal(text)) == []


def test_every_detector_is_shown_at_work() -> None:
    assert {detector.word for detector in DETECTORS.values()} == set(TELLING)


def test_a_kind_can_be_allowed_and_the_others_still_are_not() -> None:
    office = frozenset(("landline",))
    assert list(personal("0531-0000000", office)) == []
    assert [word for word, _ in personal("0531-0000000，13800000000", office)] == ["手机号码"]


def found(read: Read, situation: Situation, files: Files) -> list[tuple[tuple[str | int, ...], str]]:
    dossier, findings = read(files)
    assert findings == []
    problems = [problem for problem in checks.run(dossier, situation) if problem.code == "R-50"]
    assert all("0000" not in problem.message for problem in problems), "nobody repeats the number"
    return [(problem.path, problem.message) for problem in problems]


def path(record_type: str, key: str) -> str:
    return f"associations/{USCC}/{record_type}/{key}.yaml"


def test_every_text_of_a_record_is_looked_at(read: Read, situation: Situation) -> None:
    lines = "evidence:\n  - title: 联系人 13800000000\nnotes: 电话 0531-0000000\nbreach_refs: [a@qq.com]\n"
    assert found(read, situation, {path("credit-commitment", "2024-02-20"): COMMITMENT + lines}) == [
        (("evidence", 0, "title"), "含有手机号码（138…）"),
        (("notes",), "含有固定电话号码（053…）"),
        (("breach_refs", 0), "含有个人邮箱（a@q…）"),
    ]


def test_the_name_of_a_file_is_looked_at(read: Read, situation: Situation) -> None:
    files = {path("credit-commitment", "2024-02-20-13800000000"): COMMITMENT}
    assert found(read, situation, files) == [((), "文件名含有手机号码")]


def test_every_revision_is_looked_at(read: Read, situation: Situation) -> None:
    files = {
        path("credit-commitment", "2024-02-20"): f"{COMMITMENT}notes: 13800000000 联系\n",
        path("credit-commitment", "2024-02-20.r2"): f"{COMMITMENT}correction_note: 删去联系方式\n",
    }
    assert found(read, situation, files) == [(("notes",), "含有手机号码（138…）")]


def test_what_is_found_twice_is_told_once(read: Read, situation: Situation) -> None:
    lines = "notes: 身份证号 11010519491231002X，再写 11010519491231002X\n"
    files = {path("credit-commitment", "2024-02-20"): COMMITMENT + lines}
    assert found(read, situation, files) == [(("notes",), "含有身份证号码（110…）")]


@pytest.mark.parametrize("number, told", [("0531-0000000", []), ("13800000000", ["含有手机号码（138…）"])])
def test_an_office_line_may_be_public_and_a_mobile_number_may_not(
    number: str, told: list[str], situation: Situation
) -> None:
    files = broken(("registration", f"public_phone: '{number}'"))
    problems = [problem for problem in everything(files, situation) if problem.code == "R-50"]
    assert [problem.message for problem in problems] == told


def test_the_yearly_list_is_looked_at(policy: Policy) -> None:
    lines = [
        "disclosed_on: 2025-10-10", "cutoff_date: 2025-06-30", "registrar_data_complete_to: 2025-06-30",
        "computed_on: 2025-07-01", "ruleset_version: '1'", "status: final", "entries: []",
        "counts: {listed: 0, pending: 0, not_listed: 0, out_of_scope: 0}", "notes: 联系人 13800000000",
    ]  # fmt: skip
    path = "registrars/379900/eligible-list/2025.yaml"
    record = dossier({path: parse("\n".join(lines).encode())}).records[0]
    problems = register_checks.list_problems(cast("Record[EligibleList]", record), policy)
    assert [(found.code, found.path, found.piece) for found in problems] == [
        ("R-50", ("notes",), "13800000000")
    ]
