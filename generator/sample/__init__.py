"""A fictional register of any size, always the same for the same arguments; nobody in it exists."""

from generator.sample.register import write_register

__all__ = ["write_register"]
