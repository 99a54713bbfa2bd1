"""The guide for people who file is true: its examples are sound, its commands run, its messages are given."""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from generator.cli.main import VERBS, generator
from generator.model.disclosures import record_types
from generator.model.record import Address
from generator.pipeline.register import open_register, read_dossier
from generator.sources.addresses import address_of
from generator.sources.canonical import canonical
from generator.sources.decisions import load_decisions
from generator.sources.layout import scan
from generator.sources.pull_request.admission import refusals, sort
from generator.sources.pull_request.changes import NO_FILE, Change, PullRequest
from generator.sources.records import load
from tests.conftest import ROOT

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"```yaml\n# data/(\S+)\n\n(.*?)```", GUIDE, re.DOTALL))
FILE = "100644"
DONATION = "associations/51379900MJE000013B/donation/2026-03-12.yaml"
COMMANDS = re.findall(r"generator (?:new|fmt|validate|correct|explain) [^`\n]*[^`\s]", GUIDE)


def write(root: Path, path: str, content: str | bytes) -> Address:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = address_of(path)
    assert isinstance(found, Address), found
    return found


def test_every_example_says_its_place() -> None:
    assert len(FILES) == GUIDE.count("```yaml\n# data/") == 5


@pytest.mark.parametrize("path", FILES)
def test_an_example_can_be_read_and_is_canonical(path: str, tmp_path: Path) -> None:
    address = write(tmp_path, path, FILES[path])
    assert load(tmp_path, address)[1] == []
    assert canonical(FILES[path].encode(), address) == FILES[path]


def test_the_correction_replaces_the_gift_until_it_is_withdrawn(tmp_path: Path) -> None:
    for path, content in FILES.items():
        write(tmp_path, path, content)
    job = next(job for job in open_register(tmp_path, date.max).jobs if job.subject == DONATION.split("/")[1])
    dossier, findings = read_dossier(tmp_path, job)
    assert findings == []
    assert {record.state for record in dossier.records} == {"filed", "corrected", "withdrawn", "nil"}


class Slip(NamedTuple):
    """What somebody writes instead of what stands in the example of the guide."""

    before: str
    after: str
    name: str = DONATION


SLIPS = (
    Slip("donor_count: 1\n", ""), Slip("donor_name", "donor_nam"), Slip("示例电缆有限公司", "【待填】60 字以内"),
    Slip("enterprise", "企业"), Slip("'50000.00'", "50000.00"), Slip("'50000.00'", "'5万元'"),
    Slip("2026-03-30\ndomestic", "2026-02-30\ndomestic"), Slip("received_on: 2026-03-12", "received_on: 2026-03-13"),
    Slip("evidence:", "\tevidence:"), Slip("donor_count: 1", "donor_count：1"), Slip("donor_count: 1", "donor_count:1"),
    Slip("", "", DONATION.replace(".yaml", ".r2.yaml")),
)  # fmt: skip


@pytest.fixture(scope="module")
def messages(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return all that is said of the slips."""
    said = []
    for number, slip in enumerate(SLIPS):
        root = tmp_path_factory.mktemp(f"slip-{number}")
        address = write(root, slip.name, FILES[DONATION].replace(slip.before, slip.after))
        said += [finding.message for finding in load(root, address)[1]]
    root = tmp_path_factory.mktemp("names")
    said += [found.message for found in load(root, write(root, DONATION, FILES[DONATION].encode("gbk")))[1]]
    for path in (DONATION.replace("2026-03-12", "2026-3-12-a_b"), DONATION.replace("13B", "13C")):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).touch()
    return "\n".join((*said, *(finding.message for finding in scan(root).findings)))


def first_cells(head: str) -> list[str]:
    """Return the first cell of every row of the table that begins so."""
    lines = GUIDE.partition(f"| {head} |")[2].split("\n\n")[0].splitlines()[2:]
    return [line.split(" | ")[0].removeprefix("| ") for line in lines]


@pytest.mark.parametrize("said", first_cells("看到"))
def test_a_message_of_the_guide_is_one_that_is_given(said: str, messages: str) -> None:
    assert said in messages


@pytest.fixture(scope="module")
def answers() -> str:
    """Return all that is said of what a pull request may not do."""
    kept = [f"data/{DONATION}", f"data/{DONATION.replace('13B', '13C')}"]
    asked = (
        *(Change(path, (FILE, FILE), ("old", "new"), 9) for path in kept),
        Change(f"data/{DONATION}.old", (FILE, NO_FILE), ("same", ""), 0),
        Change(f"data/{DONATION}.older", (FILE, NO_FILE), ("other", ""), 0),
        *(Change(f"data/{DONATION}{n}", (NO_FILE, FILE), ("", "same"), 9) for n in range(997)),
        Change("README.md", (FILE, FILE), ("", ""), 9),
    )
    request = PullRequest(asked, frozenset(kept), f"/data/associations/{DONATION.split('/')[1]} @example-a")
    found = refusals(sort(request, "data"), request, "data", "example-b")
    return "\n".join(finding.message for finding in found)


@pytest.mark.parametrize("said", first_cells("答复"))
def test_an_answer_of_the_guide_is_one_that_is_given(said: str, answers: str) -> None:
    assert said in answers


def test_the_decisions_of_the_guide_can_be_read(tmp_path: Path) -> None:
    example = re.search(r"```yaml\n(overrides:.*?)```", GUIDE, re.DOTALL)
    assert example is not None
    (tmp_path / "decisions.yaml").write_text(example[1], encoding="utf-8")
    decisions, findings = load_decisions(tmp_path / "decisions.yaml")
    assert findings == []
    assert (len(decisions.overrides), len(decisions.objections)) == (1, 1)


def test_the_types_the_guide_names_are_those_there_are() -> None:
    for heading, folder in re.findall(r"^\| (\S+) \| `([a-z-]+)` \|", GUIDE, re.MULTILINE):
        assert record_types()[folder].heading == heading
    nil = [kind.heading for kind in record_types().values() if kind.nil_allowed]
    said = re.search(r"(.*)，这四类全年没有发生的", GUIDE)
    assert said is not None
    assert len(nil) == 4
    assert all(heading in said[1] for heading in nil)


def test_the_guide_names_every_verb_for_filing() -> None:
    assert {command.split()[1] for command in COMMANDS} == {"new", "fmt", "validate", "correct", "explain"}
    assert set(VERBS) >= {command.split()[1] for command in COMMANDS}


def test_the_commands_of_the_guide_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    for folder in ("policy", "vocabularies"):
        (tmp_path / "data" / folder).symlink_to(ROOT / "data" / folder)
    monkeypatch.chdir(tmp_path)
    for command in COMMANDS:
        verb, *arguments = command.split()[1:]
        done = CliRunner().invoke(generator, [verb, *arguments])
        unfilled = verb == "validate" and "F-11" in done.stdout
        assert done.exit_code == 0 or unfilled, f"{command}: {done.output}"
