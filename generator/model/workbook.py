"""How a workbook to fill in says of itself what its cells are: what its writer and its reader agree on.

The first column and the first row of a sheet are hidden and hold names. A cell of a sheet of fields is the
field that its row names, with the name of its column for the ``*`` in it; a cell of a sheet of a list is the
field that its column names, of the item in its row. So rows and columns can be moved, and a template of last
year can still be read.
"""

import re

FIELDS, LIST = "#fields", "#list:"
"""What the first cell of a sheet says; a list is followed by the name of its field."""
TO_READ = "填写说明", "示例", "代码表"
"""The titles of sheets that are there to be read by people only."""
SKIPPED = "#skipped"
"""The name of a column that is there to be read by people only."""
VALUE, SLOT = "=", "*"
"""The name of a column that holds the value itself; where a row's name takes the name of the column."""
TYPE, USCC, OWNER, KEY = "#type", "#uscc", "#owner", "#key"
"""The names of rows that say which record it is; all others are names of fields."""
FIRST_LINE = 3
"""Above are the names, the title and the headings; lines count from 0."""
YES, NO = "是", "否"
MOST_ITEMS = 300
"""How many lines of a list are prepared; more can be filled in."""
_CHOICE = re.compile(r".+（([A-Za-z0-9_-]+)）")
"""A name, and the code that is meant."""


def choice(name: str, code: str) -> str:
    """Return how a cell shows a code of a list: with its name, where the code can then be read from it."""
    said = (shown for shown in (name, f"{name}（{code}）") if chosen(shown) == code)
    return next(said, code)


def chosen(shown: str) -> str:
    """Return the code that was chosen by its name; what is no name with a code is a code itself."""
    found = _CHOICE.fullmatch(shown)
    return found[1] if found else shown
