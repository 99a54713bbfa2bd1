"""Whether search finds what the sample register says: all of it, and nothing else, counted by other means."""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

import pytest
from playwright.sync_api import Page

from generator.model.disclosures.registration import Registration
from generator.model.dossier import AnyRecord
from generator.model.policy import Policy
from generator.model.record import Owner
from generator.pipeline.register import open_register, read_dossier
from generator.rules.facts import visible_records
from generator.rules.office import derive_office
from generator.views.search_documents import record_documents
from tests.conftest import AS_OF, DATA

FRAGMENTS = 300
BATCH = 100
SEED = 20261123
ASK = """async queries => {
  const { Index } = await import('/assets/javascripts/search_index.js');
  const { namesAt } = await import('/assets/javascripts/association_names.js');
  const { findRecords } = await import('/assets/javascripts/search_records.js');
  const index = new Index(new URL('/search/index/', location));
  await index.load();
  const names = await namesAt(new URL('/associations/index.json', location))();
  const groups = async (query, year) => (await findRecords(index, year, query)).groups;
  const answer = async query => {
    const cards = names.find(query).map(row => names.read(row));
    const years = await Promise.all(index.years().map(({ year }) => groups(query, year)));
    const all = [...cards, ...years.flat()].flatMap(({ documents }) => documents.map(({ url }) => url));
    return { first: cards[0]?.uscc, urls: all };
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
def register(policy: Policy) -> list[Said]:
    return [*_cards(policy), *_records(policy)]


def _cards(policy: Policy) -> Iterator[Said]:
    """Yield what an association says of itself: its names, its city, its industries."""
    for job in open_register(DATA, AS_OF).jobs:
        dossier, _ = read_dossier(DATA, job)
        registration = dossier.latest(Registration, AS_OF)
        assert registration
        said = registration.content
        city = policy.vocabularies["regions"].name(said.domicile_region_code)
        trades = [policy.vocabularies["industry-divisions"].name(code) for code in said.gbt4754_divisions]
        names = (said.name, said.short_name, *(former.name for former in said.former_names))
        texts = (*names, said.english_name, city, *trades)
        yield Said(f"associations/{dossier.uscc}/", tuple(filter(None, texts)))


def _records(policy: Policy) -> Iterator[Said]:
    register = open_register(DATA, AS_OF)
    for job in register.jobs:
        dossier, _ = read_dossier(DATA, job)
        shown = visible_records(dossier, policy, AS_OF)
        yield from _said(r for r in shown if r.address.owner is not Owner.DEPARTMENT)
    for office in register.offices:
        dossier, _ = read_dossier(DATA, office)
        yield from _said(derive_office(dossier.until(AS_OF), policy, AS_OF).shown)


def _said(records: Iterable[AnyRecord]) -> Iterator[Said]:
    for document in record_documents(records, ""):
        yield Said(document.url, (document.title, *(text for _, text in document.said)))


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
        if found != held:
            wrong[fragment] = (sorted(set(held) - set(found)), sorted(set(found) - set(held)))
    assert not wrong


def test_the_full_name_of_an_association_is_always_the_first_result(register: list[Said], ask: Ask) -> None:
    cards = [said for said in register if is_card(said.url)]
    answers = ask([card.texts[0] for card in cards])
    assert len(cards) > 30
    assert [f"associations/{answer['first']}/" for answer in answers] == [card.url for card in cards]
