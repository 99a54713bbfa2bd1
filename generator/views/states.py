"""States: always a shape, a word and a tone, never a colour alone."""

from dataclasses import dataclass

from generator.model.disclosures.eligible_list import ListResult, Outcome
from generator.model.record import State as RecordState
from generator.rules.standing import RegistrationStatus

OK, WARN, BAD, NONE = "ok", "warn", "bad", "none"


@dataclass(frozen=True, slots=True)
class State:
    """How something stands, for eyes that see colour, shapes or words."""

    shape: str
    """The sign: ✓ ! ✕ ? –"""
    word: str
    """The same in words."""
    tone: str
    """The colour: ok, warn, bad or none."""


UNKNOWN = State("?", "资料不足", NONE)
NOT_JUDGED = State("·", "尚未判定", NONE)
WITHDRAWN = State("✕", "已撤回", WARN)
NIL = State("–", "声明本期无", NONE)

OUTCOMES = {
    Outcome.PASS.value: State("✓", Outcome.PASS.label, OK),
    Outcome.FAIL.value: State("✕", Outcome.FAIL.label, BAD),
    Outcome.UNKNOWN.value: State("?", Outcome.UNKNOWN.label, NONE),
    Outcome.NOT_APPLICABLE.value: State("–", Outcome.NOT_APPLICABLE.label, NONE),
}
RESULTS = {
    ListResult.LISTED.value: State("✓", ListResult.LISTED.label, OK),
    ListResult.PENDING.value: State("?", ListResult.PENDING.label, NONE),
    ListResult.NOT_LISTED.value: State("–", ListResult.NOT_LISTED.label, NONE),
    ListResult.OUT_OF_SCOPE.value: State("–", ListResult.OUT_OF_SCOPE.label, NONE),
    "": State("–", "名录未载", NONE),
}
STATUSES = {
    RegistrationStatus.ACTIVE.value: State("✓", "正常存续", OK),
    RegistrationStatus.IN_LIQUIDATION.value: State("!", "清算中", WARN),
    RegistrationStatus.DEREGISTERED.value: State("–", "已注销", NONE),
    RegistrationStatus.REVOKED.value: State("✕", "已撤销登记", BAD),
    RegistrationStatus.LICENSE_REVOKED.value: State("✕", "已吊销登记证书", BAD),
    RegistrationStatus.MERGED.value: State("–", "已合并", NONE),
    RegistrationStatus.SUSPENDED.value: State("✕", "限期停止活动", BAD),
}
RECORDS: dict[RecordState, State | None] = {
    "filed": None,
    "corrected": State("!", "已更正", WARN),
    "withdrawn": WITHDRAWN,
    "nil": NIL,
}
CHANGES: dict[RecordState, State] = {
    "filed": State("✓", "公开", OK),
    "corrected": State("!", "更正", WARN),
    "withdrawn": State("✕", "撤回", WARN),
    "nil": NIL,
}


def outcome(code: str) -> State:
    """Return the state of a criterion; without an outcome it has not been judged."""
    return OUTCOMES.get(code, NOT_JUDGED)
