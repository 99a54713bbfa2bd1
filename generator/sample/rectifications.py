"""责令整改 of the sample: what the registrar told a few associations to put right, and whether they did."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.disclosures.rectification import RectificationMatter, RectificationOutcome
from generator.sample.cases import Case
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_registrar, envelope
from generator.sample.profile import Profile

INSPECTED_ON = date(2026, 9, 7)


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand; ``done_on`` is None while it has not been met."""

    matter: RectificationMatter
    issued_on: date
    due_on: date
    requirement: str
    done_on: date | None = None


DEMANDS = {
    Case.NO_STAFF: Demand(
        RectificationMatter.NO_STAFF,
        date(2026, 3, 10),
        date(2026, 6, 10),
        "配备专职工作人员并依法签订劳动合同",
    ),
    Case.FEES_RECTIFIED: Demand(
        RectificationMatter.FEES,
        date(2025, 4, 1),
        date(2025, 6, 3),
        "规范会费票据的使用和保管",
        done_on=date(2025, 5, 20),
    ),
    Case.DOWNGRADED: Demand(
        RectificationMatter.INSPECTION,
        INSPECTED_ON,
        date(2026, 11, 6),
        "完善内部管理制度",
        done_on=date(2026, 10, 15),
    ),
    Case.LISTED_TWICE: Demand(
        RectificationMatter.GOVERNANCE,
        date(2024, 3, 18),
        date(2024, 6, 18),
        "补齐监事，按章程召开理事会",
        done_on=date(2025, 1, 6),
    ),
}


def rectifications(profile: Profile) -> Iterator[Filing]:
    """Yield the demand when it is made, and once more when it is met."""
    for case, demand in DEMANDS.items():
        if not profile.has(case):
            continue
        first = _content(demand)
        yield by_registrar(profile, "rectification", demand.issued_on, first)
        if demand.done_on:
            verified_on = later(demand.done_on, 9)
            done: Content = {
                "completed_on": demand.done_on,
                "verified_on": verified_on,
                "outcome": RectificationOutcome.VERIFIED,
            }
            met = first | envelope(later(verified_on, 4), correction="整改已核实") | done
            yield by_registrar(profile, "rectification", demand.issued_on, met, revision=2)


def _content(demand: Demand) -> Content:
    return {
        **envelope(later(demand.issued_on, 5)),
        "matter_code": demand.matter,
        "due_on": demand.due_on,
        "requirement": demand.requirement,
    }
