"""The MkDocs plugin: every hook translates and delegates."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority

from credo.checks.report import Report
from credo.checks.run import check
from credo.editions.first_seen import first_seen
from credo.editions.past import Past
from credo.editions.past_in_git import read_past
from credo.graph.load import Loaded, load
from credo.mkdocs_plugin.base_template import escape_texts, with_materials_own
from credo.mkdocs_plugin.clock import today
from credo.mkdocs_plugin.drawable import drawable
from credo.mkdocs_plugin.edition_frame import Frame, frame_page, frame_template
from credo.mkdocs_plugin.engine import tell
from credo.mkdocs_plugin.files import add_data, addresses, lay_out, leave_out
from credo.mkdocs_plugin.html_links import with_addresses
from credo.mkdocs_plugin.nav import nav
from credo.mkdocs_plugin.preview import with_findings
from credo.mkdocs_plugin.search import search_meta, write_search
from credo.mkdocs_plugin.setup import set_up
from credo.mkdocs_plugin.site_data import site_data
from credo.mkdocs_plugin.theme_fit import misfit
from credo.pages.lineups.outlook import Outlook, outlook_of
from credo.pages.page import Page, Site
from credo.pages.site import render
from credo.source.finding import Finding, Severity


class CredoPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Builds a handbook: checks it, then hands its pages to the engine.

    ``prepared`` may be set by a caller who has loaded and checked the handbook already, so that it isn't done twice;
    ``frame`` by one who builds it as one edition of several.
    """

    def __init__(self) -> None:
        self.prepared: tuple[Loaded, Report] | None = None
        self.frame: Frame | None = None
        self.serving = False

    def load_config(
        self, options: Any, config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Take any settings: the core reads and validates them itself, with line and column."""
        self.config = {}
        return [], []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is the preview. Having this hook also keeps the plugin alive between rebuilds."""
        self.serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: Any) -> Any:
        """Load and check before the engine has touched the site folder; stop here if the checks say so."""
        file = Path(config.config_file_path or "mkdocs.yml")
        prepared, self.prepared = self.prepared, None
        self.loaded, self.report = prepared or _opened(file)
        if not prepared:
            tell(self.report.findings, config)
        if self.report.fails(strict=config.strict) and not self.serving:
            raise PluginError(_verdict(self.report))
        if trouble := misfit(config):
            raise ConfigurationError(trouble)
        set_up(config, self.loaded.handbook.settings, self.loaded.yml.extensions)
        if self.frame:
            self.frame.set_up(config)
        return config

    def on_files(self, files: Any, *, config: Any) -> Any:
        """Give the engine the handbook's pages and navigation."""
        outlook = _outlook(self.loaded, self.report)
        past = self._past()
        self.site: Site = render(outlook, self.report.suppressed, past)
        self.pages: Mapping[str, Page] = {page.uri: page for page in self.site.pages}
        lay_out(files, config, self.loaded.handbook, self.site)
        self.addresses = addresses(files, self.site.pages)
        add_data(files, config, site_data(self.loaded, self.report, outlook, past, self.addresses, config))
        config.nav = nav(config.nav, self.site.navigation, self.loaded.handbook)
        leave_out(files, config.nav)
        return files

    def on_env(self, env: Any, *, config: Any, files: Any) -> Any:
        """Let the handbook's templates extend Material's of the same name, and the settings' texts be text."""
        escape_texts(config)
        return with_materials_own(env, config.theme)

    def on_page_markdown(self, markdown: str, *, page: Any, config: Any, files: Any) -> str:
        """Give the engine what the page says about itself; in the preview, what is wrong with it too."""
        ours = self.pages.get(page.file.src_uri)
        if ours is None:
            unread = Page(page.file.src_uri, page.file.src_uri, markdown, "page", page.file.src_uri)
            return with_findings(unread, self._findings(unread)) if self.serving else markdown
        page.meta = {**drawable(ours.meta, config.theme.dirs), "search": search_meta(ours)}
        told = with_findings(ours, self._findings(ours)) if self.serving else markdown
        return with_addresses(told, page.file, files)

    def on_template_context(self, context: Any, *, template_name: str, config: Any) -> Any:
        """Tell templates that are no pages where they lie, if this is one edition of several."""
        return frame_template(context, template_name, self.frame) if self.frame else context

    def on_page_context(self, context: Any, *, page: Any, config: Any, nav: Any) -> Any:
        """Give an old edition's page its banner and its canonical address."""
        return frame_page(context, page, self.frame) if self.frame else context

    @event_priority(100)
    def on_post_build(self, *, config: Any) -> None:
        """Write the search index, before the search plugin writes its own."""
        write_search(config, self.loaded.handbook, self.site, self.addresses)

    def _past(self) -> Past:
        return (
            self.frame.past
            if self.frame and self.frame.past
            else read_past(self.loaded, self.report.findings)
        )

    def _findings(self, page: Page) -> tuple[Finding, ...]:
        if page.uri == "index.md":
            return tuple(f for f in self.report.findings if f.severity is not Severity.NOTE)
        path = f"{self.loaded.yml.values.get('docs_dir', 'docs')}/{page.source}"
        return tuple(f for f in self.report.findings if f.path == path)


def _opened(file: Path) -> tuple[Loaded, Report]:
    loaded, findings = load(file.parent, file.name)
    return loaded, check(loaded, findings, today(loaded.handbook.settings.timezone))


def _outlook(loaded: Loaded, report: Report) -> Outlook:
    handbook = loaded.handbook
    return outlook_of(handbook, report.today, first_seen(loaded.yml.content, handbook.settings.timezone))


def _verdict(report: Report) -> str:
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    return f"The checks found {errors} errors and {warnings} warnings; nothing was built."
