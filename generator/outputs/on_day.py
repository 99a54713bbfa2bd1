"""The answers for each day of one association, as JSON that a browser or a program looks a day up in."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from generator.views.on_day import Days


def answers(uscc: str, name: str, days: Sequence[Days], as_of: date) -> bytes:
    """Return the spans of days in order; a day outside of them has no answer."""
    whole = {"uscc": uscc, "name": name, "as_of": as_of, "days": [asdict(span) for span in days]}
    return (json.dumps(whole, ensure_ascii=False, default=date.isoformat) + "\n").encode()
