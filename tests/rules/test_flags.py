"""Flags: neutral sentences, each with its records; what may not be shown grounds no flag (domain §11.4)."""

from collections.abc import Callable
from datetime import date

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.rules.facts import derive
from generator.rules.flags import all_flags
from tests.conftest import AS_OF, DATA, USCC, Files

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
OWN = f"associations/{USCC}"
REGISTRATION = (DATA / OWN / "registration" / "2016-06-18.yaml").read_text(encoding="utf-8")
HEAD = "disclosed_on: '{day}'\nis_example: true\n"
STAFF = (
    HEAD.format(day="2026-02-25")
    + """full_time_count: 0
part_time_count: 2
labor_contract_count: 0
social_insurance_count: 0
"""
)
DEMAND = (
    HEAD.format(day="2026-03-10")
    + """matter_code: no_full_time_staff
due_on: '2026-06-01'
requirement: 示例要求
"""
)


def told(dossier: Dossier, policy: Policy, on: date = AS_OF) -> dict[str, str]:
    facts = derive(dossier.until(on), policy, on)
    return {flag.rule.id: flag.sentence for flag in facts.flags if flag.rule.id != "FL-06"}


def files(**more: str) -> dict[str, str]:
    return {f"{OWN}/registration/2016-06-18.yaml": REGISTRATION, **more}


def test_nothing_is_flagged_of_a_body_that_filed_nothing_but_its_registration(
    read: Read, policy: Policy
) -> None:
    dossier, _ = read(files())
    assert told(dossier, policy) == {}


def test_nobody_works_full_time_and_a_demand_has_run_out(read: Read, policy: Policy) -> None:
    more = {
        f"{OWN}/staffing/2025-12-31.yaml": STAFF,
        f"registrars/370000/rectification/{USCC}/2026-03-10.yaml": DEMAND,
    }
    dossier, findings = read(files(**more))
    assert findings == []
    assert told(dossier, policy, date(2026, 6, 1)) == {"FL-03": "截至 2025-12-31 没有专职工作人员"}
    sentence = "无专职人员的整改期限 2026-06-01 已过，未见完成记录"
    assert told(dossier, policy, date(2026, 6, 2))["FL-04"] == sentence


def test_a_missing_website_is_told(read: Read, policy: Policy) -> None:
    without = "".join(
        line for line in REGISTRATION.splitlines(keepends=True) if not line.startswith("website_url")
    )
    dossier, _ = read({f"{OWN}/registration/2016-06-18.yaml": without})
    assert told(dossier, policy) == {"FL-16": "登记事项未填报门户网站"}


def test_the_ids_are_those_of_the_specification() -> None:
    ids = {rule.id for rule in all_flags()}
    assert ids == {f"FL-{number:02d}" for number in range(1, 17)}
