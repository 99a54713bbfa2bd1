"""What decisions of the registrar and objections to a list are refused for, in words, each at its field."""

import pytest

from generator.model.finding import Severity
from generator.model.policy import Policy
from generator.rules.checks.check import Fault
from generator.rules.eligibility.objections import is_late, objection_faults
from generator.rules.eligibility.overrides import override_faults
from tests.rules.eligibility.issued import decision, issued, objection
from tests.rules.records import Tree


def words(faults: list[Fault]) -> list[tuple[str, str]]:
    return [(".".join(str(step) for step in fault.path), fault.message) for fault in faults]


def refused(policy: Policy, *decisions: Tree) -> list[tuple[str, str]]:
    return words(list(override_faults(issued(overrides=list(decisions)), policy)))


def objected(policy: Policy, *objections: Tree, **otherwise: object) -> list[Fault]:
    return list(objection_faults(issued(objections=list(objections), **otherwise), policy))


def test_sound_decisions_and_objections_have_no_fault(policy: Policy) -> None:
    assert refused(policy, decision()) == []
    assert objected(policy, objection()) == []


@pytest.mark.parametrize(
    "otherwise,path,message",
    [
        ({"criterion_ids": ["E01"]}, "criterion_ids", "E01“依法登记、存续状态正常”不符合的，不得审定列入"),
        ({"criterion_ids": ["E03"]}, "criterion_ids", "E03“未被列入活动异常名录”不符合的，不得审定列入"),
        ({"criterion_ids": ["E04"]}, "criterion_ids", "E04“未被列入严重违法失信名单”不符合的，不得审定列入"),
        ({"criterion_ids": ["E15"]}, "criterion_ids", "E15“不属于由财政拨款保障的组织”不符合的，不得审定列入"),
        ({"criterion_ids": ["E07"]}, "criterion_ids", "E07“前三年内无重大违法记录”只能更正事实错误，要写更正的事实和佐证材料"),
        ({"criterion_ids": ["S05"]}, "criterion_ids", "S05 是支撑条件，不决定是否列入，不能审定"),
        ({"criterion_ids": ["P01"], "direction": "exclude"}, "criterion_ids", "P01 是优先条件，不决定是否列入，不能审定"),
        ({"criterion_ids": ["E99"]}, "criterion_ids", "截止日没有条件 E99"),
        ({"criterion_ids": []}, "criterion_ids", "没有写涉及哪些条件"),
        ({"criterion_ids": ["E11", "E11"]}, "criterion_ids", "同一条件写了两次"),
        ({"reason": "经核对，协会在截止日前已有两名专职工作人"}, "reason", "理由只有 19 个汉字，要求不少于 20 个"),
        ({"decided_on": "2026-08-01"}, "decided_on", "决定日期 2026-08-01 晚于名录公开日期 2026-07-31"),
        ({"supersedes": "示例民审〔2026〕1号"}, "supersedes", "不能撤销或替代自己"),
        ({"effective_to": "2026-07-30"}, "effective_from", "“生效日期”2026-07-31 晚于“失效日期”2026-07-30"),
        ({"association_id": "51379900MJF000007W"}, "association_id", "名录中没有 51379900MJF000007W，不能审定"),
    ],
)  # fmt: skip
def test_what_a_decision_is_refused_for(otherwise: Tree, path: str, message: str, policy: Policy) -> None:
    assert refused(policy, decision(**otherwise)) == [(f"overrides.0.{path}", message)]


def test_a_decision_of_the_day_the_list_is_published_is_in_time(policy: Policy) -> None:
    assert refused(policy, decision(decided_on="2026-07-31", effective_from="2026-07-31")) == []


def test_a_reason_of_just_enough_characters_will_do(policy: Policy) -> None:
    assert refused(policy, decision(reason="经核对，协会在截止日前已有两名专职工作人员。")) == []


def test_whatever_is_never_waived_may_be_excluded_for(policy: Policy) -> None:
    assert refused(policy, decision(direction="exclude", criterion_ids=["E01", "E03", "E04", "E15"])) == []


def test_opposite_decisions_are_refused_unless_one_replaces_the_other(policy: Policy) -> None:
    out = decision(direction="exclude", decision_no="示例民审〔2026〕2号", decided_on="2026-07-25")
    opposite = "对 E11 有相反的审定，后一决定要写撤销或替代哪一个"
    assert refused(policy, decision(), out) == [("overrides.1.direction", opposite)]
    assert refused(policy, decision(), out | {"supersedes": "示例民审〔2026〕1号"}) == []


