"""The list of verbs says of each what its own help says, and imports none of them."""

import subprocess
import sys

import click
import pytest

from generator.cli.main import VERBS, Verbs, generator


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_is_listed_with_the_first_words_of_its_help(verb: str) -> None:
    assert isinstance(generator, Verbs)
    command = generator.get_command(click.Context(generator), verb)
    assert command is not None
    assert command.name == verb
    assert (command.help or "").split("\n")[0] == VERBS[verb]


def test_help_imports_no_verb() -> None:
    said = "import sys; sys.argv[1:] = ['--help']; from generator.cli import main\n"
    asked = "try: main()\nexcept SystemExit: print(sorted(m for m in sys.modules if m in ('pydantic', 'rich', 'mkdocs')))"
    done = subprocess.run([sys.executable, "-c", said + asked], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")
    assert all(verb in done.stdout for verb in VERBS)
