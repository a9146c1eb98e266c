"""The company's logo: a file that is there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from credo.graph.handbook import Handbook
from credo.schema.nearest import nearest
from credo.schema.rules import BAD_SETTING
from credo.source.finding import Finding
from credo.source.mkdocs_yml import MkdocsYml

_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico")


def logo_findings(handbook: Handbook, yml: MkdocsYml) -> Iterator[Finding]:
    """The finding about a logo that the content folder does not hold: every page would show a broken picture."""
    logo = handbook.settings.logo
    if logo is None or posixpath.normpath(logo) in handbook.assets:
        return
    if not (handbook.assets or handbook.records or handbook.pages):
        return  # no content folder at all, which is told already
    pictures = [uri for uri in handbook.assets if uri.lower().endswith(_PICTURES)]
    like = nearest(logo, pictures) or nearest(logo.rsplit("/", 1)[-1], pictures)
    help = (
        f"Did you mean `{like}`?"
        if like
        else "Write the picture's path there, for example: `images/logo.svg`."
    )
    message = f"The content folder holds no file `{logo}`, so every page would lack its logo."
    yield Finding.by(
        BAD_SETTING, yml.name, message, help, place=yml.place("logo"), field="plugins.credo.logo"
    )
