"""The one registration item that changed since an association joined the site, if one did."""

from dataclasses import dataclass
from datetime import date

from generator.sample.cases import Case
from generator.sample.days import between, later
from generator.sample.profile import Profile

FROM, TO = date(2024, 9, 2), date(2026, 3, 20)
SETTLED_BEFORE = date(2023, 1, 1)


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """A registration item with its value before and after."""

    on: date
    label: str
    field: str
    before: str
    after: str


def change_of(profile: Profile) -> ChangedItem | None:
    """Return the change of name of the renamed, the change of domicile of one in eight others."""
    chance = profile.dice("change")
    changed_on = later(between(chance, FROM, TO), 0)
    if profile.has(Case.FORMER_NAME):
        return ChangedItem(changed_on, "名称", "name", profile.former_name, profile.name)
    if profile.index % 8 != 2 or profile.established_on > SETTLED_BEFORE:
        return None
    before = f"{profile.seat.name}示例旧街{chance.randint(1, 90)}号"
    return ChangedItem(changed_on, "住所", "domicile", before, domicile(profile))


def domicile(profile: Profile) -> str:
    """Return the present address of the office."""
    chance = profile.dice("domicile")
    return f"{profile.seat.name}示例路{chance.randint(1, 200)}号示例大厦{chance.randint(2, 22)}层"
