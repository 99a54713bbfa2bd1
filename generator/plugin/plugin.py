"""Thin hooks: MkDocs builds the prose and lends its chrome, the pipeline writes the records."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import rmtree
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generator.clock import build_day
from generator.outputs.files import Staging
from generator.pipeline.build import Built, Plan, build
from generator.pipeline.progress import Progress, Silence
from generator.plugin.chrome import render_chrome
from generator.plugin.config import TransparencyConfig
from generator.views.page import Publication

UNUSED = ("sitemap.xml.gz", "assets/javascripts/lunr", "assets/javascripts/workers")


def _remove_unused(site: Path) -> None:
    """Remove what this site does not use of the theme: its search, and a sitemap with a date in it."""
    for name in UNUSED:
        (site / name).unlink(missing_ok=True) if "." in name else rmtree(site / name, ignore_errors=True)


def _serial() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1)


@dataclass(slots=True)
class Run:
    """What the command line decides about one build; plain ``mkdocs build`` takes what stands here.

    ``cache`` is where results are kept instead of where the settings say.
    """

    as_of: date | None = None
    data: Path | None = None
    published: Path | None = None
    staging: Path | None = None
    use_cache: bool = True
    cache: Path | None = None
    search: bool = True
    only: frozenset[str] = frozenset()
    alone: bool = False
    stop_on_errors: bool = True
    progress: Progress = field(default_factory=Silence)
    executor: Callable[[], Any] = _serial


class TransparencyPlugin(BasePlugin[TransparencyConfig]):  # type: ignore[no-untyped-call]
    """Adds the register to the site."""

    def __init__(self) -> None:
        """Begin with the settings of a plain build."""
        self.run = Run()
        self.built: Built | None = None
        self._theme: tuple[Environment, Files, Navigation, Publication] | None = None
        self._nav: Navigation | None = None

    def on_nav(self, nav: Navigation, **_: Any) -> None:
        """Keep the navigation for the chrome."""
        self._nav = nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """Keep the theme's environment for the chrome; tell its templates who publishes."""
        if self._nav is None:
            raise PluginError("MkDocs 没有给出导航")
        publication = self._publication(config)
        env.globals["publication"] = publication
        self._theme = (env, files, self._nav, publication)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write everything that comes from records beside the prose."""
        if self._theme is None:
            raise PluginError("MkDocs 没有给出主题")
        environment, files, nav, publication = self._theme
        _remove_unused(Path(config.site_dir))
        staging = self.run.staging or Path(config.site_dir)
        prose = Staging(staging, None).adopt(Path(config.site_dir))
        chrome = render_chrome(environment, config, files, nav)
        with self.run.executor() as executor:
            self.built = build(self._plan(config, files), chrome, publication, executor, self.run.progress)
        self.built = replace(self.built, digests=prose | self.built.digests)
        if self.built.errors and self.run.stop_on_errors:
            raise PluginError(f"登记数据有 {self.built.errors} 处错误；运行 generator validate 查看")

    def _plan(self, config: MkDocsConfig, files: Files) -> Plan:
        root = Path(config.config_file_path or ".").parent
        return Plan(
            data=self.run.data or root / self.config.data_dir,
            overrides=Path(config.theme.custom_dir or root / "overrides"),
            staging=self.run.staging or Path(config.site_dir),
            published=self.run.published,
            cache=(self.run.cache or root / self.config.cache) if self.run.use_cache else None,
            search=self.run.search,
            only=self.run.only,
            alone=self.run.alone,
            prose=tuple(file.url for file in files.documentation_pages()),
        )

    def _publication(self, config: MkDocsConfig) -> Publication:
        return Publication(
            site_name=config.site_name,
            site_url=config.site_url or "",
            publisher=self.config.publisher or config.site_name,
            publisher_is_registrar=self.config.publisher_is_registrar,
            fictional=self.config.fictional,
            edit_pattern=self.config.edit_pattern,
            licence=self.config.licence,
            licence_url=self.config.licence_url,
            security_contact=self.config.security_contact,
            ocid_prefix=self.config.ocid_prefix,
            as_of=self.run.as_of or build_day(os.environ, datetime.now(UTC)),
            new_file_pattern=self.config.new_file_pattern,
            filing_email=self.config.filing_email,
            cms_backend=tuple((str(name), str(said)) for name, said in self.config.cms_backend.items()),
        )
