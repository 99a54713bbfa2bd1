"""A record of every type on the page of its association: what is said of it, and what must not be said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import html5lib
import pytest

from generator.model.disclosures import record_types
from generator.model.policy import Policy
from generator.rules.facts import Facts, derive
from generator.rules.office import derive_office
from generator.views import association_page, department_records_page, feeds, history_page, own_pages, urls
from generator.views.department_page import DepartmentPage
from generator.views.department_records_page import DepartmentRecordsPage
from generator.views.page import Link, Page, Publication
from generator.views.record_block import record_block
from generator.views.scene import Scene
from generator.views.search_documents import record_documents
from generator.views.sections import Block
from generator.views.side_by_side import arranged
from tests.conftest import AS_OF, USCC
from tests.rules.records import Tree, broken, consistent, dossier
from tests.views.conftest import Render

OWN = f"associations/{USCC}"
GXT = "departments/d-370000-gxt"
PERSON = """disclosed_on: 2026-03-20
is_example: true
subject_type: individual
reason_code: bribery
basis: 示例行业协会专家库管理办法第九条
ban_start: 2026-03-08
ban_end: 2029-03-07
"""
_EXPERT = """  field: 海工材料
  professional_title_class: senior
  civil_servant_status: none
  employer_type: 高校
  contract_start: 2025-01-01
  contract_end: 2026-12-31
  active: true
"""
EXPERTS = f"""experts:
- seq: 1
  publication_consent: true
  name: 示例丙
  employer: 示例研究所
{_EXPERT}- seq: 2
  publication_consent: false
  name: 示例丁
  employer: 示例大学
{_EXPERT}"""
OPINION = f"""consulted_association_ids: [{USCC}]
opinions:
- {{association_id: {USCC}, submitted_on: 2026-01-31, public_summary: 示例意见, adopted: partial}}
- {{association_id: 51379900MJF000031D, submitted_on: 2026-01-20, public_summary: 别家的意见, adopted: no}}
replies: [{{association_id: {USCC}, replied_on: 2026-03-02, in_writing: true}}]
"""
Show = Callable[[dict[str, Tree]], dict[str, Block]]


def facts_of(files: dict[str, Tree], policy: Policy, on: date = AS_OF) -> Facts:
    return derive(dossier(files), policy, on)


@pytest.fixture
def show(policy: Policy, publication: Publication) -> Show:
    """Return a function that gives the records of an association's page by their anchors."""
    scene = Scene(policy, publication)

    def blocks(files: dict[str, Tree]) -> dict[str, Block]:
        facts = facts_of(files, policy)
        told = (r for r in facts.shown if r.address.record_type != "annual-report")
        return {r.address.anchor: record_block(r, facts, scene) for r in told}

    return blocks


def said(block: Block) -> dict[str, str]:
    return {row.label: row.text for row in block.rows}


def lines(block: Block, caption: str) -> list[list[str]]:
    table = next(table for table in block.tables if table.caption == caption)
    return [[cell.text for cell in row] for row in table.rows]


def everything(files: dict[str, Tree], policy: Policy, publication: Publication, render: Render) -> str:
    """Return all that the site tells of an association: pages, feed and search."""
    facts = facts_of(files, policy)
    pages: list[Page] = [
        association_page.present(facts, policy, publication),
        history_page.present(facts, policy, publication),
    ]
    news = feeds.entries(facts, Scene(policy, publication))
    documents = record_documents(facts.shown, facts.name)
    return "".join([*map(render, pages), *map(str, news), *map(str, documents)])


def test_every_type_has_its_place_and_the_page_is_sound(
    policy: Policy, publication: Publication, render: Render
) -> None:
    page = association_page.present(facts_of(consistent(), policy), policy, publication)
    placed = {
        part.record_type
        for section in page.sections
        for part in section.parts
        if part.blocks or part.beside or part.earlier
    }
    hidden = {"annual-report", "eligible-list", "abnormal-listing", "serious-listing", "penalty"}
    elsewhere = {"talent-statistics", "eligible-list-application"}
    assert placed == record_types().keys() - hidden - elsewhere
    parser = html5lib.HTMLParser()
    parser.parse(f"<!doctype html><html lang='zh'><title>x</title><body>{render(page)}</body></html>")
    assert parser.errors == []


