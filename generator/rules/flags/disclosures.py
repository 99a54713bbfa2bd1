"""FL-05, FL-06, FL-07, FL-08, FL-09, FL-12, FL-15: what the disclosures leave open."""

from collections.abc import Iterator

from generator.model.calendar import add_months
from generator.model.disclosures.charter import Charter, Checklist
from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.model.disclosures.consultation import Consultation
from generator.model.disclosures.expert_roster import ExpertRoster
from generator.model.disclosures.fee_schedule import FeeSchedule
from generator.model.disclosures.meeting import Meeting
from generator.model.disclosures.purchase import Purchase
from generator.model.record import Record
from generator.rules.checks.check import law
from generator.rules.flags.flag import Found, Scene, flag
from generator.rules.obligations.obligation import ItemState
from generator.rules.standing import abnormal, serious


@flag(
    "FL-05",
    "专家库超过一年未更新",
    law("S", "第七条"),
    about="最近一次更新签约专家库的日期，距今已超过参数 roster_window_months 规定的月数。",
)
def stale_roster(scene: Scene) -> Iterator[Found]:
    """Tell that the roster of experts is old."""
    record = scene.dossier.latest(ExpertRoster, scene.on)
    months = int(scene.policy.parameter("roster_window_months", scene.on))
    if record and add_months(record.content.updated_on, months) < scene.on:
        yield f"签约专家库 {record.content.updated_on} 以后未更新", (record,)


@flag(
    "FL-06",
    "半年行业发展报告逾期",
    law("S", "第十一条"),
    about="某个半年的行业发展报告到期未公开；登记管理机关准予延期的，以准予的日期为准。",
)
def late_reports(scene: Scene) -> Iterator[Found]:
    """Tell of reports on the industry that are missing."""
    for item in scene.obligations:
        if item.record_type == "industry-report" and item.state is ItemState.MISSING:
            yield f"{item.label}行业发展报告应于 {item.due_on} 前公开，尚未公开", ()


@flag(
    "FL-07",
    "书面意见超过一个月未见答复",
    law("S", "第十二条"),
    about="协会提出书面意见以后，部门没有在期限内书面答复的记录。提示的对象是部门，不是协会。",
)
def unanswered(scene: Scene) -> Iterator[Found]:
    """Tell of opinions that a department has not answered in time."""
    for item in scene.obligations:
        if item.record_type == "consultation" and item.state is ItemState.MISSING and item.cause:
            yield f"{item.label}应于 {item.due_on} 前作出，未见答复", (item.cause,)


@flag(
    "FL-08",
    "早于反馈时限发布",
    law("S", "第十二条"),
    about="征询的文件在反馈时限届满以前，或者届满当天，就已经正式发布。提示的对象是部门，不是协会。",
)
def published_early(scene: Scene) -> Iterator[Found]:
    """Tell that a draft was put into force before the time for comments was over."""
    for record in scene.dossier.known(Consultation, scene.on):
        said = record.content
        if said.published_on and said.published_on <= said.feedback_due_on:
            sentence = f"“{said.title}”{said.published_on} 发布，反馈时限是 {said.feedback_due_on}"
            yield sentence, (record,)


@flag(
    "FL-09",
    "章程未见要点",
    law("S", "第十三条"),
    about="协会自己填写的章程要点核对中，写明没有载明的要点；没有填写的要点不提示。",
)
def charter_points(scene: Scene) -> Iterator[Found]:
    """Tell which points of the checklist are stated to be absent from the charter."""
    record = scene.dossier.latest(Charter, scene.on)
    if record is None:
        return
    for name, field in Checklist.model_fields.items():
        item = getattr(record.content.checklist, name)
        if item is not None and not item.present:
            yield f"章程未见要点 {name.upper()} {field.description}", (record,)


@flag(
    "FL-12",
    "名单期间签订购买或委托合同",
    law("S", "第十八条"),
    about="签订购买或者委托合同的那一天，协会在活动异常名录或者严重违法失信名单中。提示的对象是购买（委托）主体。",
)
def bought_while_listed(scene: Scene) -> Iterator[Found]:
    """Tell of contracts that were signed while the association was on a list; a matter of the purchaser."""
    contracts: list[Record[Purchase] | Record[CommissionedItem]] = [
        *scene.dossier.known(Purchase, scene.on),
        *scene.dossier.known(CommissionedItem, scene.on),
    ]
    for record in contracts:
        day = record.content.signed_on
        listing = serious(scene.dossier, day, scene.on) or abnormal(scene.dossier, day, scene.on)
        if listing is not None:
            title = type(listing.content).heading
            sentence = f"{day} 签订“{record.content.title}”时协会在{title}中，由购买（委托）主体说明"
            yield sentence, (record, listing)


@flag(
    "FL-15",
    "会费标准未见规定程序",
    law("L18"),
    about="最近一份会费标准写明的通过会议，本站没有相应的会议表决记录。",
)
def unadopted_fees(scene: Scene) -> Iterator[Found]:
    """Tell that no disclosed meeting adopted the fees."""
    record = scene.dossier.latest(FeeSchedule, scene.on)
    meetings = {meeting.content.meeting_id for meeting in scene.dossier.known(Meeting, scene.on)}
    if record and record.content.adopted_meeting_id not in meetings:
        yield f"会费标准（第 {record.content.version} 版）未见通过它的会议表决记录", (record,)
