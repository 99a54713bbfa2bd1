"""From settings to a published folder: MkDocs into staging, gates, manifest, swap (ADR 0005)."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

from mkdocs.commands.build import build as build_prose
from mkdocs.config import load_config

from generator.outputs import manifest
from generator.outputs.release import Release
from generator.pipeline.build import Built
from generator.pipeline.progress import Progress
from generator.plugin.plugin import Run, TransparencyPlugin


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built, and where it is published."""

    config_file: Path
    output: Path
    run: Callable[[Path | None], Run]
    progress: Progress


def publish(order: Order) -> Built:
    """Build into staging and swap; with errors in the data, or on any failure, the published site stays."""
    release = Release(order.output)
    staging = release.begin()
    try:
        built = _stage(order, staging)
        if not built.errors:
            order.progress.step("清单和替换", 1)
            _seal(built, staging)
            release.publish()
        return built
    finally:
        release.abandon()


def _stage(order: Order, staging: Path) -> Built:
    order.progress.step("文字页面", 1)
    config = load_config(str(order.config_file), site_dir=str(staging))
    plugin = cast("TransparencyPlugin", config.plugins["transparency"])
    plugin.run = order.run(order.output if order.output.is_dir() else None)
    build_prose(config)
    if plugin.built is None:
        raise RuntimeError("mkdocs.yml 没有启用 transparency 插件")
    return plugin.built


def _seal(built: Built, staging: Path) -> None:
    """Write the manifest, last of all files."""
    about: dict[str, Any] = {
        "generator": version("association-transparency"),
        "as_of": str(built.as_of),
        "associations": built.associations,
        "records": built.records,
        "pages": built.pages,
    }
    files = manifest.digests(staging, built.digests)
    (staging / manifest.NAME).write_bytes(manifest.manifest(files, about))
