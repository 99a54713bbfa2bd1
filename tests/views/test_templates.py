"""Views and templates keep their contract: documented data in, sound and safe HTML out."""

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any, get_args, get_type_hints

import html5lib
import pytest

from generator.views.page import Page
from tests.conftest import ROOT
from tests.views.conftest import Render, path_of

FRAGMENT = re.compile(r'{% (?:include|extends|from|import) "([\w.]+)"')
LARGEST_BODY = 59_600
KINDS = {kind.__name__: kind for kind in Page.__subclasses__()}


def test_every_page_renders_to_sound_html(pages: list[Page], render: Render) -> None:
    for page in pages:
        body = render(page)
        around = (
            "{}"
            if page.standalone
            else '<!doctype html><html lang="zh"><title>x</title><body>{}</body></html>'
        )
        document = around.format(body)
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(document)
        assert parser.errors == [], (page.head.url, parser.errors[:3])


def test_anchors_are_unique_and_links_within_a_page_lead_somewhere(pages: list[Page], render: Render) -> None:
    for page in pages:
        body = render(page)
        anchors = re.findall(r'\sid="([^"]*)"', body)
        assert len(anchors) == len(set(anchors)), page.head.url
        assert set(re.findall(r'href="#([^"]*)"', body)) <= set(anchors), page.head.url


def test_links_between_record_pages_lead_to_a_page_and_to_a_place_on_it(
    pages: list[Page], render: Render
) -> None:
    bodies = {page.head.url: render(page) for page in pages}
    anchors = {url: set(re.findall(r'\sid="([^"]*)"', body)) for url, body in bodies.items()}
    for page in pages:
        root = re.escape(page.head.root)
        for url, anchor in re.findall(rf'href="{root}([\w/-]*/|)(?:#([^"]+))?"', bodies[page.head.url]):
            if url.startswith(
                (
                    "associations/",
                    "eligible-list/",
                    "methods/c",
                    "methods/d",
                    "methods/f",
                    "abnormal",
                    "serious",
                    "overdue/",
                    "statistics/",
                    "cities/",
                    "industries/",
                    "purchases/",
                    "corrections/",
                )
            ):
                assert url in bodies, (page.head.url, url)
                assert not anchor or anchor in anchors[url], (page.head.url, url, anchor)


def test_nothing_is_styled_or_scripted_inside_a_page(pages: list[Page], render: Render) -> None:
    for page in pages:
        body = render(page)
        assert not re.search(r'<script(?! type="module" src=)|<style|\sstyle=|\son\w+=|javascript:', body), (
            page.head.url
        )


def test_association_pages_stay_small(pages: list[Page], render: Render) -> None:
    sizes = [len(render(page).encode()) for page in pages if page.template == "association_page"]
    assert max(sizes) < LARGEST_BODY


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_field_of_a_page_is_shown(kind: type[Page]) -> None:
    used = set(re.findall(r"\bpage\.(\w+)", "".join(_sources(path_of(kind).name))))
    assert {field.name for field in fields(kind)} <= used


def _sources(name: str) -> Iterator[str]:
    file = next(f for f in (ROOT / "overrides").rglob(name) if f.parent.name in ("pages", "fragments"))
    text = file.read_text(encoding="utf-8")
    yield text
    for used in FRAGMENT.findall(text):
        yield from _sources(used)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_field_is_documented(kind: type[Page]) -> None:
    for model in _reachable(kind, set()):
        documented = _documented(model)
        missing = {
            f.name for f in fields(model) if f.name not in documented and f"``{f.name}``" not in model.__doc__
        }
        assert not missing, f"{model.__name__}: {missing}"


def _reachable(kind: Any, seen: set[Any]) -> set[Any]:
    if isinstance(kind, type) and is_dataclass(kind) and kind not in seen:
        seen.add(kind)
        for hint in get_type_hints(kind).values():
            _reachable(hint, seen)
    for part in get_args(kind):
        _reachable(part, seen)
    return seen


def _documented(model: type) -> set[str]:
    """Return the fields followed by a docstring, in a class and in those it derives from."""
    found: set[str] = set()
    for cls in model.__mro__[:-1]:
        tree = ast.parse(inspect.getsource(sys.modules[cls.__module__]))
        body = next(n.body for n in ast.walk(tree) if isinstance(n, ast.ClassDef) and n.name == cls.__name__)
        for field, after in pairwise(body):
            says = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            if says and isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                found.add(field.target.id)
    return found
