"""FL-01…FL-04, FL-10, FL-11, FL-13, FL-14, FL-16: how the association stands."""

from collections.abc import Iterator

from generator.model.calendar import add_years
from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.decoupling import Decoupling, DecouplingStatus
from generator.model.disclosures.organization import Organization
from generator.model.disclosures.party_building import PartyBuilding
from generator.model.disclosures.penalty import Penalty
from generator.model.disclosures.rectification import Rectification
from generator.model.disclosures.registration import Registration
from generator.model.disclosures.staffing import Staffing
from generator.rules.checks.check import law
from generator.rules.flags.flag import Found, Scene, flag
from generator.rules.rectifications import due_on, overdue
from generator.rules.standing import SETTLED, in_force


@flag(
    "FL-01",
    "脱钩尚未完成",
    law("S", "第一条"),
    about="最近一条脱钩情况写明在脱钩范围内，而状态不是已完成、直接登记、不在范围、经批准暂不脱钩之一。",
)
def not_decoupled(scene: Scene) -> Iterator[Found]:
    """Tell that the separation from a department is not complete."""
    record = scene.dossier.latest(Decoupling, scene.on)
    if record and record.content.in_scope and record.content.status not in SETTLED:
        yield f"脱钩尚未完成（{record.content.status.label}）", (record,)


@flag(
    "FL-02",
    "脱钩后仍登记有业务主管单位",
    law("S", "第一条"),
    about="最近一条脱钩情况的状态是已完成，而登记事项仍写有业务主管单位。",
)
def still_supervised(scene: Scene) -> Iterator[Found]:
    """Tell that a decoupled association still names a supervising unit."""
    record = scene.dossier.latest(Decoupling, scene.on)
    registration = scene.dossier.latest(Registration, scene.on)
    if record is None or registration is None or record.content.status is not DecouplingStatus.COMPLETED:
        return
    if registration.content.supervising_unit:
        yield f"脱钩后仍登记有业务主管单位：{registration.content.supervising_unit}", (record, registration)


@flag(
    "FL-03",
    "最近一次人员公开显示无专职工作人员",
    law("S", "第六条"),
    about="最近一条工作人员记录写明专职工作人员为零。",
)
def no_staff(scene: Scene) -> Iterator[Found]:
    """Tell that nobody works full time."""
    record = scene.dossier.latest(Staffing, scene.on)
    if record and record.content.full_time_count == 0:
        yield f"截至 {record.content.snapshot_on} 没有专职工作人员", (record,)


@flag(
    "FL-04",
    "责令整改期限已过、未见完成记录",
    law("S", "第六条"),
    about="责令整改的期限已过，批准延期的以延期为准，而没有核实日期，或者核实日期还没有到。",
)
def not_rectified(scene: Scene) -> Iterator[Found]:
    """Tell that a demand of the registrar has run out."""
    for record in scene.dossier.known(Rectification, scene.on):
        if overdue(record.content, scene.on):
            label, due = record.content.matter_code.label, due_on(record.content)
            yield f"{label}的整改期限 {due} 已过，未见完成记录", (record,)


@flag(
    "FL-10",
    "届期已满未见换届或延期批准",
    law("S", "第十三条"),
    about="最近一次组织机构记录的本届任期已满，批准延期的以延期为准。",
)
def term_over(scene: Scene) -> Iterator[Found]:
    """Tell that the term of the bodies has ended."""
    record = scene.dossier.latest(Organization, scene.on)
    if record is None:
        return
    extension = record.content.extension
    end = extension.new_term_end if extension else record.content.term_end
    if end < scene.on:
        yield f"第 {record.content.term_no} 届任期 {end} 已满，未见换届或延期批准", (record,)


@flag(
    "FL-11",
    "有关部门已作出涉强制入会或违规收费的决定",
    law("S", "第十四条"),
    about="登记管理机关发出的有关收费的责令整改，或者价格领域的行政处罚。只看机关的决定，投诉和举报不算。",
)
def fees_decided(scene: Scene) -> Iterator[Found]:
    """Tell of decisions on fees; only what an authority decided, never a complaint."""
    for demand in scene.dossier.known(Rectification, scene.on):
        if demand.content.matter_code.value == "fee":
            yield f"{demand.content.issued_on} 有关收费的责令整改", (demand,)
    for penalty in scene.dossier.known(Penalty, scene.on):
        if penalty.content.domain.value == "price":
            yield f"{penalty.content.decided_on} 有关收费的行政处罚", (penalty,)


@flag(
    "FL-13",
    "未建立党组织且无党建工作指导员",
    law("S", "第二十四条"),
    about="最近一个年度的党建记录写明没有建立党组织，也没有选派党建工作指导员。",
)
def no_party_organization(scene: Scene) -> Iterator[Found]:
    """Tell that there is neither a party organisation nor an instructor."""
    record = scene.dossier.latest(PartyBuilding, scene.on)
    if record and record.content.organization_form.value == "none" and not record.content.instructor_assigned:
        yield f"{record.content.year} 年度未建立党组织，也没有党建工作指导员", (record,)


@flag(
    "FL-14",
    "列入活动异常名录满2年",
    law("L10"),
    internal=True,
    about="列入活动异常名录尚未移出，距列入之日已满参数 abnormal_to_serious_years 规定的年数。",
)
def two_years_listed(scene: Scene) -> Iterator[Found]:
    """Tell the registrar that a listing has lasted two years."""
    years = int(scene.policy.parameter("abnormal_to_serious_years", scene.on))
    for record in scene.dossier.known(AbnormalListing, scene.on):
        since = record.content.listed_on
        if in_force(record.content, scene.on) and add_years(since, years) < scene.on:
            yield f"{since} 列入活动异常名录，已满 {years} 年", (record,)


@flag(
    "FL-16",
    "未填报门户网站",
    law("S", "第十五条"),
    about="登记事项没有填写门户网站。",
)
def no_website(scene: Scene) -> Iterator[Found]:
    """Tell that no website is registered."""
    record = scene.dossier.latest(Registration, scene.on)
    if record and record.content.website_url is None:
        yield "登记事项未填报门户网站", (record,)
