"""Names that are believable and cannot be taken for real: each carries 示例, none is borne twice."""

from functools import cache
from random import Random

from generator.sample.cases import cases_of
from generator.sample.industries import TOPICS, Topic
from generator.sample.places import PLACES, WEIGHTS, Place

PLAIN, CHAMBER = ("", "行业协会"), ("", "商会")
CHAMBER_AT = 2
"""One of the first thirty is no industry association, so that the yearly lists have somebody out of scope."""
PREFIXES = ("", "现代", "智能", "绿色", "新型", "特色", "优质", "数字", "品牌", "出口")
FORMS = (
    ("行业协会", 10),
    ("协会", 6),
    ("行业联合会", 5),
    ("行业发展促进会", 4),
    ("同业公会", 2),
    ("商会", 2),
)
STYLES = tuple((prefix, form) for form, kinds in FORMS for prefix in PREFIXES[:kinds])
FIRST_STYLES = (PLAIN,) * 8 + tuple(("", form) for form, _ in FORMS[1:])
CASE_STYLES = tuple(style for style in FIRST_STYLES if style != CHAMBER)
PERSON_WORDS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
BRANDS = ("星川", "海岳", "齐禾", "鲁原", "东岭", "泉润", "云岱", "信河", "启明", "宏远", "蓝湾", "金穗")
LONG_WORDS = "全产业链协同创新与新旧动能转换示范基地暨公共服务平台建设运营和成果推广单位"


def name_and_topic(seed: int, index: int) -> tuple[Place, Topic, str, str]:
    """Return place, industry, prefix and form of the association with an index; no two are the same."""
    cycle, slot = divmod(index, len(TOPICS) * len(STYLES))
    block, position = divmod(slot, len(TOPICS))
    topic = _topics(seed)[position]
    prefix, form = _styles(seed, position)[block]
    return _place(seed, slot, cycle), topic, prefix, form


@cache
def _topics(seed: int) -> tuple[Topic, ...]:
    shuffled = list(TOPICS)
    dice(f"{seed}:topics").shuffle(shuffled)
    return tuple(shuffled)


@cache
def _styles(seed: int, position: int) -> tuple[tuple[str, str], ...]:
    """Return all styles in the order in which associations of one industry take them."""
    chance = dice(f"{seed}:styles:{position}")
    first = chance.choice(CASE_STYLES if cases_of(position) else FIRST_STYLES)
    if position == CHAMBER_AT:
        first = CHAMBER
    others = [style for style in STYLES if style != first]
    chance.shuffle(others)
    return (first, *others)


def _place(seed: int, slot: int, cycle: int) -> Place:
    first = dice(f"{seed}:place:{slot}").choices(range(len(PLACES)), WEIGHTS)[0]
    return PLACES[(first + cycle) % len(PLACES)]


def dice(purpose: str) -> Random:
    """Return the chance that decides one thing, the same in every process."""
    return Random(purpose)  # noqa: S311 - nothing secret hangs on a sample


def person(number: int) -> str:
    """Return the name of nobody; another number, another name."""
    rest, word = number + len(PERSON_WORDS), ""
    while rest:
        rest, last = divmod(rest, len(PERSON_WORDS))
        word = PERSON_WORDS[last] + word
    return f"示例{word}"


def company(chance: Random, topic: Topic) -> str:
    """Return the name of an enterprise that does not exist."""
    return f"示例{chance.choice(BRANDS)}{topic.word}有限公司"
