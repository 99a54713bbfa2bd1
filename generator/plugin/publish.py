"""From settings to a published folder: MkDocs into staging, gates, manifest, swap (ADR 0005)."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from mkdocs.commands.build import build as build_prose
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.outputs import manifest
from generator.outputs.files import Staging
from generator.outputs.release import ForeignFolderError, Release
from generator.pipeline.build import Built
from generator.pipeline.ledger import keep_addresses
from generator.pipeline.progress import Progress
from generator.plugin.plugin import Run, TransparencyPlugin
from generator.views import urls


class SettingsError(Exception):
    """``mkdocs.yml`` or the prose cannot be built; the message says why."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built, and where it is published."""

    config_file: Path
    output: Path
    run: Callable[[], Run]
    progress: Progress


def publish(order: Order) -> Built:
    """Build into staging and swap; with errors in the data, or on any failure, the published site stays."""
    try:
        release = Release(order.output)
    except ForeignFolderError as error:
        raise SettingsError(str(error)) from None
    staging = release.begin()
    try:
        built = keep_addresses(_stage(order, staging), staging, order.output)
        if not built.errors:
            order.progress.step("清单和替换", 1)
            _seal(built, staging)
            release.publish()
        return built
    finally:
        release.abandon()


def _stage(order: Order, staging: Path) -> Built:
    order.progress.step("文字页面", 1)
    try:
        return _build(order, staging)
    except (MkDocsException, SystemExit) as error:
        raise SettingsError(f"{order.config_file}：{error}") from error


def _build(order: Order, staging: Path) -> Built:
    with TemporaryDirectory(prefix=f"{staging.name}.", dir=staging.parent) as prose:
        return _build_into(prose, order, staging)


def _build_into(prose: str, order: Order, staging: Path) -> Built:
    """Let MkDocs, which clears the folder it writes to, write beside staging; the plugin takes it over."""
    config = load_config(str(order.config_file), site_dir=prose)
    if "transparency" not in config.plugins:
        raise SettingsError(f"{order.config_file} 的 plugins 下没有 transparency")
    plugin = cast("TransparencyPlugin", config.plugins["transparency"])
    plugin.run = order.run()
    plugin.run.staging = staging
    plugin.run.published = order.output if order.output.is_dir() else None
    build_prose(config)
    if plugin.built is None:
        raise SettingsError(f"{order.config_file} 没有生成任何页面")
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
    held = Staging(staging, None)
    held.sweep(built.digests)
    content = manifest.manifest(built.digests, about)
    held.write(urls.RELEASE, manifest.release(content, about))
    held.write(manifest.NAME, content)