def test_no_code_of_a_list_is_shown_to_readers(show: Show) -> None:
    for block in show(consistent()).values():
        for row in (row for row in block.rows if not row.url):
            assert "_" not in row.text, (block.anchor, row)
    assert said(show(consistent())["waiver-2025-06-20"])["信息类别"] == "财务年报"


def test_shares_come_with_their_counts(show: Show) -> None:
    blocks = show(consistent())
    assert said(blocks["membership-2025"])["退出比例"] == "3.26%（7 / 215 年初会员）"
    assert said(blocks["satisfaction-survey-2025"])["满意度"] == "92.44%（159 / 172 有效问卷）"
    assert said(blocks["satisfaction-survey-2025"])["回收率"] == "76.79%（172 / 224 应调查会员）"
    vote = said(blocks["trust-vote-2025-03-20"])
    assert (vote["投票率"], vote["信任率"]) == (
        "76.74%（165 / 215 应投票会员）",
        "91.41%（149 / 163 有效票）",
    )
    assert said(blocks["meeting-2025-03-20"])["到会率"] == "78.14%（168 / 215 应到）"
    assert lines(blocks["meeting-2025-03-20"], "决议")[0][-2:] == ["90.48%", "通过"]


def test_records_of_a_type_stand_side_by_side_and_none_is_lost(show: Show) -> None:
    told = show(consistent())
    years = arranged(
        [replace(told["membership-2025"], anchor=f"membership-{year}") for year in range(2025, 2020, -1)]
    )
    assert years.beside
    assert [column.anchor for column in years.beside.columns] == ["membership-2025", "membership-2024"]
    assert [block.anchor for block in years.earlier] == [f"membership-{y}" for y in (2023, 2022, 2021)]
    assert years.whole == ()


def test_a_label_that_one_of_two_records_leaves_open_says_so(show: Show) -> None:
    block = show(consistent())["staffing-2025-12-31"]
    first, *others = block.rows
    open_here = replace(block, rows=tuple(others), unfilled=(first.label, "共同未填"))
    full = replace(block, unfilled=("共同未填",))
    beside = arranged([full, open_here]).beside
    assert beside
    assert [cell.text for cell in beside.lines[0].cells] == [first.text, "未填"]
    assert beside.unfilled == ("共同未填",)


def test_what_states_lists_stands_alone_and_older_ones_are_told_in_a_line(show: Show) -> None:
    meeting = show(consistent())["meeting-2025-03-20"]
    told = arranged([meeting, replace(meeting, anchor="older")])
    assert (told.whole, told.beside, [block.anchor for block in told.earlier]) == (
        (meeting,),
        None,
        ["older"],
    )


def test_a_charter_says_first_what_it_lacks(show: Show) -> None:
    files = broken(("charter", "checklist: {C14: {present: false}, C20: {present: true, clause: 第20条}}"))
    rows = lines(show(files)["charter-2025-03-20"], "章程要点核对")
    assert [row[:2] for row in rows] == [["未载明", "1"], ["未填", "19"], ["已载明", "4"]]
    assert rows[0][2] == "C14 信任投票"
    assert "C20 信息公开制度（第20条）" in rows[2][2]


def test_an_answer_has_its_due_day_and_its_lateness(show: Show) -> None:
    path = f"{GXT}/consultation/2026-01-12.yaml"
    files = broken((path, OPINION))
    block = show(files)["consultation-d-370000-gxt-2026-01-12"]
    assert lines(block, "意见与答复") == [
        ["2026-01-31", "示例意见", "部分采纳", "2026-02-28", "2026-03-02，逾期 2 天"]
    ]
    files[path]["replies"] = []
    assert lines(show(files)[block.anchor], "意见与答复")[0][-1] == "逾期未见答复"


def test_a_department_shows_every_opinion_with_whose_it_is(policy: Policy, publication: Publication) -> None:
    files = broken((f"{GXT}/consultation/2026-01-12.yaml", OPINION))
    own = {path: tree for path, tree in files.items() if path.startswith(GXT)}
    facts = derive_office(dossier(own, "d-370000-gxt"), policy, AS_OF, {USCC: "示例协会"})
    pages = department_records_page.present_all(facts, Scene(policy, publication))
    page = next(page for page in pages if page.head.url == f"{GXT}/consultation/2026/")
    block, named = page.records[0].block, page.records[0].associations
    assert [row[0] for row in lines(block, "意见与答复")] == ["示例协会", "51379900MJF000031D"]
    assert Link("示例协会", urls.association(USCC)) in named


