"""An association as schema.org tells of an organisation: only what its registration makes public."""

from collections.abc import Iterator
from typing import Any

from generator.model.disclosures.registration import Registration
from generator.rules.facts import Facts
from generator.rules.standing import GONE, last_event
from generator.views import urls
from generator.views.page import Entity
from generator.views.scene import Scene


def organization(facts: Facts, scene: Scene) -> Entity:
    """Return the association; what is not known of it is left out."""
    uscc = facts.dossier.uscc
    known = dict(_registered(facts.registration.content, scene)) if facts.registration else {}
    return {
        "@type": "NGO",
        "name": facts.name,
        "url": scene.publication.absolute(urls.association(uscc)),
        "identifier": {"@type": "PropertyValue", "propertyID": "统一社会信用代码", "value": uscc},
        "description": f"登记状态：{facts.status.label}",
        **known,
        **_ended(facts),
    }


def _registered(said: Registration, scene: Scene) -> Iterator[tuple[str, Any]]:
    names = (said.short_name, said.english_name, *(former.name for former in said.former_names))
    if others := [name for name in names if name]:
        yield "alternateName", others
    locality = scene.term("regions", said.domicile_region_code)
    yield "address", {"@type": "PostalAddress", "addressCountry": "CN", "addressLocality": locality}
    yield "foundingDate", str(said.established_on)
    if said.website_url:
        yield "sameAs", said.website_url


def _ended(facts: Facts) -> dict[str, str]:
    event = last_event(facts.dossier, facts.as_of, facts.as_of) if facts.status in GONE else None
    return {"dissolutionDate": str(event.content.effective_on)} if event else {}
