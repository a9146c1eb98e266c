"""Shortcodes such as ``:material-bed:`` and ``:smile:``, drawn without asking another host for a picture."""

from __future__ import annotations

from typing import Any

from material.extensions.emoji import to_svg


def drawn(index: str, shortname: str, alias: str, uc: str | None, alt: str, *more: Any) -> Any:
    """What stands for a shortcode: the character itself if there is one, else the icon Material ships.

    The arguments are those of pymdownx.emoji's generators. Material's own generator links an image on a public
    network for every shortcode that is a character.
    """
    return alt if uc else to_svg(index, shortname, alias, uc, alt, *more)