def test_a_department_counts_what_it_published_by_type_and_year(
    policy: Policy, publication: Publication
) -> None:
    files = broken((f"{GXT}/consultation/2026-01-12.yaml", OPINION))
    own = {path: tree for path, tree in files.items() if path.startswith(GXT)}
    facts = derive_office(dossier(own, "d-370000-gxt"), policy, AS_OF, {})
    page, *below = own_pages.of_department(facts, Scene(policy, publication))
    assert isinstance(page, DepartmentPage)
    assert {link.url for kind in page.kinds for link in kind.years} == {one.head.url for one in below}
    records = [one.records for one in below if isinstance(one, DepartmentRecordsPage)]
    assert sum(map(len, records)) == len(facts.shown)


def test_experts_are_named_with_consent_only(
    show: Show, policy: Policy, publication: Publication, render: Render
) -> None:
    files = broken(("expert-roster", EXPERTS))
    rows = lines(show(files)["expert-roster-2025-12-05"], "专家")
    assert [row[4] for row in rows] == ["示例丙 示例研究所", "不公开（高校）"]
    page = association_page.present(facts_of(files, policy), policy, publication)
    assert "示例丁" not in render(page)
    assert said(show(files)["expert-roster-2025-12-05"])["在库"].startswith(
        "专家 2 人，其中同意公开姓名 1 人"
    )


def test_of_persons_who_are_barred_only_the_number_is_told(
    policy: Policy, publication: Publication, render: Render
) -> None:
    files = broken((f"{OWN}/expert-blacklist/2026-03-08.yaml", PERSON))
    text = everything(files, policy, publication, render)
    assert "另有 1 条个人的禁入记录" in text
    assert "商业贿赂" not in text
    assert "2029-03-07" not in text
    assert "示例检测服务有限公司" in text


@pytest.mark.parametrize("amount, told", [("999.99", False), ("1000.00", True)])
def test_small_gifts_of_persons_are_not_shown_alone(
    amount: str, told: bool, policy: Policy, publication: Publication, render: Render
) -> None:
    gift = f"donor_type: individual\ndonor_count: 1\ncash_amount: '{amount}'\npurpose: 示例专项用途"
    files = broken((f"{OWN}/donation/2025-10-15.yaml", gift))
    text = everything(files, policy, publication, render)
    assert ("示例专项用途" in text) == told
    assert ("另有 1 笔小额个人捐赠" in text) != told


def test_a_contract_says_whether_its_seller_was_listed_while_that_may_be_told(show: Show) -> None:
    files = consistent()
    listing = f"registrars/370000/abnormal-listing/{USCC}/2025-03-10.yaml"
    purchase = "purchase-d-371000-gxj-2025-04-10"
    assert "签订时" not in said(show(files)[purchase])
    for name in ("removed_on", "removal_reason", "removal_decision_no"):
        del files[listing][name]
    assert said(show(files)[purchase])["签订时"] == "在活动异常名录中（2025-03-10 列入）"
    del files[listing]
    assert said(show(files)[purchase])["签订时"] == "不在活动异常名录和严重违法失信名单中"


def test_a_listing_says_from_when_time_alone_allows_removal(show: Show) -> None:
    files = consistent()
    listing = f"registrars/370000/abnormal-listing/{USCC}/2025-03-10.yaml"
    for name in ("removed_on", "removal_reason", "removal_decision_no"):
        del files[listing][name]
    assert said(show(files)["abnormal-listing-2025-03-10"])["可以移出"] == "2025-09-11 起，没有新的情形的"
    files[listing]["recurrences"] = [{"on": "2025-06-01", "reason_code": "minor_penalty"}]
    again = said(show(files)["abnormal-listing-2025-03-10"])
    assert again["列入时限自"].startswith("2025-06-01")
    assert again["可以移出"].startswith("2025-12-02")


def test_who_made_it_public_is_named(show: Show) -> None:
    blocks = show(consistent())
    assert blocks["purchase-d-371000-gxj-2025-04-10"].provenance.office_url == "departments/d-371000-gxj/"
    assert blocks["grade-2023-11-15"].provenance.owner == "登记管理机关"


def test_the_accounts_of_the_years_stand_once(
    policy: Policy, publication: Publication, render: Render
) -> None:
    page = association_page.present(facts_of(consistent(), policy), policy, publication)
    assert render(page).count("各年主要数字（元）") == 1
