"""常态化联系机制: how the province keeps in touch with ten associations."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.liaison import Mechanism
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_department, envelope
from generator.sample.places import LEADING
from generator.sample.profile import Profile

SINCE = date(2024, 5, 6)


def liaisons(profiles: tuple[Profile, ...]) -> Iterator[Filing]:
    """Yield one mechanism for the associations that were there when it began and are still there."""
    block = profiles[0].index // len(profiles)
    since = later(SINCE, block % 20)
    there = [profile.uscc for profile in profiles if profile.joined_on <= since]
    kinds = tuple(Mechanism)
    content: Content = {
        **envelope(later(since, 10)),
        "mechanisms": [kinds[block % len(kinds)], kinds[(block + 1) % len(kinds)]],
        "associations": there,
    }
    if there:
        yield by_department(LEADING.id, "liaison", f"{since}-{block:05d}", content)
