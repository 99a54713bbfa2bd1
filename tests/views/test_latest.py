"""What an association said last, as forms show it: as files have it, and small."""

from generator.outputs.tables import compact_json
from generator.rules.facts import Facts
from generator.views.filing.latest import latest


def test_the_newest_record_of_each_own_type_is_told_as_files_have_it(facts: Facts) -> None:
    told = latest(facts)
    report = told["records"]["annual-report"]
    assert told["name"] == "山东省示例海洋装备行业协会"
    assert report["key"] == "2025"
    assert report["said"]["balance_sheet_closing"]["total_assets"] == "2658530.97"
    assert told["records"]["trust-vote"]["said"]["passed"] == "true"
    assert "evidence" not in report["said"]
    assert report["again"].keys() <= {"evidence", "notes", "source_url"}
    assert not {"penalty", "purchase"} & told["records"].keys()


def test_it_takes_few_bytes(facts: Facts) -> None:
    assert len(compact_json(latest(facts))) < 25_000
