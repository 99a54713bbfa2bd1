"""Contracts in the words of the Open Contracting Data Standard 1.1.

Of a contracting process the register knows the contract and its payments, not the tender before it: the
packages are partial, and say no more than the records do.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import Any

from generator.model.disclosures.commissioned_item import CommissionKind, ContractStatus
from generator.views import urls
from generator.views.data.records import Said
from generator.views.page import Publication
from generator.views.statistics.material import Material

VERSION = "1.1"
SCHEME = "CN-USCC"
"""The list an identifier is from, by a name of our own: the unified social credit codes."""
_METHODS = {"open_tender": "open", "invited_tender": "selective", "single_source": "direct"}
"""The ways of buying that the closed code list has a word for; others are told by their names only."""
_KINDS: Mapping[str, str] = {kind.value: kind.label for kind in CommissionKind}
_STATUSES: Mapping[str, str] = {
    ContractStatus.SIGNED: "active",
    ContractStatus.IN_PROGRESS: "active",
    ContractStatus.COMPLETED: "terminated",
    ContractStatus.TERMINATED: "terminated",
}
_STANDS = ("filed", "corrected")


@dataclass(frozen=True, slots=True)
class Process:
    """One contract as it was made public: by the purchaser, by the association, or by both."""

    purchase: Said | None
    item: Said | None

    @property
    def told(self) -> Said:
        """Return the record that decides: the purchaser's where there is one."""
        return self.purchase or self.item or {}

    @property
    def records(self) -> list[Said]:
        """Return what was made public of it."""
        return [said for said in (self.purchase, self.item) if said]

    @property
    def year(self) -> int:
        """Return the year of signing."""
        return int(self.told["signed_on"][:4])

    @property
    def name(self) -> str:
        """Return what tells it from other contracts, whichever side makes it public."""
        number = self.told.get("contract_no") or self.told["record"]
        return f"{self.told['association_id']}-{sha256(number.encode()).hexdigest()[:12]}"


def processes(purchases: Iterable[Said], items: Iterable[Said]) -> dict[int, list[Process]]:
    """Return each contract once, by its year of signing and in order of days; withdrawn ones are left out."""
    bought = {_key(said): said for said in purchases if said["state"] in _STANDS}
    stated = {_key(said): said for said in items if said["state"] in _STANDS}
    found = (Process(bought.get(key), stated.get(key)) for key in bought.keys() | stated.keys())
    years: dict[int, list[Process]] = defaultdict(list)
    for process in sorted(found, key=lambda one: (one.told["signed_on"], one.name)):
        years[process.year].append(process)
    return dict(years)


def _key(said: Said) -> tuple[str, str]:
    return said["association_id"], said["contract_no"] or said["record"]


def about_package(url: str, publication: Publication) -> dict[str, Any]:
    """Return what is said of a package besides its releases."""
    licence = {"license": publication.licence_url} if publication.licence_url else {}
    return {
        "uri": publication.absolute(url),
        "version": VERSION,
        "publishedDate": _moment(str(publication.as_of)),
        "publisher": {"name": publication.publisher, "uri": publication.absolute(urls.HOME)},
        **licence,
        "publicationPolicy": publication.absolute(urls.ABOUT_OCDS),
    }


def release(process: Process, material: Material) -> dict[str, Any]:
    """Return what is public of one contract on the day of the data."""
    publication, told = material.scene.publication, process.told
    ocid = f"{publication.ocid_prefix}-{process.name}"
    day = max(said["disclosed_on"] for said in process.records)
    supplier = {"id": f"{SCHEME}-{told['association_id']}", "name": material.name(told["association_id"])}
    buyer = _buyer(process, material)
    return {
        "ocid": ocid,
        "id": f"{ocid}-{day}",
        "date": _moment(day),
        "tag": ["contract", *(["implementation"] if told["payments"] else [])],
        "initiationType": "tender",
        "language": "zh",
        "parties": [{**buyer, "roles": ["buyer", "payer"]}, _supplier(supplier, told)],
        "buyer": buyer,
        "tender": {"id": f"{ocid}-tender", "title": told["title"], **dict(_tender(process, material))},
        "awards": [{"id": f"{ocid}-award", "title": told["title"], "suppliers": [supplier]}],
        "contracts": [dict(_contract(ocid, process, buyer, supplier))],
    }


def _buyer(process: Process, material: Material) -> dict[str, str]:
    office = process.purchase["department"] if process.purchase else process.told["purchaser_dept_id"]
    stated = process.item["purchaser_name"] if process.item else office
    known = material.department(office)
    return {"id": office, "name": stated if known == office else known}


def _supplier(supplier: dict[str, str], told: Said) -> dict[str, Any]:
    identifier = {"scheme": SCHEME, "id": told["association_id"], "legalName": supplier["name"]}
    return {**supplier, "identifier": identifier, "roles": ["supplier", "payee"]}


def _tender(process: Process, material: Material) -> Iterator[tuple[str, Any]]:
    told = process.told
    kind = process.item["kind"] if process.item else CommissionKind.PURCHASE.value
    yield "description", f"类型：{_KINDS[kind]}"
    if told["budget_amount"]:
        yield "value", _value(told["budget_amount"])
    method = told["method"] if process.purchase else told["procurement_method"]
    if method:
        yield "procurementMethodDetails", material.scene.term("procurement-methods", method)
    if method in _METHODS:
        yield "procurementMethod", _METHODS[method]
    yield "mainProcurementCategory", "services"


def _contract(
    ocid: str, process: Process, buyer: dict[str, str], supplier: dict[str, str]
) -> Iterator[tuple[str, Any]]:
    told = process.told
    yield "id", f"{ocid}-contract"
    yield "awardID", f"{ocid}-award"
    yield "title", told["title"]
    if told["contract_no"]:
        yield "description", f"合同编号：{told['contract_no']}"
    if process.item:
        yield "status", _STATUSES[process.item["status"]]
    yield "period", {"startDate": _moment(told["service_start"]), "endDate": _moment(told["service_end"])}
    yield "value", _value(told["contract_amount"])
    yield "dateSigned", _moment(told["signed_on"])
    yield "documents", [_document(said) for said in process.records]
    if payments := [_payment(n, ocid, said, buyer, supplier) for n, said in enumerate(told["payments"], 1)]:
        yield "implementation", {"transactions": payments}


def _document(said: Said) -> dict[str, str]:
    return {
        "id": said["record"],
        "title": "本站公开的记录",
        "url": said["permalink"],
        "datePublished": _moment(said["disclosed_on"]),
        "format": "text/html",
        "language": "zh",
    }


def _payment(
    number: int, ocid: str, said: Said, buyer: dict[str, str], supplier: dict[str, str]
) -> dict[str, Any]:
    return {
        "id": f"{ocid}-payment-{number}",
        "date": _moment(said["paid_on"]),
        "value": _value(said["amount"]),
        "payer": buyer,
        "payee": supplier,
    }


def _value(amount: str) -> dict[str, Any]:
    return {"amount": Decimal(amount), "currency": "CNY"}


def _moment(day: str) -> str:
    """Return the beginning of a civil day in China."""
    return f"{day}T00:00:00+08:00"
