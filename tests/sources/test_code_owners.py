"""Whose folder is whose, as a CODEOWNERS file says it."""

import pytest

from generator.sources.pull_request.code_owners import accounts_of

A = "data/associations/51379900MJE000013B"


@pytest.mark.parametrize(
    "said, accounts",
    [
        ("", set()),
        (f"/{A}/ @Some-Body @other  # 秘书处\n", {"some-body", "other"}),
        (f"{A} @one\n/{A}/ @two\n", {"two"}),
        (f"# /{A}/ @one\n", set()),
        (f"/{A}/ @one @example/team\n", set()),
        ("/data/associations/ @one\n* @all\n", set()),
        (f"/{A}2/ @one\n", set()),
    ],
)
def test_the_last_line_about_just_the_folder_counts_unless_it_names_a_team(
    said: str, accounts: set[str]
) -> None:
    assert accounts_of(A, said) == accounts
