"""JSON Schemas of the responses (draft 2020-12): titles and descriptions are docstrings of the models."""

from typing import Any

from generator.views import api_urls
from generator.views.api.catalogue import Endpoint, in_two
from generator.views.filing.schemas import DRAFT, FilingSchema, Schema, chinese
from generator.views.page import Publication


def schema(endpoint: Endpoint, publication: Publication) -> Schema:
    """Return the schema of one kind of response."""
    found = endpoint.model.model_json_schema(schema_generator=FilingSchema, mode="serialization")
    for part in (found, *found.get("$defs", {}).values()):
        _dress(part)
    title, _ = endpoint.said
    address = publication.absolute(api_urls.schema(endpoint.name))
    return {"$schema": DRAFT, "$id": address, **found, "title": title}


def _dress(part: dict[str, Any]) -> None:
    """Put a model, its fields or a list of codes into the words of its docstring."""
    if "properties" not in part:
        part["title"] = chinese(part.pop("description", ""))
    else:
        _say(part)
        for field in part["properties"].values():
            _say(field)
    if not part["title"]:
        del part["title"]


def _say(part: dict[str, Any]) -> None:
    title, description = in_two(part.pop("description", ""))
    part["title"] = title
    if description:
        part["description"] = description
