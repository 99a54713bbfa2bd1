"""JSON in which an amount is a number exactly as it was stated: two decimals, never by way of a float."""

import json
from decimal import Decimal
from typing import Any


def exact_json(said: Any) -> str:
    """Return one line of JSON; mappings keep their order."""
    if isinstance(said, Decimal):
        return f"{said:f}"
    if isinstance(said, dict):
        return f"{{{','.join(f'{_text(name)}:{exact_json(value)}' for name, value in said.items())}}}"
    if isinstance(said, list | tuple):
        return f"[{','.join(map(exact_json, said))}]"
    return _text(said)


def _text(said: Any) -> str:
    return json.dumps(said, ensure_ascii=False)
