"""承接政府购买服务资格名录 of one year, as the registrar issued it (实施办法（征求意见稿）第二十条)."""

from typing import ClassVar

from pydantic import Field

from generator.model.record import Disclosure, Evidence, Owner, Stated
from generator.model.scalars import Code, Count, Date, Line, Note, Paragraph, Uscc, Word, Year


class ListResult(Code):
    """名录结果."""

    LISTED = "listed", "列入名录"
    PENDING = "pending", "资料待补"
    NOT_LISTED = "not_listed", "未列入"
    OUT_OF_SCOPE = "out_of_scope", "不在范围"


class ListStatus(Code):
    """名录状态."""

    DRAFT = "draft", "测算"
    PUBLIC_NOTICE = "public_notice", "公示"
    FINAL = "final", "公布"
    SUPERSEDED = "superseded", "已替代"


class Outcome(Code):
    """What a criterion came to; unknown is never no."""

    PASS = "pass", "符合"
    FAIL = "fail", "不符合"
    UNKNOWN = "unknown", "资料不足"
    NOT_APPLICABLE = "not_applicable", "不适用"


class Direction(Code):
    """审定意见."""

    INCLUDE = "include", "列入"
    EXCLUDE = "exclude", "不列入"


class Entry(Stated):
    """One association in the list, with the outcome of each criterion."""

    association_id: Uscc
    """统一社会信用代码"""
    result: ListResult
    """结果"""
    criteria: dict[str, Outcome]
    """必要条件"""
    support: dict[str, Outcome]
    """支撑条件"""
    priority: dict[str, Outcome]
    """优先条件"""
    overridden: Direction | None = None
    """审定意见"""


class CorrectedFact(Stated):
    """The fact an override corrects."""

    fact: Note
    """更正的事实"""
    evidence: tuple[Evidence, ...]
    """佐证材料"""


class Override(Stated):
    """登记管理机关审定意见; an organisation decides, no person is named."""

    association_id: Uscc
    """统一社会信用代码"""
    direction: Direction
    """审定意见"""
    criterion_ids: tuple[Word, ...]
    """涉及条件"""
    decision_no: Word
    """决定文号"""
    decided_on: Date
    """决定日期"""
    decided_by_org: Word
    """决定机关"""
    legal_basis: Line
    """依据"""
    reason: Paragraph
    """理由"""
    corrected_fact: CorrectedFact | None = None
    """更正的事实"""
    effective_from: Date
    """生效日期"""
    effective_to: Date | None = None
    """失效日期"""
    supersedes: Word | None = None
    """撤销或替代的决定"""


class ObjectorType(Code):
    """异议人类型."""

    ASSOCIATION = "association", "行业协会"
    ENTERPRISE = "enterprise", "企业"
    DEPARTMENT = "department", "部门"
    INDIVIDUAL = "individual", "个人"


class ObjectionRequest(Code):
    """异议请求."""

    INCLUDE = "include", "列入"
    EXCLUDE = "exclude", "不列入"
    CORRECT = "correct", "更正"


class ObjectionOutcome(Code):
    """异议处理结果."""

    UPHELD = "upheld", "支持"
    PARTLY = "partly_upheld", "部分支持"
    REJECTED = "rejected", "不支持"
    WITHDRAWN = "withdrawn", "撤回"


class Objection(Stated):
    """异议, without any person's name."""

    objection_id: Word
    """异议编号"""
    received_on: Date
    """收到日期"""
    objector_type: ObjectorType
    """异议人类型"""
    target_association_id: Uscc
    """涉及协会"""
    request: ObjectionRequest
    """请求"""
    criterion_ids: tuple[Word, ...] = ()
    """涉及条件"""
    summary: Paragraph
    """异议内容"""
    handled_on: Date | None = None
    """处理日期"""
    outcome: ObjectionOutcome | None = None
    """处理结果"""
    reason: Paragraph | None = None
    """处理理由"""
    resulting_revision: Count | None = None
    """对应版次"""


class Decisions(Stated):
    """What the registrar decided, and the objections it received: all of them, or those that are new."""

    overrides: tuple[Override, ...] = ()
    """审定意见"""
    objections: tuple[Objection, ...] = ()
    """异议"""


class Counts(Stated):
    """名录统计."""

    listed: Count
    """列入名录"""
    pending: Count
    """资料待补"""
    not_listed: Count
    """未列入"""
    out_of_scope: Count
    """不在范围"""


class EligibleList(Disclosure):
    """承接名录."""

    record_type: ClassVar = "eligible-list"
    heading: ClassVar = "承接名录"
    owner: ClassVar = Owner.REGISTRAR
    key_field: ClassVar = "year"

    year: Year
    """年度"""
    cutoff_date: Date
    """截止日"""
    registrar_data_complete_to: Date
    """登记管理机关数据截至"""
    computed_on: Date
    """测算日"""
    ruleset_version: Word
    """规则版本"""
    status: ListStatus
    """状态"""
    notice_start: Date | None = None
    """公示期自"""
    notice_end: Date | None = None
    """公示期至"""
    published_on: Date | None = None
    """公布日"""
    valid_from: Date | None = None
    """有效期自"""
    valid_to: Date | None = None
    """有效期至"""
    entries: tuple[Entry, ...]
    """名录"""
    overrides: tuple[Override, ...] = Field(default=())
    """审定意见"""
    objections: tuple[Objection, ...] = Field(default=())
    """异议"""
    counts: Counts
    """统计"""
