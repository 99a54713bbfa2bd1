"""The OpenAPI 3.1 description, from the same table of responses."""

from collections.abc import Mapping
from typing import Any

from generator.views import urls
from generator.views.api.catalogue import ENDPOINTS, Endpoint
from generator.views.api.index import VERSION
from generator.views.page import Publication

Described = dict[str, Any]
ABOUT = (
    "只读的静态文件：没有登录、没有频率限制。未知用 unknown 或者空值表示，从不当作“否”；"
    "金额是文字，单位元，到分；日期是 ISO 8601。"
)


def openapi(examples: Mapping[str, str], publication: Publication) -> Described:
    """Return the description; ``examples`` give a value that exists for each parameter."""
    info: Described = {
        "title": f"{publication.site_name}：开放数据接口",
        "version": VERSION,
        "summary": "行业协会公开信息的静态 JSON 接口",
        "description": ABOUT,
        "contact": {"name": publication.publisher, "url": publication.absolute("about/")},
    }
    if publication.licence:
        info["license"] = {"name": publication.licence}
        info["license"] |= {"url": publication.licence_url} if publication.licence_url else {}
    return {
        "openapi": "3.1.0",
        "info": info,
        "externalDocs": {"description": "用法和例子", "url": publication.absolute(urls.API)},
        "servers": [{"url": publication.absolute("").rstrip("/"), "description": publication.site_name}],
        "security": [],
        "tags": [{"name": "public", "description": "公开信息"}],
        "paths": {f"/{e.url}": {"get": _operation(e, examples, publication)} for e in ENDPOINTS},
    }


def _operation(endpoint: Endpoint, examples: Mapping[str, str], publication: Publication) -> Described:
    title, description = endpoint.said
    content = {
        "schema": {"$ref": f"schemas/{endpoint.name}.json"},
        **_example(endpoint, examples, publication),
    }
    return {
        "operationId": endpoint.name,
        "tags": ["public"],
        "summary": title,
        "description": description or title,
        "parameters": _parameters(endpoint, examples),
        "responses": {
            "200": {"description": title, "content": {"application/json": content}},
            "404": {"description": "没有这个文件", "content": {"text/html": {"schema": {"type": "string"}}}},
        },
    }


def _example(endpoint: Endpoint, examples: Mapping[str, str], publication: Publication) -> Described:
    """Return where a response of this kind is published; nothing while there is none."""
    if endpoint.parameter and endpoint.parameter.name not in examples:
        return {}
    published = publication.absolute(endpoint.url.format_map(examples))
    return {"examples": {"published": {"summary": endpoint.said[0], "externalValue": published}}}


def _parameters(endpoint: Endpoint, examples: Mapping[str, str]) -> list[Described]:
    said = endpoint.parameter
    if said is None:
        return []
    described = {
        "name": said.name,
        "in": "path",
        "required": True,
        "description": said.about,
        "schema": {"type": "string", "pattern": said.pattern},
    }
    return [described | ({"example": examples[said.name]} if said.name in examples else {})]