def test_a_number_is_given_once(policy: Policy) -> None:
    twice = [("overrides.1.decision_no", "决定文号 示例民审〔2026〕1号 重复")]
    assert refused(policy, decision(), decision()) == twice


LATE = "2026-07-15 收到，晚于公示期最后一天 2026-07-14，可以受理，但要注明逾期"


@pytest.mark.parametrize(
    "otherwise,path,message,severity",
    [
        ({"received_on": "2026-07-05", "handled_on": "2026-07-06"}, "received_on", "2026-07-05 收到，早于公示期第一天 2026-07-06", None),
        ({"received_on": "2026-07-15"}, "received_on", LATE, Severity.WARNING),
        ({"received_on": "2026-07-15", "handled_on": None, "outcome": None}, "received_on", LATE, Severity.WARNING),
        ({"handled_on": "2026-07-07"}, "received_on", "“收到日期”2026-07-08 晚于“处理日期”2026-07-07", None),
        ({"handled_on": "2026-07-23"}, "handled_on", "2026-07-23 处理，晚于期限 2026-07-22", Severity.WARNING),
        ({"handled_on": None, "outcome": None}, "received_on", "公示期内的异议处理完毕以后，名录才能公布", None),
        ({"handled_on": None}, "outcome", "写了处理结果，没有写处理日期", None),
        ({"outcome": None}, "handled_on", "没有写“处理结果”（outcome）", None),
        ({"reason": None}, "handled_on", "没有写“处理理由”（reason）", None),
        ({"criterion_ids": ["E77"]}, "criterion_ids", "截止日没有条件 E77", None),
    ],
)  # fmt: skip
def test_what_an_objection_is_refused_or_marked_for(
    otherwise: Tree, path: str, message: str, severity: Severity | None, policy: Policy
) -> None:
    faults = objected(policy, objection(**otherwise))
    assert words(faults) == [(f"objections.0.{path}", message)]
    assert faults[0].severity is severity


@pytest.mark.parametrize(
    "otherwise",
    [{"received_on": "2026-07-06"}, {"handled_on": "2026-07-22"}, {"handled_on": "2026-07-08"}],
    ids=["received on the first day", "handled on the last day", "handled at once"],
)
def test_the_days_themselves_are_in_time(otherwise: Tree, policy: Policy) -> None:
    told = objection(**{"handled_on": "2026-07-17"} | otherwise)
    assert objected(policy, told) == []


def test_an_objection_may_be_received_on_the_day_the_list_is_told(policy: Policy) -> None:
    unanswered = objection(handled_on=None, outcome=None, reason=None)
    assert objected(policy, unanswered, disclosed_on="2026-07-08", status="public_notice") == []


@pytest.mark.parametrize("day,late", [("2026-07-14", False), ("2026-07-15", True)])
def test_the_last_day_of_the_notice_is_in_time(day: str, late: bool) -> None:
    issue = issued(objections=[objection(received_on=day)]).content
    assert is_late(issue.objections[0], issue) is late


def test_an_objection_may_be_open_while_the_notice_runs(policy: Policy) -> None:
    unanswered = objection(handled_on=None, outcome=None, reason=None)
    assert objected(policy, unanswered, status="public_notice") == []


def test_there_is_no_objection_before_there_is_a_notice(policy: Policy) -> None:
    found = objected(policy, objection(), notice_start=None, notice_end=None)
    assert words(found) == [("objections.0.received_on", "名录没有公示，不能收到对它的异议")]


def test_an_objection_is_numbered_once_and_received_before_it_is_told(policy: Policy) -> None:
    late = objection(received_on="2026-07-10", handled_on="2026-07-21")
    found = objected(policy, objection(), late, disclosed_on="2026-07-09", status="public_notice")
    assert words(found) == [
        ("objections.1.objection_id", "异议编号 示例异议1 重复"),
        ("objections.1.received_on", "2026-07-10 收到，晚于名录公开日期 2026-07-09"),
    ]


def test_a_withdrawn_objection_needs_no_reason(policy: Policy) -> None:
    assert objected(policy, objection(outcome="withdrawn", reason=None)) == []


def test_working_days_of_a_year_without_a_calendar_are_not_guessed(policy: Policy) -> None:
    later = objection(received_on="2030-07-08", handled_on="2030-08-30")
    days = {"notice_start": "2030-07-01", "notice_end": "2030-07-14", "disclosed_on": "2030-08-31"}
    assert objected(policy, later, **days) == []
