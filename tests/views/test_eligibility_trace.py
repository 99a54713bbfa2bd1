"""What an association's page says of a yearly list: results side by side, reasons, remedies, ways to the evidence."""

import pytest

from generator.model.dossier import Dossier
from generator.model.policy import Policy
from generator.rules.facts import NO_LONGER_TOLD, derive
from generator.views.eligibility_trace import CriterionRow, Eligibility, eligibility
from generator.views.page import Publication
from generator.views.scene import Scene
from tests.conftest import AS_OF, USCC
from tests.rules.eligibility.casebook import Files, base, but, dossier_of

OWN = f"associations/{USCC}/"
LISTED = ({"cutoff_date": "2026-06-30", "priority": {}},)


@pytest.fixture
def scene(policy: Policy, publication: Publication) -> Scene:
    return Scene(policy, publication)


def told(files: Files, scene: Scene) -> Eligibility:
    dossier: Dossier = dossier_of(files, LISTED)
    found = eligibility(derive(dossier, scene.policy, AS_OF), scene)
    assert found
    return found


def row(found: Eligibility, name: str) -> CriterionRow:
    return next(row for group in found.groups for row in group.rows if row.id == name)


def test_the_computed_result_stands_beside_the_registrar_s(scene: Scene) -> None:
    assert told(base(), scene).computed.word == "列入名录"
    found = told(but("staffing: {full_time_count: 0}"), scene)
    assert (found.result.word, found.computed.word) == ("列入名录", "未列入")


def test_what_is_not_met_says_how_it_could_be_and_what_is_met_does_not(scene: Scene) -> None:
    found = told(but("{staffing: {full_time_count: 0}, compliance-proof: 不公开}"), scene)
    assert row(found, "E11").reason == "专职工作人员 0 人，要求不少于 1 人"
    assert row(found, "E11").remedy == "聘用专职工作人员并全部签订劳动合同，公开新的人员情况。"
    assert row(found, "E08").remedy == "公开最近一个应报年度的纳税和社会保险缴费证明。"
    assert row(found, "E12").remedy == ""


def test_what_is_met_is_only_counted_and_what_is_not_is_told(scene: Scene) -> None:
    mandatory = told(but("staffing: {full_time_count: 0}"), scene).groups[0]
    assert [row.id for row in mandatory.open] == ["E11"]
    assert sum(int(state.word.split()[1]) for state in mandatory.counts) == len(mandatory.rows)


def test_evidence_of_the_association_and_of_a_department_is_found_where_it_stands(scene: Scene) -> None:
    found = told(base(), scene)
    ways = {name: [evidence.url for evidence in row(found, name).evidence] for name in ("E10", "E11", "S04")}
    assert ways == {
        "E10": [f"{OWN}finance/2025/", f"{OWN}#decoupling-2020-01-15"],
        "E11": [f"{OWN}#staffing-2025-12-31"],
        "S04": [
            "departments/d-371000-gxj/performance-evaluation/2026/#performance-evaluation-d-371000-gxj-2026-04-20"
        ],
    }


def test_a_reason_does_not_repeat_what_may_no_longer_be_shown(scene: Scene) -> None:
    gone = (
        "penalty/2025-05-06: {disclosed_on: 2025-05-20, kind: activity_suspension, display_until: 2026-05-06}"
    )
    found = row(told(but(gone), scene), "E07")
    assert found.computed
    assert (found.computed.word, found.reason) == ("不符合", NO_LONGER_TOLD)
    assert found.evidence == ()
    recent = gone.replace("2025-05-06", "2026-05-06").replace("2025-05-20", "2026-05-20")
    kept = row(
        told(but(recent.replace("display_until: 2026-05-06", "display_until: 2027-05-06")), scene), "E07"
    )
    assert "2026-05-06 限期停止活动" in kept.reason
    assert len(kept.evidence) == 1
