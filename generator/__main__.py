"""``python -m generator`` is the command ``generator``."""

from generator.cli import main

main()
