"""A passage as it was and as it is: a line each, what went struck through, what came underlined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from credo.editions.difference import Passage
from credo.editions.excerpts import is_rewritten, shortened, side
from credo.editions.words import Fate, Run, runs
from credo.pages.markdown_text import plain, spoken

_TAGS: Final = {
    Fate.KEPT: Markup("{}"),
    Fate.GONE: Markup("<del>{}</del>"),
    Fate.NEW: Markup("<ins>{}</ins>"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """What a passage said and what it says; one of them is empty where it came or went.

    ``named`` says that both are names in a list, of which the others have stayed.
    """

    label: str
    said: Markup
    says: Markup
    named: bool = False


def row(label: str, passage: Passage, *, hidden: bool = False) -> Row | None:
    """A passage's row, or None if both sides read the same. ``hidden`` leaves out what it said."""
    old = "" if hidden else spoken(passage.old or "")
    new = spoken(passage.new or "")
    if old == new:
        return None
    if not old or not new or passage.named:
        return Row(label, _whole(old), _whole(new), passage.named)
    words = runs(old, new)
    if is_rewritten(words):
        return Row(label, _whole(old), _whole(new))
    short = shortened(words)
    return Row(label, _marked(side(short, Fate.NEW)), _marked(side(short, Fate.GONE)))


def _whole(text: str) -> Markup:
    return _marked((Run(Fate.KEPT, text),)) if text else Markup()


def _marked(found: Iterable[Run]) -> Markup:
    return Markup().join(_parts(found)).strip()


def _parts(found: Iterable[Run]) -> Iterator[Markup]:
    """Each run in its marks, the spaces around it outside of them."""
    for run in found:
        words = run.text.strip()
        if not words:
            yield Markup(" ") if run.text else Markup()
            continue
        before = " " if run.text[0].isspace() else ""
        after = " " if run.text[-1].isspace() else ""
        yield Markup(before) + _TAGS[run.fate].format(plain(words)) + Markup(after)  # noqa: S704  # a space or nothing
