"""What keeps a page from being rendered as it was meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from credo.checks.pages.programs import may_run
from credo.checks.pages.rendering import reader
from credo.checks.pages.texts import bodies
from credo.checks.rule import Check, Look, rule
from credo.source.finding import Finding, Place, Severity
from credo.source.yaml_nodes import place_in


@rule("PAG010", "unusable-extension", Severity.ERROR)
def unusable_extension(look: Look) -> Iterator[Finding]:
    """A Markdown extension cannot be switched on.

    What: a name under `markdown_extensions` in `mkdocs.yml` is no extension that is installed here, or the extension
    refuses its settings, or it stops at a page.

    Why it matters: the site could not be built, or its pages would look different from what their authors saw.

    How to fix: write the extension's name as its documentation does (`pymdownx.details`), or have it installed.
    """
    read, yml = reader(look.subject.extensions), look.subject.yml
    for name, reason in read.failures.items():
        message = f"The Markdown extension `{name}` cannot be switched on: {reason}."
        help = "Check the name's spelling, or install the package it belongs to, or take the line out."
        place = _place(yml.text, name, yml.values.get("markdown_extensions"))
        yield look.in_settings(yml.name, place, message, help)
    for text in bodies(look):
        if may_run(text.text) and (failure := read.page(text.text).failure):
            message = f"An extension stops at this page: {failure}."
            yield text.finding(
                look, 0, 1, message, "Look at what the message names, or take the extension out."
            )


def _place(text: str, name: str, listed: object) -> Place:
    for at, item in enumerate(listed if isinstance(listed, list) else ()):
        if item == name or (isinstance(item, dict) and name in item):
            way = ("markdown_extensions", at, name) if isinstance(item, dict) else ("markdown_extensions", at)
            return place_in(text, way, key=isinstance(item, dict)) or Place()
    return place_in(text, ("markdown_extensions", name), key=True) or Place()


RENDERING: Final[tuple[Check, ...]] = (unusable_extension,)
