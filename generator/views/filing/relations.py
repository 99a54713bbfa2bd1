"""What checks ask of one record, as the form reads it: the relations of a type, with labels and names."""

from collections.abc import Iterator
from dataclasses import fields as parts_of
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from generator.model.disclosures import record_types
from generator.model.finding import Path
from generator.model.record import Disclosure
from generator.rules.checks import all_checks
from generator.rules.checks.ballots import Carried
from generator.rules.checks.check import Check
from generator.rules.checks.continuity import EXPLAINED
from generator.rules.checks.dates import NOT_YET
from generator.rules.checks.places import EACH, written
from generator.rules.checks.relation import Asked, Bound, Follows, Relation, Sum, When
from generator.rules.majorities import Prescribed
from generator.views.derived_rows import DERIVED, Counted, Derived
from generator.views.labels import fields, label

Said = dict[str, Any]
Kind = type[Disclosure]
DAYS = "X-24"
"""The check that also asks that what is made public is not of tomorrow."""
FEW = 3
"""As many parts of a sum are called by their names."""


def relations(record_type: str) -> Said:
    """Return what a form asks before it writes the file, and the checks that ask it."""
    kind = record_types()[record_type]
    checks = [check for check in all_checks() if kind in check.relations or kind in check.follows]
    asking = [check for check in checks if kind in check.relations]
    follows = [(check.id, one) for check in checks for one in check.follows.get(kind, ())]
    told = [{"check": check.id, **_told(kind, one)} for check in asking for one in check.relations[kind]]
    today = {"check": DAYS, "kind": "not-yet", "at": ["disclosed_on"], "words": NOT_YET}
    used = {path for check in asking for one in check.relations[kind] for path in _paths(one)}
    used |= {path for _, one in follows for path in (one.at, one.last)}
    used |= {path for one in DERIVED.get(kind, ()) for path in _parts(one)}
    defaults = ((path, default(kind, path)) for path in sorted(used))
    return {
        "checks": {check.id: _check(check) for check in checks},
        "defaults": {".".join(spelled(kind, path)): said for path, said in defaults if said is not None},
        "relations": [*told, today],
        "follows": [{"check": check, **_follows(kind, one)} for check, one in follows],
        "explained": EXPLAINED,
        "derived": [_derived(kind, one) for one in DERIVED.get(kind, ())],
    }


def _derived(kind: Kind, one: Derived | Counted) -> Said:
    """Return what the page of a record computes from it, so that the form shows it too."""
    said: Said = {"label": one.label, "words": one.words}
    if isinstance(one, Counted):
        return said | {"counts": [[name, items, list(flags)] for name, items, flags in one.counts]}
    ways = {name: [spelled(kind, path) for path in getattr(one, name)] for name in _PARTS}
    bound = [str(one.bound.numerator), str(one.bound.denominator)] if one.bound else None
    return said | ways | {"bound": bound, "reached": one.reached, "missed": one.missed}


_PARTS = ("part", "less", "whole", "without")


def _parts(one: Derived | Counted) -> Iterator[Path]:
    for name in _PARTS:
        yield from getattr(one, name, ())


def _check(check: Check) -> Said:
    return {"title": check.title, "remedy": check.remedy, "severity": check.severity.value}


def _told(kind: Kind, one: Relation) -> Said:
    said: Said = {"kind": one.kind, "at": spelled(kind, one.at), "label": _label(kind, one.at)}
    for part in parts_of(one):
        value = getattr(one, part.name)
        if value not in ((), None, False):
            said[part.name] = _plain(kind, value)
    if isinstance(one, Bound):
        said["other"] = _label(kind, one.more[0])
    if isinstance(one, Asked):
        said["other"], said["name"] = _label(kind, one.field), spelled(kind, one.field)[-1]
    if isinstance(one, Sum | Bound):
        said |= _added_up(kind, one)
    if isinstance(one, Carried):
        said["name"] = _label(kind, one.favour)
    return said


