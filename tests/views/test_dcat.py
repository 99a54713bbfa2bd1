"""The catalogue of the downloads: every file once, with its size, digest, kind and terms."""

from dataclasses import replace
from typing import Any

from generator.views import urls
from generator.views.data.offer import Downloads, File
from generator.views.linked.dcat import CONTEXT, PARTIAL, catalog
from generator.views.page import Publication


def nodes(said: Any) -> list[dict[str, Any]]:
    """Return every thing of a catalogue."""
    if isinstance(said, list):
        return [node for item in said for node in nodes(item)]
    if not isinstance(said, dict):
        return []
    return [said, *(node for name, value in said.items() if name != "@context" for node in nodes(value))]


def with_contracts(downloads: Downloads) -> Downloads:
    packages = {url: File(url, 9, "f" * 64) for url in (urls.ocds("releases"), urls.ocds("2025"))}
    return Downloads(downloads.offers, {**downloads.files, **packages}, packed=False)


def test_every_file_is_distributed_once(downloads: Downloads, publication: Publication) -> None:
    whole = with_contracts(downloads)
    found = [n for n in nodes(catalog(whole, publication)) if n.get("@type") == "dcat:Distribution"]
    assert sorted(node["downloadURL"] for node in found) == sorted(map(publication.absolute, whole.files))
    for node in found:
        file = whole.files[node["downloadURL"].removeprefix(publication.site_url)]
        assert (node["byteSize"], node["checksum"]["checksumValue"]) == (str(file.size), file.sha256)
        assert node["checksum"]["algorithm"] == "spdx:checksumAlgorithm_sha256"


def test_every_word_is_in_the_context(downloads: Downloads, publication: Publication) -> None:
    licensed = replace(publication, licence="示例许可", licence_url="https://example.invalid/licence")
    for site in (publication, licensed):
        for node in nodes(catalog(with_contracts(downloads), site)):
            assert {name for name in node if not name.startswith("@")} <= CONTEXT.keys()


def test_what_is_named_by_an_address_alone_has_its_class(
    downloads: Downloads, publication: Publication
) -> None:
    licensed = replace(publication, licence="示例许可", licence_url="https://example.invalid/licence")
    said = catalog(with_contracts(downloads), licensed)
    classes = {node["@id"]: node["@type"] for node in said["@included"]}
    assert len(classes) == len(said["@included"])
    asked = {
        "license": "dct:LicenseDocument",
        "mediaType": "dct:MediaType",
        "language": "dct:LinguisticSystem",
        "homepage": "foaf:Document",
        "landingPage": "foaf:Document",
    }
    named = {(node[name], kind) for node in nodes(said) for name, kind in asked.items() if name in node}
    assert named == set(classes.items())


def test_record_types_have_titles_days_and_terms(downloads: Downloads, publication: Publication) -> None:
    licensed = replace(publication, licence="示例许可", licence_url="https://example.invalid/licence")
    whole, *kinds, contracts = catalog(downloads, licensed)["dataset"]
    assert [kind["title"] for kind in kinds] == [offer.tables[0].title for offer in downloads.offers]
    for kind in (whole, *kinds):
        assert (kind["temporal"]["startDate"], kind["temporal"]["endDate"]) == ("2023-04-12", "2026-11-20")
        assert kind["license"] == "https://example.invalid/licence"
        assert kind["publisher"]["name"] == "示例单位"
    assert contracts["description"] == PARTIAL


def test_a_licence_without_address_is_told_in_words(downloads: Downloads, publication: Publication) -> None:
    said = catalog(downloads, replace(publication, licence="示例许可"))
    assert said["rights"] == {"@type": "dct:RightsStatement", "label": "示例许可"}
    assert "license" not in said


def test_unregistered_kinds_are_no_addresses(downloads: Downloads, publication: Publication) -> None:
    found = {n["@id"]: n for n in nodes(catalog(downloads, publication)) if "downloadURL" in n}
    lines = next(node for url, node in found.items() if url.endswith(".jsonl"))
    table = next(node for url, node in found.items() if url.endswith(".csv"))
    assert "mediaType" not in lines
    assert lines["format"]["label"] == "application/x-ndjson"
    assert table["mediaType"] == "https://www.iana.org/assignments/media-types/text/csv"
