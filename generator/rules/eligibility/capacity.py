"""E11, E12: people who work there full time, and a place to work at."""

from generator.model.calendar import add_months
from generator.model.disclosures.registration import Registration, Tenure
from generator.model.disclosures.staffing import Staffing
from generator.model.record import Record
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
from generator.rules.eligibility.registration import NOT_PUBLIC


@criterion("E11")
def staffed(question: Question) -> Answer:
    """Return whether somebody works there full time, under contract, by the last count of the window."""
    months = question.number("staffing_window_months")
    record, since = question.newest(Staffing, "snapshot_on"), add_months(question.cutoff, -months)
    if record is None:
        return unknown("截止日前没有公开人员情况")
    readings = read(record, "snapshot_on", "full_time_count", "labor_contract_count")
    staff = record.content
    if staff.snapshot_on <= since:
        return unknown(f"最近一次人员情况截至 {staff.snapshot_on}，不在截止日前 {months} 个月内", *readings)
    least = question.number("min_full_time")
    if staff.full_time_count < least:
        return fails(f"专职工作人员 {staff.full_time_count} 人，要求不少于 {least} 人", *readings)
    if short := max(0, staff.full_time_count - staff.labor_contract_count):
        signed = f"专职工作人员 {staff.full_time_count} 人，签订劳动合同 {staff.labor_contract_count} 人"
        return fails(f"{signed}，要求每名专职人员都签订，还差 {short} 人", *readings)
    return passes(
        f"专职工作人员 {staff.full_time_count} 人（要求不少于 {least} 人），都签订了劳动合同", *readings
    )


@criterion("E12")
def housed(question: Question) -> Answer:
    """Return whether the office may be used at the cutoff, and the equipment is described."""
    record = question.registration
    return together(_office(question, record), _equipment(record)) if record else unknown(NOT_PUBLIC)


def _office(question: Question, record: Record[Registration]) -> Answer:
    tenure, end = record.content.domicile_tenure, record.content.tenure_end
    readings = read(record, "domicile_tenure", "tenure_end")
    if tenure is Tenure.OWNED:
        return passes(f"办公场所{tenure.label}", *readings)
    if end is None:
        return unknown(f"办公场所{tenure.label}，没有公开使用期限", *readings)
    if end < question.cutoff:
        days = (question.cutoff - end).days
        return fails(f"办公场所{tenure.label}，使用期限至 {end}，到截止日已过 {days} 天", *readings)
    return passes(f"办公场所{tenure.label}，使用期限至 {end}", *readings)


def _equipment(record: Record[Registration]) -> Answer:
    readings = read(record, "equipment_statement")
    if record.content.equipment_statement is None:
        return unknown("没有公开设施设备和专业技术能力说明", *readings)
    return passes("有设施设备和专业技术能力说明", *readings)
