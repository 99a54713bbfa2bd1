from collections.abc import Callable
from datetime import date

import pytest

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.rules.facts import visible_records
from generator.views.search_documents import record_documents
from generator.views.search_words import words

USCC = "51379900MJE000013B"
NAME = "山东省示例海洋装备行业协会"
ON = date(2026, 11, 23)
REGISTRATION = """\
disclosed_on: 2024-01-10
name: 山东省示例海洋装备行业协会
short_name: 示例海装协会
former_names:
  - {name: 山东省示例船舶配件协会, until: 2019-05-01}
association_kind: economic_industry_association
registrar_region: '370000'
registrar_name: 山东省民政厅
registrar_level: provincial
registration_mode: direct
party_authority: 示例社会组织综合党委
certificate_no: 示例第000001号
valid_from: 2023-06-18
valid_to: 2028-06-17
legal_representative: 示例甲
registered_funds: '100000.00'
purpose: 服务会员、服务行业
business_scope: 行业调研、标准制订
activity_scope: 山东省
domicile: 威海市示例路1号
domicile_region_code: '371000'
domicile_tenure: leased
gbt4754_sections: [C]
gbt4754_divisions: ['37']
uses_public_institution_posts: false
fiscal_appropriation_funded: false
is_charity: false
is_example: true
"""
DONATION = """\
disclosed_on: {disclosed}
recognized_fy: 2025
donor_type: enterprise
donor_name: 示例重工有限公司
donor_count: 1
cash_amount: '150000.00'
in_kind_amount: '0.00'
service_in_kind: false
restricted: true
purpose: {purpose}
used_amount: '0.00'
usage_as_of: 2025-12-31
domestic: true
{more}
"""
WITHDRAWAL = """\
disclosed_on: 2025-09-01
withdrawn: {reason: 重复, legal_basis: 依据, decided_by: 本会, decided_on: 2025-08-30}
"""
PENALTY = """\
disclosed_on: 2022-03-01
decision_no: 示例罚字1号
authority_name: 示例局
domain: registration
kind: warning
facts: 超出章程规定的业务范围活动
legal_basis: 依据
status: performed
severity_class: general
display_until: 2023-02-28
"""
FOLDER = f"associations/{USCC}"
FILES = {
    f"{FOLDER}/registration/2016-06-18.yaml": REGISTRATION,
    f"{FOLDER}/donation/2025-06-12.yaml": DONATION.format(disclosed="2025-07-04", purpose="培训", more=""),
    f"{FOLDER}/donation/2025-06-12.r2.yaml": DONATION.format(
        disclosed="2026-01-05", purpose="“鳀鱼”护渔 {{ 1+1 }}", more="correction_note: 用途写错"
    ),
    f"{FOLDER}/donation/2025-08-01.yaml": DONATION.format(disclosed="2025-08-15", purpose="重复", more=""),
    f"{FOLDER}/donation/2025-08-01.r2.yaml": WITHDRAWAL,
    f"registrars/370000/penalty/{USCC}/2022-02-20.yaml": PENALTY,
}


@pytest.fixture
def dossier(read: Callable[[dict[str, str]], tuple[Dossier, list[Finding]]]) -> Dossier:
    return read(FILES)[0]


@pytest.mark.parametrize(
    "text, said",
    [
        ("海洋GB/T 4754—2017", ["海", "洋", "gb", "t", "4754", "2017"]),
        ("金额146,800.00元", ["金", "额", "146800", "00", "元"]),
        ("钅𬭎〇々㐀𰻝", ["钅", "𬭎", "〇", "々", "㐀", "𰻝"]),
        ("５１ＡＢ（示例）", ["51ab", "示", "例"]),
        ("<script>{{ x_y }}", ["script", "x", "y"]),
        ("，。 ——", []),
    ],
)
def test_han_characters_stand_alone(text: str, said: list[str]) -> None:
    assert words(text) == said


def test_each_standing_record_is_a_document(dossier: Dossier, policy: Policy) -> None:
    documents = list(record_documents(visible_records(dossier, policy, ON), NAME))
    assert [(d.shard, d.kind) for d in documents] == [("2026", "接受捐赠"), ("2024", "登记事项")]
    donation = documents[0]
    assert donation.url == f"associations/{USCC}/#donation-2025-06-12"
    assert donation.title == "接受捐赠 · 示例重工有限公司（更正）"
    assert ("货币", "150,000.00 元") in donation.said
    assert ("用途", "“鳀鱼”护渔 {{ 1+1 }}") in donation.said
    assert "鳀 鱼 护 渔 1 1" in donation.words
    assert "用 途 ： 鳀" not in donation.words


def test_neither_the_name_nor_a_person_is_in_a_record(dossier: Dossier, policy: Policy) -> None:
    records = visible_records(dossier, policy, ON)
    text = " ".join(f"{d.said}{d.words}" for d in record_documents(records, NAME))
    assert "示例甲" not in text
    assert "海洋装备行业协会" not in text.replace(" ", "")


def test_the_corrected_record_was_another_before(dossier: Dossier, policy: Policy) -> None:
    known = visible_records(dossier, policy, date(2025, 12, 31))
    before = record_documents((r for r in known if r.address.key == "2025-06-12"), NAME)
    assert [(d.shard, d.title) for d in before] == [("2025", "接受捐赠 · 示例重工有限公司")]


def test_bare_codes_and_addresses_are_not_read(dossier: Dossier, policy: Policy) -> None:
    documents = record_documents(visible_records(dossier, policy, ON), NAME)
    registered = next(d for d in documents if d.kind == "登记事项")
    assert ("业务范围", "行业调研、标准制订") in registered.said
    assert not {"370000", "371000", "37"} & set(registered.words.split())
