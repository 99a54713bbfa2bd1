"""The command line: the only room with arguments, environment, clock and printing."""

from generator.cli.main import main

__all__ = ["main"]
