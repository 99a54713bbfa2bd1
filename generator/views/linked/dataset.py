"""The downloads as schema.org tells of data: the register, and in it the files of each record type."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from generator.views import urls
from generator.views.data.offer import Downloads, File, Offer
from generator.views.linked.files import files_of, files_of_all, media_type
from generator.views.page import Entity, Publication

SAID = "行业协会的登记、章程、财务、捐赠、信用承诺、信任投票、承接名录和购买服务等全部公开记录，与页面相同。"


def dataset(downloads: Downloads, publication: Publication) -> Entity:
    """Return the whole register, and in it each record type.

    The files of the lists inside records are left to the catalogue (``dcat``): a page should stay small.
    """
    offers = [offer for offer in downloads.offers if any(offer.rows)]
    about = {
        "name": publication.site_name,
        "description": f"{SAID}数据截至 {publication.as_of}。",
        "url": publication.absolute(urls.DATA),
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        "publisher": {"@type": "Organization", "name": publication.publisher},
    }
    days = [day for offer in offers for day in days_of(offer)]
    whole = _dataset(about, days, files_of_all(downloads), publication)
    return {**whole, "hasPart": [_part(offer, downloads, publication) for offer in offers]}


def days_of(offer: Offer) -> tuple[date, ...]:
    """Return the first and the last day of what is offered, none where nothing is."""
    return (offer.first, offer.last) if offer.first and offer.last else ()


def said_of(offer: Offer) -> str:
    """Return what is offered of one record type, in a sentence."""
    return (
        f"{offer.tables[0].title}，{offer.rows[0]} 条，每条附公开日期、版次和永久链接；记录里的列表另成一表。"
    )


def _part(offer: Offer, downloads: Downloads, publication: Publication) -> Entity:
    own = offer.tables[0]
    about = {
        "name": own.title,
        "description": said_of(offer),
        "url": publication.absolute(f"{urls.DATA}#{own.name}"),
    }
    return _dataset(about, days_of(offer), files_of(own, downloads), publication)


def _dataset(
    about: dict[str, Any], days: Sequence[date], files: Sequence[File], publication: Publication
) -> dict[str, Any]:
    covered = {"temporalCoverage": f"{min(days)}/{max(days)}", "dateModified": str(max(days))} if days else {}
    terms = publication.licence_url or publication.licence
    licence = {"license": terms} if terms else {}
    distribution = [_file(file, publication) for file in files]
    return {"@type": "Dataset", **about, **covered, **licence, "distribution": distribution}


def _file(file: File, publication: Publication) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "contentUrl": publication.absolute(file.url),
        "encodingFormat": media_type(file.url),
        "contentSize": f"{file.size} B",
    }
