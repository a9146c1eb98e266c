"""The languages a handbook's frame (menus, search, buttons) can speak."""

from __future__ import annotations

from typing import Final

_CODES: Final = (
    "af ar az be bg bn ca cs cy da de el en eo es et eu fa fi fr gl he hi hr hu hy id is it ja ka kn ko ku-IQ lb lt "
    "lv mk mn ms my nb nl nn pl pt pt-BR ro ru sa sh si sk sl sq sr sv ta te th tl tr uk ur uz vi zh zh-Hant zh-TW"
)
LANGUAGES: Final = tuple(_CODES.split())
"""The codes of Material for MkDocs 9.8's translations, which lie in its folder ``partials/languages``."""

_SPOKEN: Final = {code.lower(): code for code in LANGUAGES} | {"no": "nb", "ku": "ku-IQ"}


def spoken(language: str) -> str | None:
    """The translation that serves a language: its own, or its language's without the region; None if there is none.

    ``de-AT`` is served by ``de``. Norwegian and Kurdish have codes of their own that stand for one of their forms.
    """
    folded = language.replace("_", "-").lower()
    return _SPOKEN.get(folded) or _SPOKEN.get(folded.split("-")[0])
