"""The downloads as a catalogue in the W3C's vocabulary DCAT 3; its context is inside, not to be fetched."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from generator.views import urls
from generator.views.data.offer import Downloads, File, Offer
from generator.views.linked.dataset import SAID, days_of, said_of
from generator.views.linked.files import files_of, files_of_all, is_registered, media_type
from generator.views.page import Publication

_XSD = "http://www.w3.org/2001/XMLSchema#"
_CHINESE = {"@language": "zh-CN"}
_ADDRESS = {"@type": "@id"}
_DAY = {"@type": f"{_XSD}date"}
CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "title": {"@id": "dct:title", **_CHINESE},
    "description": {"@id": "dct:description", **_CHINESE},
    "name": {"@id": "foaf:name", **_CHINESE},
    "label": {"@id": "rdfs:label", **_CHINESE},
    "identifier": "dct:identifier",
    "keyword": {"@id": "dcat:keyword", **_CHINESE},
    "publisher": "dct:publisher",
    "homepage": {"@id": "foaf:homepage", **_ADDRESS},
    "language": {"@id": "dct:language", **_ADDRESS},
    "license": {"@id": "dct:license", **_ADDRESS},
    "rights": "dct:rights",
    "modified": {"@id": "dct:modified", **_DAY},
    "temporal": "dct:temporal",
    "format": "dct:format",
    "startDate": {"@id": "dcat:startDate", **_DAY},
    "endDate": {"@id": "dcat:endDate", **_DAY},
    "dataset": "dcat:dataset",
    "distribution": "dcat:distribution",
    "landingPage": {"@id": "dcat:landingPage", **_ADDRESS},
    "accessURL": {"@id": "dcat:accessURL", **_ADDRESS},
    "downloadURL": {"@id": "dcat:downloadURL", **_ADDRESS},
    "mediaType": {"@id": "dcat:mediaType", **_ADDRESS},
    "byteSize": {"@id": "dcat:byteSize", "@type": f"{_XSD}nonNegativeInteger"},
    "checksum": "spdx:checksum",
    "algorithm": {"@id": "spdx:algorithm", **_ADDRESS},
    "checksumValue": {"@id": "spdx:checksumValue", "@type": f"{_XSD}hexBinary"},
}
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_LANGUAGE = "http://id.loc.gov/vocabulary/iso639-1/zh"
PARTIAL = (
    "部分数据：只有已公开合同的签订、金额、服务期限和支付，没有采购意向、招标公告、投标、评审和未成交的项目；"
    "已撤回的记录不在内。"
)


def catalog(downloads: Downloads, publication: Publication) -> dict[str, Any]:
    """Return the catalogue: the register as a whole, each record type, and the contracts."""
    contracts = [file for url, file in downloads.files.items() if url.startswith(urls.OCDS)]
    whole = [file for file in files_of_all(downloads) if file not in contracts]
    days = [day for offer in downloads.offers for day in days_of(offer)]
    about = f"{SAID}数据截至 {publication.as_of}。"
    return {
        "@context": CONTEXT,
        "@id": publication.absolute(urls.CATALOG),
        "@type": "dcat:Catalog",
        "title": publication.site_name,
        "description": about,
        "homepage": publication.absolute(urls.HOME),
        "modified": str(publication.as_of),
        **_terms(publication),
        "dataset": [
            _dataset("whole", ("全部数据", about), days, whole, publication),
            *(_of_type(offer, downloads, publication) for offer in downloads.offers),
            _dataset("ocds", ("合同（OCDS 1.1）", PARTIAL), (), contracts, publication),
        ],
        "@included": list(_classes(downloads, publication)),
    }


def _classes(downloads: Downloads, publication: Publication) -> Iterator[dict[str, str]]:
    """Yield what the things are that the catalogue only names by their addresses, as DCAT-AP asks."""
    yield {"@id": _LANGUAGE, "@type": "dct:LinguisticSystem"}
    for page in (urls.HOME, urls.DATA):
        yield {"@id": publication.absolute(page), "@type": "foaf:Document"}
    if publication.licence_url:
        yield {"@id": publication.licence_url, "@type": "dct:LicenseDocument"}
    for kind in sorted(filter(is_registered, set(map(media_type, downloads.files)))):
        yield {"@id": f"{_MEDIA_TYPES}{kind}", "@type": "dct:MediaType"}


def _of_type(offer: Offer, downloads: Downloads, publication: Publication) -> dict[str, Any]:
    own = offer.tables[0]
    files = [file for table in offer.tables for file in files_of(table, downloads)]
    return _dataset(own.name, (own.title, said_of(offer)), days_of(offer), files, publication)


def _dataset(
    anchor: str, said: tuple[str, str], days: Sequence[date], files: Iterable[File], publication: Publication
) -> dict[str, Any]:
    """Return one dataset; ``anchor`` is its place on the page of downloads, which is its name too."""
    covered = (
        {"@type": "dct:PeriodOfTime", "startDate": str(min(days)), "endDate": str(max(days))} if days else {}
    )
    return {
        "@id": publication.absolute(f"{urls.DATA}#{anchor}"),
        "@type": "dcat:Dataset",
        "identifier": anchor,
        "title": said[0],
        "description": said[1],
        "keyword": ["行业协会", said[0]],
        "landingPage": publication.absolute(urls.DATA),
        **({"modified": str(max(days)), "temporal": covered} if days else {}),
        **_terms(publication),
        "distribution": [_distribution(file, publication) for file in files],
    }


def _terms(publication: Publication) -> dict[str, Any]:
    """Return who publishes, in which language, and under which licence: by its address, or else its words."""
    terms: dict[str, Any] = {
        "publisher": {"@type": "foaf:Agent", "name": publication.publisher},
        "language": _LANGUAGE,
    }
    return terms | _licence(publication)


def _licence(publication: Publication) -> dict[str, Any]:
    if publication.licence_url:
        return {"license": publication.licence_url}
    stated = {"@type": "dct:RightsStatement", "label": publication.licence}
    return {"rights": stated} if publication.licence else {}


def _distribution(file: File, publication: Publication) -> dict[str, Any]:
    address, kind = publication.absolute(file.url), media_type(file.url)
    unregistered = {"format": {"@type": "dct:MediaTypeOrExtent", "label": kind}}
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "title": file.url.removeprefix(urls.DATA),
        "accessURL": publication.absolute(urls.DATA),
        "downloadURL": address,
        **({"mediaType": f"{_MEDIA_TYPES}{kind}"} if is_registered(kind) else unregistered),
        "byteSize": str(file.size),
        **_licence(publication),
        "checksum": {
            "@type": "spdx:Checksum",
            "algorithm": "spdx:checksumAlgorithm_sha256",
            "checksumValue": file.sha256,
        },
    }
