"""What pages say of themselves to search engines: schema.org, complete, small, and inert whatever it says."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import html5lib

from generator.model.policy import Policy
from generator.outputs.pages import Chrome, Renderer, place
from generator.rules.facts import Facts
from generator.views import association_page, data_page, urls
from generator.views.data.offer import Downloads
from generator.views.linked.json_ld import inert, json_ld
from generator.views.page import Page, Publication
from tests.conftest import ROOT
from tests.views.conftest import OF_ALL
from tests.views.test_page_views import HOSTILE, with_name

BREAKING = f"{HOSTILE}</script><!--<script>]]>\u2028\u2029&lt;"
LARGEST_OF_AN_ASSOCIATION = 1_200


def things(page: Page, publication: Publication) -> dict[str, Any]:
    """Return what a page says by its types."""
    said = json.loads(json_ld(page.head, publication))
    assert said["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in said["@graph"]}


def test_every_page_below_home_says_its_way(pages: list[Page], publication: Publication) -> None:
    for page in pages:
        if page.head.crumbs and page.head.url != urls.NOT_FOUND:
            steps = things(page, publication)["BreadcrumbList"]["itemListElement"]
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert "item" not in steps[-1], page.head.url
            assert all(step["item"].startswith(publication.site_url) for step in steps[:-1] if "item" in step)


def test_home_says_how_it_is_searched(pages: list[Page], publication: Publication) -> None:
    site = things(pages[0], publication)["WebSite"]
    assert site["url"] == "https://example.invalid/"
    template = site["potentialAction"]["target"]["urlTemplate"]
    assert template == "https://example.invalid/search/?q={search_term_string}"


def test_an_association_is_an_organisation_with_its_code(
    facts: Facts, policy: Policy, publication: Publication
) -> None:
    said = things(association_page.present(facts, policy, publication), publication)["NGO"]
    assert said["identifier"]["value"] == facts.dossier.uscc
    assert said["url"] == f"https://example.invalid/associations/{facts.dossier.uscc}/"
    assert (said["name"], said["foundingDate"]) == (facts.name, "2016-06-18")
    assert said["address"]["addressLocality"] == "威海市"
    assert said["description"] == "登记状态：正常"


def test_an_association_that_is_gone_says_when_it_ended(
    every: dict[str, Facts], policy: Policy, publication: Publication
) -> None:
    gone = next(facts for facts in every.values() if facts.status == "deregistered")
    said = things(association_page.present(gone, policy, publication), publication)["NGO"]
    assert said["description"] == "登记状态：注销"
    assert date.fromisoformat(said["dissolutionDate"]) <= gone.as_of


def test_what_an_association_says_is_small(
    every: dict[str, Facts], policy: Policy, publication: Publication
) -> None:
    for facts in every.values():
        page = association_page.present(facts, policy, publication)
        size = len(json_ld(page.head, publication).encode())
        assert size <= LARGEST_OF_AN_ASSOCIATION, facts.name


def test_what_is_not_known_is_left_out(facts: Facts, policy: Policy, publication: Publication) -> None:
    unknown = replace(facts, registration=None)
    said = things(association_page.present(unknown, policy, publication), publication)["NGO"]
    assert said["name"] == facts.dossier.uscc
    assert not {"address", "foundingDate", "alternateName", "sameAs"} & said.keys()


def test_hostile_names_stay_inside_the_element(
    facts: Facts, policy: Policy, publication: Publication
) -> None:
    page = association_page.present(with_name(facts, BREAKING), policy, publication)
    chrome = Chrome(
        {place(page.head.url): "<!doctype html><title>@@TITLE@@</title>@@LINKED@@<body>@@CONTENT@@"}
    )
    document = html5lib.parse(Renderer(ROOT / "overrides", chrome, publication).render(page).decode())
    (script,) = document.iter("{http://www.w3.org/1999/xhtml}script")
    names = {thing.get("name") for thing in json.loads(script.text)["@graph"]}
    assert BREAKING in names


def test_nothing_in_the_element_means_something_to_html() -> None:
    said = inert({"name": BREAKING})
    assert not set("<>&\u2028\u2029") & set(said)
    assert json.loads(said) == {"name": BREAKING}


def test_the_downloads_are_a_dataset_with_every_file_of_every_type(
    downloads: Downloads, publication: Publication
) -> None:
    licensed = replace(publication, licence="示例许可", licence_url="https://example.invalid/licence")
    whole = things(data_page.present(downloads, licensed), licensed)["Dataset"]
    assert whole["license"] == "https://example.invalid/licence"
    assert (whole["temporalCoverage"], whole["dateModified"]) == ("2023-04-12/2026-11-20", "2026-11-20")
    files = {file["contentUrl"].removeprefix(licensed.site_url) for file in whole["distribution"]}
    assert files == set(OF_ALL)
    for part in whole["hasPart"]:
        kinds = {file["encodingFormat"] for file in part["distribution"]}
        assert {"text/csv", "application/x-ndjson"} <= kinds
        assert all(file["contentSize"] == "1234 B" for file in part["distribution"])
