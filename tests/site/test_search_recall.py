"""Whether search finds what the sample register says: all of it, and nothing else, counted by other means."""

import random
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

import pytest
from playwright.sync_api import Page

from generator.model.policy import Policy
from generator.model.record import Owner
from generator.pipeline.register import open_register, read_dossier
from generator.rules.facts import visible_records
from generator.rules.office import derive_office
from generator.views.search_documents import (
    ASSOCIATIONS,
    SearchDocument,
    association_document,
    record_documents,
)
from tests.conftest import AS_OF, DATA

FRAGMENTS = 300
BATCH = 100
SEED = 20261123
ASK = """async queries => {
  const { Index } = await import('/assets/javascripts/search_index.js');
  const { findAssociations } = await import('/assets/javascripts/search_associations.js');
  const { findRecords } = await import('/assets/javascripts/search_records.js');
  const index = new Index(new URL('/search/index/', location));
  await index.load();
  const groups = async (query, year) => (await findRecords(index, year, query)).groups;
  const answer = async query => {
    const { known, shown } = await findAssociations(index, query, 1000);
    const years = await Promise.all(index.years().map(({ year }) => groups(query, year)));
    const all = [...shown, ...years.flat()].flatMap(({ documents }) => documents.map(({ url }) => url));
    return { complete: known.length === shown.length, first: shown[0]?.uscc, urls: all };
  };
  const answers = [];
  for (const query of queries) answers.push(await answer(query));
  return answers;
}"""

Ask = Callable[[list[str]], list[dict[str, Any]]]

pytestmark = pytest.mark.browser


class Said(NamedTuple):
    """A document of the register: its address and the texts that it says, each for itself."""

    url: str
    texts: tuple[str, ...]


@pytest.fixture(scope="module")
def documents(policy: Policy) -> list[SearchDocument]:
    return list(_documents(policy))


def _documents(policy: Policy) -> Iterator[SearchDocument]:
    register = open_register(DATA, AS_OF)
    for job in register.jobs:
        dossier, _ = read_dossier(DATA, job)
        card = association_document(dossier, policy, AS_OF)
        yield from filter(None, [card])
        records = visible_records(dossier, policy, AS_OF)
        yield from record_documents((r for r in records if r.address.owner is not Owner.DEPARTMENT), "")
    for office in register.offices:
        dossier, _ = read_dossier(DATA, office)
        yield from record_documents(derive_office(dossier.until(AS_OF), policy, AS_OF).shown, "")


@pytest.fixture(scope="module")
def register(documents: list[SearchDocument]) -> list[Said]:
    return [Said(d.url, (d.title, *(text for _, text in d.said))) for d in documents]


@pytest.fixture
def ask(tab: Page, site: Path, serve: Callable[[Path], str]) -> Ask:
    tab.goto(serve(site) + "search/")
    return lambda queries: [
        answer
        for start in range(0, len(queries), BATCH)
        for answer in tab.evaluate(ASK, queries[start : start + BATCH])
    ]


def plain(text: str) -> str:
    return re.sub(r"(?<=[0-9]),(?=[0-9]{3})", "", normalize("NFKC", text).lower())


def pattern(fragment: str) -> re.Pattern[str]:
    """Return what holds a fragment: its characters in a row, whatever signs are between; no part of a number."""
    first, *rest = re.findall(r"[a-z0-9]+|[^\W_]", plain(fragment))
    said = re.escape(first)
    for before, part in pairwise([first, *rest]):
        said += (r"[\W_]+" if (before + part).isascii() else r"[\W_]*") + re.escape(part)
    return re.compile(rf"(?<![a-z0-9]){said}" + (r"(?![a-z0-9])" if rest else ""))


def asked(fragment: str) -> str:
    """Return what a reader types: as it is, in quotation marks where it has a space."""
    return f'"{fragment}"' if re.search(r"\s", fragment) else fragment


def holding(fragment: str, register: list[Said]) -> Iterator[str]:
    """Yield the documents that contain a fragment; letters and digits find associations by code and pinyin, too."""
    looked = pattern(fragment)
    for url, texts in register:
        if (has_han(fragment) or not is_card(url)) and any(looked.search(plain(text)) for text in texts):
            yield url


def has_han(fragment: str) -> bool:
    return bool(re.search(r"[^\W_a-z0-9]", plain(fragment)))


def is_card(url: str) -> bool:
    return bool(re.fullmatch(r"associations/\w{18}/", url))


def fragments(register: list[Said]) -> list[str]:
    """Draw what readers could copy: 2 to 8 characters in a row that cut no word or number in two."""
    draw = random.Random(SEED)  # noqa: S311 - the same each time
    texts = [text for said in register for text in said.texts]
    drawn: list[str] = []
    while len(drawn) < FRAGMENTS:
        text = draw.choice(texts)
        start, length = draw.randrange(len(text)), draw.randint(2, 8)
        fragment = text[start : start + length]
        if len(fragment.strip()) >= 2 and _is_whole(plain(text), plain(fragment)):
            drawn.append(fragment)
    return drawn


def _is_whole(text: str, fragment: str) -> bool:
    return any(character.isalnum() for character in fragment) and bool(pattern(fragment).search(text))


def test_fragments_find_exactly_the_documents_that_contain_them(register: list[Said], ask: Ask) -> None:
    drawn = fragments(register)
    assert len(set(drawn)) > FRAGMENTS // 2
    wrong = {}
    for fragment, answer in zip(drawn, ask([asked(fragment) for fragment in drawn]), strict=True):
        held = sorted(holding(fragment, register))
        found = sorted(url for url in answer["urls"] if has_han(fragment) or not is_card(url))
        if not answer["complete"] or found != held:
            wrong[fragment] = (sorted(set(held) - set(found)), sorted(set(found) - set(held)))
    assert not wrong


def test_the_full_name_of_an_association_is_always_the_first_result(
    documents: list[SearchDocument], ask: Ask
) -> None:
    cards = [document for document in documents if document.shard == ASSOCIATIONS]
    answers = ask([card.association for card in cards])
    assert len(cards) > 30
    assert [answer["first"] for answer in answers] == [card.uscc for card in cards]
