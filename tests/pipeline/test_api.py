"""The JSON interface of the whole sample: every file keeps to its schema, and the examples work."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from generator.outputs.pages import Chrome
from generator.pipeline.build import Plan, build
from generator.pipeline.progress import Silence
from generator.plugin.chrome import PLACES
from generator.views import api_page, api_urls
from generator.views.api.catalogue import ENDPOINTS, Endpoint
from generator.views.api.openapi import openapi
from generator.views.page import Publication
from tests.conftest import AS_OF, DATA, ROOT, USCC

HOME = "https://example.invalid/"


@pytest.fixture(scope="module")
def publication() -> Publication:
    return Publication(
        site_name="示例公开站",
        site_url=HOME,
        publisher="示例单位",
        publisher_is_registrar=True,
        fictional=True,
        edit_pattern="",
        as_of=AS_OF,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, publication: Publication) -> Path:
    """The sample register without its search index, every page without its chrome."""
    folder = tmp_path_factory.mktemp("api") / "site"
    folder.mkdir()
    chrome = Chrome(dict.fromkeys(PLACES, "@@CONTENT@@"))
    plan = Plan(DATA, ROOT / "overrides", folder, None, None, search=False)
    with ThreadPoolExecutor(1) as executor:
        built = build(plan, chrome, publication, executor, Silence())
    assert built.errors == 0
    return folder


def read(site: Path, url: str) -> Any:
    return json.loads((site / url).read_text(encoding="utf-8"))


def files_of(site: Path, endpoint: Endpoint) -> list[Path]:
    """The files of a kind of response, whatever the part of its address in braces stands for."""
    if endpoint.parameter is None:
        return [site / endpoint.url]
    before, after = endpoint.url.split(f"{{{endpoint.parameter.name}}}")
    address = re.compile(f"{before}{endpoint.parameter.pattern.strip('^$')}{after}")
    files = (file.relative_to(site).as_posix() for file in site.rglob("*.json"))
    return [site / file for file in sorted(files) if address.fullmatch(file)]


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.name)
def test_every_response_keeps_to_its_schema(site: Path, endpoint: Endpoint) -> None:
    said = read(site, api_urls.schema(endpoint.name))
    Draft202012Validator.check_schema(said)
    validator = Draft202012Validator(said, format_checker=FormatChecker())
    files = files_of(site, endpoint)
    assert files
    assert bool(endpoint.parameter) == (len(files) > 1)
    for file in files:
        response = json.loads(file.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(response)] == [], file
        assert response["as_of"] == str(AS_OF)


def test_a_schema_refuses_what_is_misspelt_or_missing(site: Path) -> None:
    validator = Draft202012Validator(read(site, api_urls.schema("grades")))
    response = read(site, api_urls.file("grades"))
    assert validator.is_valid(response)
    assert not validator.is_valid({**response, "Grades": []})
    assert not validator.is_valid({"as_of": str(AS_OF)})
    response["grades"][0]["grade"] = "6A"
    assert not validator.is_valid(response)


def test_every_part_of_a_schema_has_a_chinese_title(site: Path) -> None:
    for file in (site / "api/v1/schemas").iterdir():
        said = json.loads(file.read_text(encoding="utf-8"))
        for name, part in [(file.name, said), *said.get("$defs", {}).items()]:
            for field, about in {**part.get("properties", {}), name: part}.items():
                if about is part and "oneOf" in part:
                    continue
                assert re.search("[\u4e00-\u9fff]|RSS|SHA|JSON|Open", about["title"]), (
                    file.name,
                    name,
                    field,
                )


def test_the_index_tells_every_file_but_itself(site: Path) -> None:
    index = read(site, api_urls.file("index"))
    found = {
        file.relative_to(site).as_posix(): file.read_bytes() for file in (site / "api/v1").rglob("*.json")
    }
    del found[api_urls.file("index")]
    for line in read(site, api_urls.file("associations"))["associations"]:
        del found[line["url"]]
    told = {one["url"]: (one["bytes"], one["sha256"]) for one in index["resources"]}
    assert told == {url: (len(raw), sha256(raw).hexdigest()) for url, raw in found.items()}
    assert index["home"] == HOME
    assert index["counts"]["associations"] == len(read(site, api_urls.file("associations"))["associations"])


def test_every_address_leads_to_a_file_of_the_site(site: Path) -> None:
    def addresses(said: Any) -> Any:
        if isinstance(said, dict):
            for name, value in said.items():
                told = name in ("url", "page") and isinstance(value, str)
                yield from [value] if told else addresses(value)
        elif isinstance(said, list):
            for item in said:
                yield from addresses(item)

    responses = (read(site, api_urls.file(name)) for name in ("associations", "search", "grades", "overdue"))
    more = [read(site, file.relative_to(site).as_posix()) for file in site.glob("api/v1/changes/*.json")]
    everything = [
        *responses, *more, read(site, api_urls.association(USCC)), read(site, api_urls.file("index")),
    ]  # fmt: skip
    found = {url.partition("#")[0] for said in everything for url in addresses(said)}
    assert len(found) > 100
    for url in found:
        assert (site / url / "index.html" if url.endswith("/") else site / url).is_file(), url


def test_what_is_overdue_is_as_many_as_the_page_shows(site: Path) -> None:
    said = read(site, api_urls.file("overdue"))
    page = (site / "overdue/index.html").read_text(encoding="utf-8")
    parts = dict(part.split('">', 1) for part in page.split('<section><h2 id="')[1:])
    shown = {name: part.count('<th scope="row">') for name, part in parts.items()}
    told = {"list": said["overdue"], "waived": said["extended"], "departments": said["departments"]}
    assert {name: shown[name] for name in told} == {name: len(lines) for name, lines in told.items()}
    assert min(shown["list"], shown["departments"]) > 0
    office = said["departments"][0]
    department = (site / office["url"].partition("#")[0] / "index.html").read_text(encoding="utf-8")
    assert f'id="{office["record_type"]}"' in department


def test_the_python_example_runs_as_it_is_printed(
    site: Path, publication: Publication, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = {e.anchor: e.code for e in api_page.present(publication).examples}["python"]
    monkeypatch.setattr(
        "urllib.request.urlopen", lambda url: BytesIO((site / url.removeprefix(HOME)).read_bytes())
    )
    scope: dict[str, Any] = {}
    exec(compile(code, "example", "exec"), scope)  # noqa: S102 - the example is ours
    said = capsys.readouterr().out
    assert said.startswith(f"数据截至 {AS_OF}\n")
    assert f"山东省示例海洋装备行业协会 {USCC} 4A" in said
    assert scope["one"]["eligible"] == "yes"
    assert len(scope["later"]) > 0
    assert {change["on"] > scope["SINCE"] for change in scope["later"]} == {True}


def test_the_other_examples_ask_for_files_that_exist(site: Path, publication: Publication) -> None:
    for example in api_page.present(publication).examples:
        asked = re.findall(rf"{HOME}([\w/.-]+)", example.code)
        assert asked or example.anchor == "python"
        for url in asked:
            assert (site / url).is_file(), url
    query = {e.anchor: e.code for e in api_page.present(publication).examples}["power-query"]
    columns = re.findall(r'"(\w+)"', query.partition("SelectColumns")[2])
    assert columns
    assert set(columns) <= read(site, api_urls.file("associations"))["associations"][0].keys()


def test_changes_since_a_day_are_all_that_became_public_after_it(site: Path) -> None:
    since = str(AS_OF - timedelta(days=90))
    months = [m for m in read(site, api_urls.file("changes"))["months"] if m["month"] >= since[:7]]
    told = {
        (change["record"], change["revision"])
        for month in months
        for change in read(site, month["url"])["changes"]
        if change["on"] > since
    }
    filed = {
        (line["record"], line["revision"])
        for file in (site / "data").glob("*.jsonl")
        for line in map(json.loads, file.read_text(encoding="utf-8").splitlines())
        if line.get("disclosed_on", "") > since and "record" in line
    }
    assert filed
    assert filed <= told


def test_a_month_is_told_newest_first_and_counted(site: Path) -> None:
    for month in read(site, api_urls.file("changes"))["months"]:
        changes = read(site, month["url"])["changes"]
        days = [change["on"] for change in changes]
        assert days == sorted(days, reverse=True)
        assert {day[:7] for day in days} == {month["month"]}
        assert (len(days), days[0]) == (month["changes"], month["last"])
        assert len({(c["record"], c["revision"], c["change"]) for c in changes}) == len(changes)


def test_a_correction_says_what_was_before(site: Path) -> None:
    every = [
        change
        for file in (site / "api/v1/changes").iterdir()
        for change in json.loads(file.read_text(encoding="utf-8"))["changes"]
    ]
    corrected = [change for change in every if change.get("differences")]
    assert corrected
    assert {change["change"] for change in corrected} == {"corrected"}
    assert all(d["before"] != d["after"] and d["label"] for c in corrected for d in c["differences"])
    assert {"added", "corrected", "withdrawn", "nil"} <= {change["change"] for change in every}


def test_the_description_tells_every_path_with_an_example_that_exists(site: Path) -> None:
    said = read(site, api_urls.file("openapi"))
    assert said["openapi"] == "3.1.0"
    assert said["paths"].keys() == {f"/{endpoint.url}" for endpoint in ENDPOINTS}
    folder = site / "api/v1"
    for path in said["paths"].values():
        content = path["get"]["responses"]["200"]["content"]["application/json"]
        assert (folder / content["schema"]["$ref"]).is_file()
        published = content["examples"]["published"]["externalValue"]
        assert (site / published.removeprefix(HOME)).is_file(), published


def test_the_day_is_all_that_is_said_of_the_run(site: Path) -> None:
    index = read(site, api_urls.file("index"))
    assert date.fromisoformat(index["as_of"]) == AS_OF
    assert not re.search(r"\d\d:\d\d", json.dumps(index))


def test_an_empty_register_is_described_without_examples(publication: Publication) -> None:
    said = openapi({}, publication)["paths"]["/api/v1/associations/{uscc}.json"]["get"]
    assert "examples" not in said["responses"]["200"]["content"]["application/json"]
    assert "example" not in said["parameters"][0]