def _added_up(kind: Kind, one: Sum | Bound) -> Said:
    """Return how a form shows what lines come to: against which figure, made of which if they are few."""
    if isinstance(one, Bound):
        limits = EACH not in one.at and any(EACH in path for path in one.less)
        return {"of": _together(kind, one.at, one.more)} if limits else {}
    if not (one.plus or one.minus):
        return {}
    of = _label(kind, one.figure) if one.figure else ""
    parts = len(one.plus) + len(one.minus)
    if of or parts > FEW:
        return {"of": of, "made": "各项合计" if of else ""}
    less = f" − {_together(kind, one.at, one.minus, ' − ')}" if one.minus else ""
    return {"of": of, "made": _together(kind, one.at, one.plus) + less}


def _together(kind: Kind, beside: Path, paths: tuple[Path, ...], sign: str = " + ") -> str:
    """Return labels as a sum; what stands beside another field is called by its own name alone."""
    return sign.join(_near(kind, beside, path).removeprefix("减：") for path in paths)


def _near(kind: Kind, beside: Path, path: Path) -> str:
    whole = _label(kind, path)
    return whole.rpartition(" · ")[2] if path[:-1] == beside[:-1] else whole


def _plain(kind: Kind, value: Any) -> Any:
    """Return a part of a relation as JSON holds it."""
    if not isinstance(value, tuple):
        return str(value) if isinstance(value, Decimal) else value
    if isinstance(value[0], str):
        return spelled(kind, value)
    return [_part(kind, one) for one in value]


def _part(kind: Kind, one: Any) -> Any:
    if isinstance(one, Prescribed):
        return _prescribed(one)
    return _condition(kind, one) if isinstance(one, When) else spelled(kind, one)


def _prescribed(one: Prescribed) -> Said:
    share = [str(one.share.numerator), str(one.share.denominator)]
    ways = {"is_fixed": one.is_fixed, "is_least": one.is_least}
    return {"share": share, "kinds": sorted(one.kinds), "matters": sorted(one.matters), **ways}


def _follows(kind: Kind, one: Follows) -> Said:
    ways = {"at": spelled(kind, one.at), "last": spelled(kind, one.last)}
    name = _label(kind, one.at).rpartition(" · ")[2]
    return {**ways, "label": name, "words": one.words, "rearranged": one.is_rearranged}


def _condition(kind: Kind, when: When) -> Said:
    return {"at": spelled(kind, when.at), "said": list(when.said), "otherwise": when.otherwise}


def _paths(one: Relation) -> Iterator[Path]:
    """Yield every path that a relation reads."""
    yield from (one.at, *(when.at for when in one.when))
    for name in ("plus", "minus", "less", "more"):
        yield from getattr(one, name, ())
    if isinstance(one, Sum) and one.figure:
        yield one.figure


def _steps(kind: Kind, path: Path) -> Iterator[tuple[type[BaseModel] | None, str]]:
    """Yield each step of a path with the model it is taken in; EACH is taken in none."""
    here: Any = kind
    for step in path:
        if step == EACH:
            yield None, EACH
        else:
            yield here, str(step)
            here = next(field.item for field in fields(here) if field.name == step)


def spelled(kind: Kind, path: Path) -> list[str]:
    """Return a path with the names that files have."""
    return [(model.model_fields[step].alias or step) if model else step for model, step in _steps(kind, path)]


def _label(kind: Kind, path: Path) -> str:
    """Return the labels along a path; of an item, those inside it."""
    labels: list[str] = []
    for model, step in _steps(kind, path):
        labels = [*labels, label(model, step)] if model else []
    return " · ".join(labels)


def default(kind: Kind, path: Path) -> str | None:
    """Return what a field is worth that nobody filled in; nothing where that is not known.

    A relation that reads inside of what may be left out has to ask first whether it is there.
    """
    found: Any = None
    for model, step in _steps(kind, path):
        if isinstance(found, BaseModel):
            found = getattr(found, step)
        elif model is not None:
            info = model.model_fields[step]
            found = None if info.is_required() else info.default
    return None if isinstance(found, BaseModel | tuple | None) else written(found)
