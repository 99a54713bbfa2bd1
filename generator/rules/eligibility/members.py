"""S05: members are content, and stay (实施办法（征求意见稿）第十六条)."""

from datetime import date

from generator.model.disclosures.membership import Membership
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.rules.eligibility.criterion import (
    Answer,
    Question,
    criterion,
    fails,
    passes,
    read,
    together,
    unknown,
)
from generator.rules.periods import has_run
from generator.rules.ratios import at_least, more_than, percent


@criterion("S05")
def liked(question: Question) -> Answer:
    """Return whether enough members were content, and few left, by the last figures of the window."""
    return together(_content(question), _staying(question))


def _content(question: Question) -> Answer:
    record = question.newest(SatisfactionSurvey, "period_end")
    if record is None:
        return unknown("截止日前没有公开会员满意度")
    survey, months = record.content, question.number("survey_window_months")
    readings = read(record, "period_end", "very_satisfied", "satisfied", "valid_responses")
    if has_run(survey.period_end, months, question.cutoff):
        return unknown(
            f"最近一次满意度调查 {survey.period_end} 结束，不在截止日前 {months} 个月内", *readings
        )
    content, asked = survey.very_satisfied + survey.satisfied, survey.valid_responses
    if not asked:
        return unknown("满意度调查没有有效问卷", *readings)
    least = question.number("survey_satisfaction_min")
    told = f"满意度 {percent(content, asked)}%（{content}/{asked}），要求不少于 {least}%"
    return (passes if at_least(content, asked, least, 100) else fails)(told, *readings)


def _staying(question: Question) -> Answer:
    years = [r for r in question.known(Membership) if r.content.year <= question.cutoff.year]
    if not years:
        return unknown("截止日前没有公开会员情况")
    record = max(years, key=lambda found: found.content.year)
    members, months = record.content, question.number("survey_window_months")
    readings = read(record, "year", "opening_members", "exited_voluntary", "removed", "terminated")
    if has_run(date(members.year, 12, 31), months, question.cutoff):
        return unknown(f"最近一次会员情况是 {members.year} 年度的，不在截止日前 {months} 个月内", *readings)
    left, most = (
        members.exited_voluntary + members.removed + members.terminated,
        question.number("exit_ratio_max"),
    )
    share = percent(left, members.opening_members)
    told = f"退出比例 {share or 0}%（{left}/{members.opening_members}），要求不超过 {most}%"
    return (fails if more_than(left, members.opening_members, most, 100) else passes)(told, *readings)
