"""Tables of some types, in place of fields that would not read well as plain rows.

They are declared as data, for pages and for the form that shows a record before it is filed.
"""

from collections.abc import Mapping

from generator.model.disclosures.charter import Charter
from generator.model.disclosures.consultation import Consultation
from generator.model.disclosures.decoupling import Decoupling
from generator.model.disclosures.expert_roster import ExpertRoster
from generator.model.disclosures.meeting import Meeting
from generator.views.declared_tables import Checked, Column, Listed, Named, Share
from generator.views.phrases import Part, phrase

OwnTable = Listed | Checked


def instead_of(own: OwnTable) -> frozenset[str]:
    """Return the fields that a table stands for."""
    return frozenset((own.field, *own.also_instead_of))


def _says(head: str, words: str, otherwise: str = "") -> Column:
    return Column(head, phrase(words, otherwise=otherwise))


def _either(head: str, flag: str, yes: str, no: str) -> Column:
    return Column(head, phrase(Part(yes, ((flag, True),)), Part(no, ((flag, False),))))


OPINIONS = Listed(
    "意见与答复",
    "opinions",
    (
        _says("协会", "{association_id}"),
        _says("提交日期", "{submitted_on}"),
        _says("意见摘要", "{public_summary}"),
        _says("采纳情况", "{adopted}"),
    ),
    also_instead_of=("replies",),
)
OWN: Mapping[type, OwnTable] = {
    Charter: Checked("章程要点核对", "checklist", ("情况", "项数", "要点"), "未载明", "已载明"),
    Consultation: OPINIONS,
    Decoupling: Named(
        "五分离",
        "items",
        (_says("完成日期", "{done_on}", "未完成"), _says("佐证材料", "{evidence}")),
        head="事项",
    ),
    ExpertRoster: Listed(
        "专家",
        "experts",
        (
            _says("序号", "{seq}"),
            _says("领域", "{field}"),
            _says("职称层次", "{professional_title_class}"),
            _says("公务员身份", "{civil_servant_status}"),
            Column(
                "姓名和单位",
                phrase(
                    Part("{name}", (("publication_consent", True),)),
                    Part("{employer}", (("publication_consent", True),)),
                    between=" ",
                    otherwise="不公开（{employer_type}）",
                ),
            ),
            _says("签约期", "{contract_start} 至 {contract_end}"),
            Column(
                "在库",
                phrase(
                    Part("是", (("active", True),)),
                    Part("否：{exit_reason}", (("active", False),)),
                    otherwise="否",
                ),
            ),
        ),
    ),
    Meeting: Listed(
        "决议",
        "resolutions",
        (
            _says("议题", "{title}"),
            _says("事项", "{matter}"),
            _says("无记名", "{secret_ballot}"),
            _says("发出票数", "{ballots_issued}"),
            _says("收回票数", "{ballots_returned}"),
            _says("无效票数", "{invalid}"),
            _says("赞成票数", "{in_favour}"),
            _says("反对票数", "{against}"),
            _says("弃权票数", "{abstain}"),
            Column("赞成占实到数", Share("in_favour", "present_count")),
            _either("结果", "passed", "通过", "未通过"),
        ),
    ),
}
