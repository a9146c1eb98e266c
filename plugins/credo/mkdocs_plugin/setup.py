"""What the plugin sets in the engine's configuration, so that a handbook's ``mkdocs.yml`` can stay short.

What the company has set itself is left alone, with one exception: nothing is ever asked of another host.
"""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any, Final

from credo.mkdocs_plugin.company_look import FAVICON, SHEET, TOUCH_ICON
from credo.pages.theme import theme_folder
from credo.schema.languages import spoken
from credo.schema.settings import Settings

FEATURES: Final = (
    "content.action.edit",
    "content.tooltips",
    "navigation.footer",
    "navigation.indexes",
    "navigation.path",
    "navigation.prune",  # without it 3,000 pages take 13 times the time and 40 times the bytes
    "navigation.tabs",
    "navigation.top",
    "toc.follow",
)
_EDIT: Final = {
    "github": "{url}/edit/{branch}/{folder}/",
    "gitlab": "{url}/-/edit/{branch}/{folder}/",
    "forgejo": "{url}/_edit/{branch}/{folder}/",
}
_MATERIALS_MARK: Final = "assets/images/favicon.png"
_SCHEMES: Final = (
    ("(prefers-color-scheme)", None, "material/brightness-6", "Switch to light"),
    ("(prefers-color-scheme: light)", "default", "material/weather-sunny", "Switch to dark"),
    ("(prefers-color-scheme: dark)", "slate", "material/weather-night", "Follow the computer's setting"),
)


def set_up(config: Any, settings: Settings, extensions: dict[str, dict[str, Any]]) -> None:
    """Prepare an engine's configuration for a handbook."""
    _theme(config, settings)
    _markdown(config, extensions)
    _addresses(config, settings)
    _strictness(config)


def _theme(config: Any, settings: Settings) -> None:
    theme = config.theme
    folder = str(theme_folder())
    if folder not in theme.dirs:
        theme.dirs.insert(1 if theme.custom_dir else 0, folder)
    theme["font"] = False
    if theme.get("language", "en") == "en":
        theme["language"] = spoken(settings.language) or "en"
    theme["features"] = sorted({*(theme.get("features") or ()), *FEATURES})
    if not theme.get("palette"):
        theme["palette"] = [_scheme(*scheme) for scheme in _SCHEMES]
    icon = dict(theme.get("icon") or {})
    if settings.logo:
        theme["logo"] = settings.logo
    elif "logo" not in icon:
        theme["icon"] = {**icon, "logo": "credo/vision"}
    own_mark = theme.get("favicon") not in (None, _MATERIALS_MARK, FAVICON)
    theme["favicon"] = theme["favicon"] if own_mark else FAVICON
    theme["touch_icon"] = None if own_mark else TOUCH_ICON
    theme["company_sheet"] = SHEET if settings.colour else None
    if settings.company and not config.copyright:
        config.copyright = html.escape(settings.company)
    config.extra["generator"] = False


def _scheme(media: str, scheme: str | None, icon: str, name: str) -> dict[str, Any]:
    palette: dict[str, Any] = {"media": media, "toggle": {"icon": icon, "name": name}}
    return palette | ({"scheme": scheme, "primary": "custom", "accent": "custom"} if scheme else {})


def _markdown(config: Any, extensions: dict[str, dict[str, Any]]) -> None:
    icons = str(theme_folder() / ".icons")
    for name, given in extensions.items():
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        # The engine has resolved `!!python/name:` tags, which Credo leaves alone: what it has read wins.
        config.mdx_configs[name] = {**given, **(config.mdx_configs.get(name) or {})}
    emoji = config.mdx_configs.get("pymdownx.emoji", {})
    options = dict(emoji.get("options") or {})
    emoji["options"] = {**options, "custom_icons": [*options.get("custom_icons", []), icons]}


def _addresses(config: Any, settings: Settings) -> None:
    """“Edit this page” leads to the forge; an absolute address keeps Material from asking the forge's API."""
    forge = settings.forge
    if forge and forge.url and not config.edit_uri and not config.edit_uri_template:
        content = Path(config.docs_dir)
        root = Path(config.config_file_path).parent if config.config_file_path else content.parent
        folder = content.relative_to(root).as_posix() if content.is_relative_to(root) else content.name
        config.edit_uri = _EDIT[forge.kind].format(
            url=forge.url.rstrip("/"), branch=forge.branch, folder=folder
        )


def _strictness(config: Any) -> None:
    """What leads nowhere is worth a warning, wherever the engine is the one to notice."""
    warning = 30
    config.validation.nav.not_found = warning
    config.validation.links.not_found = warning
    config.validation.links.anchors = max(warning, config.validation.links.anchors)
    config.validation.links.unrecognized_links = max(20, config.validation.links.unrecognized_links)
